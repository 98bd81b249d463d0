import { buildCatalog, type Catalog } from './catalog'
import type { Citation } from './citation'
import type { Factor } from './factor'

/** All rows that ever were in the catalog, and its versions, oldest first. */
export interface CatalogHistory {
  readonly versions: readonly string[]
  readonly rows: readonly Factor[]
  readonly citations: readonly Citation[]
}

/**
 * The catalog as it was at a version: the rows that had come (`since`) and had not yet gone (`until`).
 * @param version one of the history's
 */
export function catalogAt({ versions, rows, citations }: CatalogHistory, version: string): Catalog {
  const at = place(versions, version)
  const isThere = ({ since, until }: Factor): boolean =>
    (since === undefined || place(versions, since) <= at) &&
    (until === undefined || place(versions, until) > at)
  const there: Factor[] = []
  const otherVersions = new Map<string, Factor>()
  for (const row of rows) {
    if (isThere(row)) there.push(row)
    else otherVersions.set(row.id, row)
  }
  return { ...buildCatalog(version, there, citations), otherVersions }
}

function place(versions: readonly string[], version: string): number {
  const index = versions.indexOf(version)
  if (index < 0) throw new Error(`${version} is not a version of the catalog`)
  return index
}

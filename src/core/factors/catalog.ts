import type { InferenceFit } from '../inference/fit-data'
import type { Citation } from './citation'
import { type Factor, type FactorUse, type Family, isFallback, type Match } from './factor'

/** The factors and the works they are from, indexed for lookups. `version` is what projects pin. */
export interface Catalog {
  readonly version: string
  readonly rows: readonly Factor[]
  readonly byId: ReadonlyMap<string, Factor>
  readonly byRegion: ReadonlyMap<string, readonly Factor[]>
  readonly citations: ReadonlyMap<string, Citation>
  /** Rows that only other versions of the catalog have. They never answer; they explain why nothing does. */
  readonly otherVersions?: ReadonlyMap<string, Factor>
  /** What predictions of inference rest on: fitted, so no row of anybody's. */
  readonly inferenceFit?: InferenceFit
}

export function buildCatalog(
  version: string,
  rows: readonly Factor[],
  citations: readonly Citation[],
): Catalog {
  const byRegion = new Map<string, Factor[]>()
  for (const row of rows) {
    const place = placeOf(row.family, row.region)
    const there = byRegion.get(place)
    if (there) there.push(row)
    else byRegion.set(place, [row])
  }
  return {
    version,
    rows,
    byId: new Map(rows.map((row) => [row.id, row])),
    byRegion,
    citations: new Map(citations.map((citation) => [citation.id, citation])),
  }
}

export const placeOf = (family: Family, region: string): string => `${family} ${region}`

/** A row with its citation and how it was found. */
export function used(catalog: Catalog, row: Factor, match: Match, asked?: string): FactorUse {
  const citation = catalog.citations.get(row.citation)
  if (citation === undefined)
    throw new Error(`factor ${row.id} cites ${row.citation}, which is not in the catalog`)
  return { row, match, citation, ...(asked !== undefined && isFallback(match) && { asked }) }
}

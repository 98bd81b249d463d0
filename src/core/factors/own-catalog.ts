import canonicalize from 'canonicalize'
import type { ProjectFile } from '../project/project'
import type { Catalog } from './catalog'
import type { Citation } from './citation'
import type { Factor } from './factor'
import type { OwnFactor } from './own-factor'

/** The catalog that a project is assessed with. */
export interface ProjectCatalog {
  readonly catalog: Catalog
  /** False where the app does not have the version that the project pins. */
  readonly known: boolean
}

/** The bundled catalog at the version that the project pins, with the project's own rows on top. */
export function catalogOf(
  { catalog: pinned, factors = [] }: Pick<ProjectFile, 'catalog' | 'factors'>,
  bundled: (version: string) => Catalog,
): ProjectCatalog {
  const base = bundled(pinned)
  return { catalog: withOwnRows(base, factors), known: base.version === pinned }
}

/** The last one made of each catalog: the rows of a project rarely change, and its catalog is asked for at every key. */
const made = new WeakMap<Catalog, { readonly text: string; readonly catalog: Catalog }>()

/** A catalog with rows that answer where they are chosen, never by default. */
export function withOwnRows(base: Catalog, own: readonly OwnFactor[]): Catalog {
  if (own.length === 0) return base
  const text = JSON.stringify(own)
  const last = made.get(base)
  if (last?.text === text) return last.catalog
  const catalog = joined(base, own)
  made.set(base, { text, catalog })
  return catalog
}

function joined(base: Catalog, own: readonly OwnFactor[]): Catalog {
  const citations = new Map(base.citations)
  const rows = own.map((factor): Factor => {
    const citation = workOf(factor, citations)
    citations.set(citation.id, citation)
    return { ...factor, citation: citation.id }
  })
  return {
    ...base,
    // Not by region: what is found by region is a default.
    rows: [...rows, ...base.rows],
    byId: new Map([...base.byId, ...rows.map((row) => [row.id, row] as const)]),
    citations,
  }
}

/** The work of a row. Where its id stands for another work already, the row's own id tells them apart. */
function workOf({ id, citation }: OwnFactor, known: ReadonlyMap<string, Citation>): Citation {
  const other = known.get(citation.id)
  const isFree = other === undefined || canonicalize(other) === canonicalize(citation)
  return isFree ? citation : { ...citation, id: `${id} ${citation.id}` }
}

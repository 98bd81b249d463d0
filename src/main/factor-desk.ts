import { assess } from '../core/assess/assess'
import { pathsByFactor } from '../core/assess/factor-uses'
import type { Catalog } from '../core/factors/catalog'
import { fullCitation, shortCitation } from '../core/factors/citation'
import { type Factor, families } from '../core/factors/factor'
import { catalogOf, withOwnRows } from '../core/factors/own-catalog'
import type { OwnFactor } from '../core/factors/own-factor'
import { type FactorQuery, type FactorSearch, type FoundRows, factorSearch } from '../core/factors/search'
import { isOwnId } from '../core/project/named-factors'
import type { ProjectFile } from '../core/project/project'
import type { FoundFactor, FoundFactors, ShownFactor } from '../preload/contract'

/** A page of a search. */
export interface PageQuery extends Omit<FactorQuery, 'some'> {
  /** Of the catalog, only the rows that this version has. */
  readonly catalog?: string | undefined
  readonly offset: number
  readonly limit: number
}

/** The newest catalog and the user's own rows, to look through. Facets count without regard to a version asked for. */
export interface FactorDesk {
  readonly find: (query: PageQuery, own: readonly OwnFactor[]) => FoundFactors
  readonly show: (id: string, own: readonly OwnFactor[]) => Omit<ShownFactor, 'usedBy'> | null
  /** Indexes the catalog, which takes half a second: better while nobody waits. */
  readonly warm: () => void
}

const mostRelated = 40

/** @param catalogAt builds the catalog of a version, or the newest, when it is first asked for */
export function factorDesk(catalogAt: (version?: string) => Catalog): FactorDesk {
  const newest = () => catalogAt()
  let bundled: FactorSearch | undefined
  let last: { readonly catalog: Catalog; readonly search: FactorSearch } | undefined
  const bundledSearch = () => {
    bundled ??= factorSearch(newest().rows, newest().citations)
    return bundled
  }
  /** Own rows have an index of their own, so that keeping one does not index the catalog again. */
  const ownSearch = (all: Catalog) => {
    if (last?.catalog !== all) {
      const rows = all.rows.filter(({ id }) => isOwnId(id))
      last = { catalog: all, search: factorSearch(rows, all.citations) }
    }
    return last.search
  }

  return {
    find: ({ offset, limit, catalog, ...query }, own) => {
      const all = withOwnRows(newest(), own)
      const look = (some: boolean) =>
        joined(ownSearch(all).find({ ...query, some }), bundledSearch().find({ ...query, some }))
      const strict = look(false)
      // A word too short to be forgiven is not worth an empty page.
      const { rows, matched: _matched, ...facets } = strict.matched > 0 ? strict : look(true)
      const there = catalog === undefined ? rows : rowsAt(catalogAt(catalog), rows)
      return { total: there.length, rows: there.slice(offset, offset + limit).map(foundFactor), ...facets }
    },
    show: (id, own) => {
      const all = withOwnRows(newest(), own)
      const row = all.byId.get(id) ?? all.otherVersions?.get(id)
      const citation = row && all.citations.get(row.citation)
      if (row === undefined || citation === undefined) return null
      const related = [...ownSearch(all).related(row), ...bundledSearch().related(row)]
      return {
        row,
        citation,
        cited: shortCitation(citation),
        reference: fullCitation(citation),
        own: isOwnId(id),
        related: related.slice(0, mostRelated).map(foundFactor),
      }
    },
    warm: () => void bundledSearch(),
  }
}

/** Fields of a project by the row that they rest on. */
export const factorPaths = (
  project: ProjectFile,
  bundled: (version: string) => Catalog,
): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(pathsByFactor(assess(project, catalogOf(project, bundled).catalog)))

const rowsAt = ({ byId }: Catalog, rows: readonly Factor[]): readonly Factor[] =>
  rows.filter(({ id }) => isOwnId(id) || byId.has(id))

const foundFactor = (row: Factor): FoundFactor => {
  const { id, name, family, value, unit, low, high, gsd, region, year, checked } = row
  return {
    ...{ id, name, family, value, unit, region, year, checked, own: isOwnId(id) },
    ...(low !== undefined && { low }),
    ...(high !== undefined && { high }),
    ...(gsd !== undefined && { gsd }),
  }
}

/** What was found among own rows, then what was found in the catalog. */
function joined(own: FoundRows, bundled: FoundRows): FoundRows {
  if (own.matched === 0) return bundled
  return {
    rows: [...own.rows, ...bundled.rows],
    matched: own.matched + bundled.matched,
    families: added(bundled.families, own.families, ({ family }) => family).toSorted(
      (a, b) => families.indexOf(a.family) - families.indexOf(b.family),
    ),
    regions: added(bundled.regions, own.regions, ({ region }) => region).toSorted((a, b) =>
      a.name.localeCompare(b.name, 'en'),
    ),
    years: added(bundled.years, own.years, ({ year }) => String(year)).toSorted((a, b) => b.year - a.year),
  }
}

/** Counts of the same thing, added up. */
function added<T extends { readonly count: number }>(
  some: readonly T[],
  more: readonly T[],
  keyOf: (entry: T) => string,
): readonly T[] {
  const counts = new Map(some.map((entry) => [keyOf(entry), entry]))
  for (const entry of more) {
    const there = counts.get(keyOf(entry))
    counts.set(keyOf(entry), there ? { ...there, count: there.count + entry.count } : entry)
  }
  return [...counts.values()]
}

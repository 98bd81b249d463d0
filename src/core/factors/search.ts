import MiniSearch from 'minisearch'
import { type Citation, shortCitation } from './citation'
import { type CheckState, type Factor, type Family, families } from './factor'
import { familyWords } from './family-words'

/** What is looked for: words, and filters that all must hold. */
export interface FactorQuery {
  readonly text: string
  readonly family?: Family | undefined
  readonly region?: string | undefined
  readonly year?: number | undefined
  readonly checked?: CheckState | undefined
  readonly own?: boolean | undefined
  /** True where some of the words suffice. */
  readonly some?: boolean | undefined
}

/** What the filters can still be set to, given the words and the other filters. */
export interface Facets {
  readonly families: readonly { readonly family: Family; readonly count: number }[]
  readonly regions: readonly { readonly region: string; readonly name: string; readonly count: number }[]
  readonly years: readonly { readonly year: number; readonly count: number }[]
}

export interface FoundRows extends Facets {
  /** Best match first; without words, own rows first, then by family and name. */
  readonly rows: readonly Factor[]
  /** How many rows the words alone find. */
  readonly matched: number
}

export interface FactorSearch {
  readonly find: (query: FactorQuery) => FoundRows
  /** Rows of the same subject; without one, of the same family and region. */
  readonly related: (row: Factor) => readonly Factor[]
}

interface Indexed {
  readonly id: string
  readonly name: string
  readonly row: string
  readonly subject: string
  readonly family: string
  readonly region: string
  readonly year: string
  readonly work: string
  readonly about: string
}

const isOwn = ({ id }: Factor): boolean => id.startsWith('own.')

/** Indexes rows for search as you type, forgiving a letter or two. Takes a moment for thousands of rows: keep it. */
export function factorSearch(
  rows: readonly Factor[],
  citations: ReadonlyMap<string, Citation>,
): FactorSearch {
  const ordered = rows.toSorted(inCatalogOrder)
  const byId = new Map(ordered.map((row) => [row.id, row]))
  const names = regionNames(rows)
  const index = new MiniSearch<Indexed>({
    fields: ['name', 'row', 'subject', 'family', 'region', 'year', 'work', 'about'],
    searchOptions: {
      prefix: true,
      fuzzy: (term) => (term.length < 4 || /^\d+$/.test(term) ? false : 0.25),
      boost: { name: 4, subject: 3, row: 2, region: 2, year: 2 },
    },
    tokenize: (text) =>
      text
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean),
  })
  index.addAll(ordered.map((row) => indexed(row, names, citations)))

  const matching = ({ text, some = false }: FactorQuery): readonly Factor[] => {
    if (text.trim() === '') return ordered
    const combineWith = some ? 'OR' : 'AND'
    return index.search(text, { combineWith }).flatMap(({ id }) => byId.get(id as string) ?? [])
  }
  return {
    find: (query) => {
      const found = matching(query)
      const but = (left: keyof FactorQuery) => found.filter(holding({ ...query, [left]: undefined }))
      return {
        rows: found.filter(holding(query)),
        matched: found.length,
        families: counted(but('family'), ({ family }) => family)
          .map(([family, count]) => ({ family, count }))
          .toSorted((a, b) => families.indexOf(a.family) - families.indexOf(b.family)),
        regions: counted(but('region'), ({ region }) => region)
          .map(([region, count]) => ({ region, name: names.get(region) ?? region, count }))
          .toSorted((a, b) => a.name.localeCompare(b.name, 'en')),
        years: counted(but('year'), ({ year }) => year)
          .map(([year, count]) => ({ year, count }))
          .toSorted((a, b) => b.year - a.year),
      }
    },
    related: (row) => {
      const same = row.subject
        ? (other: Factor) => other.subject === row.subject
        : (other: Factor) => other.family === row.family && other.region === row.region
      return ordered.filter((other) => other.id !== row.id && same(other)).slice(0, mostRelated)
    },
  }
}

const mostRelated = 40

function inCatalogOrder(a: Factor, b: Factor): number {
  return (
    Number(isOwn(b)) - Number(isOwn(a)) ||
    families.indexOf(a.family) - families.indexOf(b.family) ||
    a.name.localeCompare(b.name, 'en', { numeric: true })
  )
}

const holding =
  ({ family, region, year, checked, own }: FactorQuery) =>
  (row: Factor): boolean =>
    (family === undefined || row.family === family) &&
    (region === undefined || row.region === region) &&
    (year === undefined || row.year === year) &&
    (checked === undefined || row.checked === checked) &&
    (own === undefined || isOwn(row) === own)

function counted<K>(rows: readonly Factor[], keyOf: (row: Factor) => K): [K, number][] {
  const counts = new Map<K, number>()
  for (const row of rows) counts.set(keyOf(row), (counts.get(keyOf(row)) ?? 0) + 1)
  return [...counts]
}

function indexed(
  row: Factor,
  names: ReadonlyMap<string, string>,
  citations: ReadonlyMap<string, Citation>,
): Indexed {
  const citation = citations.get(row.citation)
  return {
    id: row.id,
    name: row.name,
    row: row.id,
    subject: row.subject ?? '',
    family: `${row.family} ${familyWords[row.family].label}`,
    region: `${row.region} ${names.get(row.region) ?? ''}`,
    year: String(row.year),
    work: citation ? `${shortCitation(citation)} ${citation.title}` : '',
    about: `${row.basis} ${row.note ?? ''}`,
  }
}

/** Grid rows are called `Grid intensity, France, 2021`: they name every region. */
function regionNames(rows: readonly Factor[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>([['world', 'World']])
  for (const { family, region, name } of rows) {
    if (family !== 'grid' || names.has(region)) continue
    const place = /^Grid intensity(?: \(Ember\))?, (.+), \d{4}$/.exec(name)?.[1]
    if (place) names.set(region, place)
  }
  return names
}

import { factorSearch } from '../core/factors/search'
import { type Answer, fine, refused } from './answer'
import { factorJson } from './factor-json'
import { type GivenFilters, searchFilters } from './factors-filters'
import type { Host } from './host'
import { printable } from './printable'

/** `factors search TEXT`: rows of the newest catalog, best match first, as JSON. */
export function searchFactorsCommand(text: string, given: GivenFilters, host: Pick<Host, 'catalog'>): Answer {
  const catalog = host.catalog()
  const filters = searchFilters(given, catalog)
  if (!filters.ok) return refused(...filters.error.map(printable))
  const { limit, ...filter } = filters.value
  const search = factorSearch(catalog.rows, catalog.citations)
  const strict = search.find({ ...filter, text })
  // A word that nothing has is not worth an empty answer.
  const isStrict = strict.matched > 0
  const { rows } = isStrict ? strict : search.find({ ...filter, text, some: true })
  const found = {
    catalog: catalog.version,
    total: rows.length,
    rows: rows.slice(0, limit).map(factorJson),
  }
  const notes =
    rows.length === 0
      ? [nothingFound(text, strict.matched)]
      : isStrict
        ? []
        : [`no row has all of ${JSON.stringify(text)}: these have some of it`]
  return fine(`${JSON.stringify(found, null, 2)}\n`, notes.map(printable))
}

const nothingFound = (text: string, matched: number): string =>
  matched > 0
    ? `no row matches ${JSON.stringify(text)} with these options; without them ${matched} ${matched === 1 ? 'does' : 'do'}`
    : `no row matches ${JSON.stringify(text)}`

import type { Catalog } from '../core/factors/catalog'
import { checkWords } from '../core/factors/check-words'
import { fullCitation, shortCitation } from '../core/factors/citation'
import type { Factor } from '../core/factors/factor'
import { factorRange } from '../core/factors/factor-range'
import { factorSearch } from '../core/factors/search'
import { nearest } from '../core/nearest'
import { describeFound } from '../core/project/found'
import { type Answer, fine, refused } from './answer'
import { factorJson } from './factor-json'
import type { Host } from './host'
import { printable } from './printable'

/** `factors show ID`: a row with everything that is known of it, as JSON; also one that left the catalog. */
export function showFactorCommand(id: string, host: Pick<Host, 'catalog'>): Answer {
  const catalog = host.catalog()
  const row = catalog.byId.get(id) ?? catalog.otherVersions?.get(id)
  if (row === undefined) return refused(printable(unknownRow(id, catalog)))
  return fine(`${JSON.stringify(shownJson(row, catalog), null, 2)}\n`)
}

function shownJson(row: Factor, catalog: Catalog) {
  const citation = catalog.citations.get(row.citation)
  if (citation === undefined)
    throw new Error(`factor ${row.id} cites ${row.citation}, which is not in the catalog`)
  const { subject, basis, locator, licence, note, since, until } = row
  const related = factorSearch(catalog.rows, catalog.citations).related(row)
  return {
    catalog: catalog.version,
    row: {
      ...factorJson(row),
      subject: subject ?? null,
      ...{ basis, locator, licence },
      note: note ?? null,
      citation: row.citation,
      since: since ?? null,
      until: until ?? null,
    },
    inCatalog: catalog.byId.has(row.id),
    range: rangeJson(row),
    checked: checkWords[row.checked],
    cited: shortCitation(citation),
    reference: fullCitation(citation),
    citation,
    related: related.map(factorJson),
  }
}

/** Both ends, and what they are; `null` where the row states no range. */
function rangeJson(row: Factor) {
  const range = factorRange(row)
  if (range === undefined) return null
  const { low, high } = range
  const stated = low === high ? 'exact' : 'as stated'
  return { low, high, means: row.gsd === undefined ? stated : '95 % of a lognormal about the value' }
}

function unknownRow(id: string, { byId }: Catalog): string {
  const near = nearest(id, [...byId.keys()], 5).join(', ')
  return `factors show: expected the id of a factor, found ${describeFound(id)}; the closest are ${near}`
}

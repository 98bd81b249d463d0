import { type Catalog, used } from '../factors/catalog'
import { type FactorUse, isFallback, type Match } from '../factors/factor'
import type { FactorNode } from '../quantity/node'

const yearRow = 'spread.mismatch.year'
const placeRows: Partial<Readonly<Record<Match, string>>> = {
  'parent-region': 'spread.mismatch.parent-region',
  world: 'spread.mismatch.world',
}

/**
 * U7: what a grid row adds in spread by standing in for another year or place. A site that states no year is taken
 * to be one year off the newest row. resources/methodology/uncertainty.md
 */
export function mismatchOf(
  catalog: Catalog,
  { row, match, asked }: FactorUse,
  year: number | undefined,
): FactorNode['mismatch'] | undefined {
  if (!isFallback(match)) return undefined
  const byYear = catalog.byId.get(yearRow)
  const byPlace = catalog.byId.get(placeRows[match] ?? '')
  const years = year === undefined ? 1 : Math.abs(row.year - year)
  const squares =
    (byYear ? years * Math.log(byYear.value) ** 2 : 0) + (byPlace ? Math.log(byPlace.value) ** 2 : 0)
  const from = byPlace ?? byYear
  if (squares === 0 || from === undefined) return undefined
  return { gsd: Math.exp(Math.sqrt(squares)), from: used(catalog, from, 'default', asked) }
}

import { type Catalog, placeOf, used } from './catalog'
import { isRemembered } from './default-row'
import type { FactorUse } from './factor'
import { matchByYear, nearest } from './grid'

/** The data set that answers by default; others are second opinions that a user chooses. */
const defaultPrefix = 'electricity-water.wri.'

/**
 * Water consumed at the power plants of a region: the nearest year, else the same for the zone's country. `undefined`
 * where the catalog has neither: countries differ by more than ten times, so the world's mean stands in for none.
 */
export function gridWater(catalog: Catalog, region: string, year: number | undefined): FactorUse | undefined {
  const asked = `${region} ${year ?? '(no year stated)'}`
  const rowsOf = (place: string) =>
    (catalog.byRegion.get(placeOf('electricity-water', place)) ?? []).filter(
      (row) => row.id.startsWith(defaultPrefix) && !isRemembered(row),
    )
  const own = nearest(rowsOf(region), year)
  if (own) return used(catalog, own, year === undefined ? 'default' : matchByYear(own, year), asked)
  const [country = region] = region.split('-')
  const parent = country === region ? undefined : nearest(rowsOf(country), year)
  return parent && used(catalog, parent, 'parent-region', asked)
}

import { type Catalog, placeOf, used } from './catalog'
import { isRemembered } from './default-row'
import type { Factor, FactorUse, Match } from './factor'

/** The data set that answers by default; others are second opinions that a user chooses. */
export const defaultGridPrefix = 'grid.em.'

/** It lacks a few countries (Chile, Russia, Ukraine) and the world: there Ember answers. */
const dataSets = [defaultGridPrefix, 'grid.ember.']

/**
 * Grid carbon intensity of a region and year: the same year, else the nearest older one, else the nearest newer
 * one, else the same for the zone's country, else the world. `undefined` only when the catalog has no world row.
 */
export function gridIntensity(
  catalog: Catalog,
  region: string,
  year: number | undefined,
): FactorUse | undefined {
  const asked = `${region} ${year ?? '(no year stated)'}`
  const own = nearest(gridRows(catalog, region), year)
  if (own) return used(catalog, own, year === undefined ? 'default' : matchByYear(own, year), asked)

  const [country = region] = region.split('-')
  const parent = country === region ? undefined : nearest(gridRows(catalog, country), year)
  if (parent) return used(catalog, parent, 'parent-region', asked)

  const world = nearest(gridRows(catalog, 'world'), year)
  return world && used(catalog, world, 'world', asked)
}

/** True for a code that a site may have: a grid zone or country of the catalog, or `world`. */
export const isGridRegion = (catalog: Catalog, region: string): boolean =>
  catalog.byRegion.has(placeOf('grid', region)) ||
  (region.includes('-') && catalog.byRegion.has(placeOf('grid', region.split('-')[0] as string)))

/** The rows of a region that may answer by default: of one data set, every year. Remembered ones only where there are no others. */
export function gridRows(catalog: Catalog, region: string): readonly Factor[] {
  const rows = catalog.byRegion.get(placeOf('grid', region)) ?? []
  const byDataSet = dataSets.map((prefix) => rows.filter((row) => row.id.startsWith(prefix)))
  const known = byDataSet.map((found) => found.filter((row) => !isRemembered(row)))
  return [...known, ...byDataSet].find((found) => found.length > 0) ?? []
}

/** The same year, else the nearest older one, else the nearest newer one; without a year the newest. */
export function nearest(rows: readonly Factor[], year: number | undefined): Factor | undefined {
  const byYear = rows.toSorted((a, b) => b.year - a.year)
  if (year === undefined) return byYear[0]
  return byYear.find((row) => row.year <= year) ?? byYear.at(-1)
}

export function matchByYear(row: Factor, year: number): Match {
  if (row.year === year) return 'exact'
  return row.year < year ? 'older-year' : 'newer-year'
}

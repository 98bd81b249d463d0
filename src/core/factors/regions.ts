import type { Catalog } from './catalog'
import { defaultGridPrefix, gridRows } from './grid'

/** A country, a grid zone or the world, as a site may name it. */
export interface Region {
  readonly code: string
  readonly name: string
  readonly newestYear: number
}

/** Places whose grid the catalog knows without being told, by name. */
export function regionsOf(catalog: Catalog): readonly Region[] {
  const codes = new Set(catalog.rows.filter(({ family }) => family === 'grid').map(({ region }) => region))
  const regions = [...codes].flatMap((code) => {
    const newest = gridRows(catalog, code).toSorted((a, b) => b.year - a.year)[0]
    return newest ? [{ code, name: placeName(newest.name), newestYear: newest.year }] : []
  })
  return regions.toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

/** Grid rows are called `Grid intensity, France, 2021`. */
const placeName = (row: string): string =>
  /^Grid intensity(?: \(Ember\))?, (.+), \d{4}$/.exec(row)?.[1] ?? row

/** The newest year that the default data set has. */
export const newestGridYear = (catalog: Catalog): number =>
  Math.max(0, ...catalog.rows.filter(({ id }) => id.startsWith(defaultGridPrefix)).map(({ year }) => year))

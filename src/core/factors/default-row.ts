import { type Catalog, placeOf } from './catalog'
import type { Factor } from './factor'

/** Nobody has read it anywhere: it answers unasked only where nothing better does. */
export const isRemembered = ({ checked }: Factor): boolean => checked === 'unverified'

/** The row that is taken where nothing is stated; the newest of its family and region that is known, if it is not. */
export function defaultRow(catalog: Catalog, id: string): Factor | undefined {
  const row = catalog.byId.get(id)
  if (row === undefined || !isRemembered(row)) return row
  const others = catalog.byRegion.get(placeOf(row.family, row.region)) ?? []
  const [newest] = others.filter((other) => !isRemembered(other)).toSorted((a, b) => b.year - a.year)
  return newest ?? row
}

import type { Catalog } from '../factors/catalog'
import type { Factor } from '../factors/factor'

/**
 * DESNZ's factor of fuel supply (well-to-tank) of a flight. Those of 2020 to 2024 are not at hand: what is nearest in
 * time stands in, older or newer, and the caller says so.
 * @param name band and class: `long-haul.economy`
 */
export function nearestSupply(
  { byId }: Catalog,
  years: readonly number[],
  { year, name }: { readonly year: number; readonly name: string },
): Factor | undefined {
  const rows = years.flatMap((one) => byId.get(`flight.desnz-${one}.${name}.wtt`) ?? [])
  return rows.toSorted((a, b) => Math.abs(a.year - year) - Math.abs(b.year - year))[0]
}

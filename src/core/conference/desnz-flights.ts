import type { Catalog } from '../factors/catalog'
import { err, ok, type Result } from '../result'
import {
  bandByDistance,
  classInBand,
  type DesnzBand,
  type DesnzFactors,
  desnzFlight,
  type SeatClass,
} from '../travel/desnz'
import { nearestSupply } from '../travel/fuel-supply'

/** Flights by DESNZ with factors of the catalog: kgCO2e one way, by km of the great circle. */
export interface DesnzFlight {
  readonly central: (km: number) => number
  /** With the least and the most that non-CO2 effects may be. */
  readonly low: (km: number) => number
  readonly high: (km: number) => number
  readonly multipliers: readonly number[]
  readonly factors: readonly string[]
  readonly warnings: readonly string[]
}

const multiplierRow = 'flight-multiplier.central'
const bandsByDistance = ['domestic', 'short-haul', 'long-haul'] as const satisfies readonly DesnzBand[]

/** Bands by distance alone: attendees of a conference rarely have the UK at one end. */
export function desnzFlights(
  catalog: Catalog,
  asked: {
    readonly seat: SeatClass
    readonly year?: number | undefined
    readonly multiplier?: number | undefined
  },
): Result<DesnzFlight, string> {
  const years = desnzYears(catalog)
  const year = asked.year ?? years.at(-1)
  if (year === undefined || !years.includes(year)) {
    return err(`expected a year of DESNZ's factors, one of ${years.join(', ')}, found ${year}`)
  }
  const central = catalog.byId.get(multiplierRow)
  if (central === undefined) throw new Error(`the catalog has no row ${multiplierRow}`)
  const multiplier = asked.multiplier ?? central.value
  const low = Math.min(central.low ?? central.value, multiplier)
  const high = Math.max(central.high ?? central.value, multiplier)
  const byBand = new Map(
    bandsByDistance.map((band) => [band, factorsOf(catalog, { year, years, band }, asked.seat)]),
  )
  const flight = (m: number) => (km: number) => {
    const found = byBand.get(bandByDistance(km) as (typeof bandsByDistance)[number])
    return desnzFlight(km, (found as Found).factors, m).totalKg
  }
  const found = [...byBand.values()]
  return ok({
    ...{ central: flight(multiplier), low: flight(low), high: flight(high) },
    multipliers: [low, multiplier, high],
    factors: [...found.flatMap(({ ids }) => ids), `flight-multiplier.desnz-${year}`, multiplierRow],
    warnings: [...new Set(found.flatMap(({ supplyYear }) => supplyYear))]
      .filter((supplyYear) => supplyYear !== year)
      .map(
        (other) => `no fuel supply (well-to-tank) of DESNZ ${year} is at hand: that of ${other} stands in`,
      ),
  })
}

/** Years whose factors the catalog has, oldest first. */
export const desnzYears = (catalog: Catalog): readonly number[] =>
  catalog.rows
    .flatMap(({ id }) => /^flight-multiplier\.desnz-(\d{4})$/.exec(id)?.[1] ?? [])
    .map(Number)
    .toSorted((a, b) => a - b)

interface Found {
  readonly factors: DesnzFactors
  readonly supplyYear: number
  readonly ids: readonly string[]
}

function factorsOf(
  catalog: Catalog,
  {
    year,
    years,
    band,
  }: { readonly year: number; readonly years: readonly number[]; readonly band: DesnzBand },
  asked: SeatClass,
): Found {
  const name = `${band}.${classInBand(band, asked)}`
  const id = `flight.desnz-${year}.${name}`
  const value = (row: string): number => {
    const found = catalog.byId.get(row)?.value
    if (found === undefined) throw new Error(`the catalog has no row ${row}`)
    return found
  }
  const supply = nearestSupply(catalog, years, { year, name })
  if (supply === undefined) throw new Error(`the catalog has no fuel supply of ${name}`)
  return {
    factors: {
      withRf: value(`${id}.with-rf`),
      withoutRf: value(id),
      multiplier: value(`flight-multiplier.desnz-${year}`),
      wtt: supply.value,
    },
    supplyYear: supply.year,
    ids: [id, `${id}.with-rf`, supply.id],
  }
}

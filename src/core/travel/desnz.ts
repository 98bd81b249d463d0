/** Seats that are asked for. A band of the factor set need not have each of them. */
export const seatClasses = ['average', 'economy', 'premium-economy', 'business', 'first'] as const
export type SeatClass = (typeof seatClasses)[number]

export const desnzBands = ['domestic', 'short-haul', 'long-haul', 'international'] as const
export type DesnzBand = (typeof desnzBands)[number]

/** How a leg finds its band: by its length alone, or by the factor set's own rule, which asks for a UK endpoint. */
export const bandRules = ['distance', 'official'] as const
export type BandRule = (typeof bandRules)[number]

/** Below: domestic, and short-haul. Great circle, km. */
export const bandEdgesKm = { domestic: 500, shortHaul: 3700 } as const

/** By distance: domestic below 500 km, short-haul below 3700 km, else long-haul. */
export function bandByDistance(km: number): DesnzBand {
  if (km < bandEdgesKm.domestic) return 'domestic'
  return km < bandEdgesKm.shortHaul ? 'short-haul' : 'long-haul'
}

/**
 * By the factor set's own rule: within the UK domestic, from or to the UK short- or long-haul, and every other route by
 * the single factor for flights that do not touch the UK. Its list of short-haul countries is approximated by distance.
 */
export function officialBand(km: number, fromCountry: string, toCountry: string): DesnzBand {
  const touching = [fromCountry, toCountry].filter((country) => country === 'GB').length
  if (touching === 2) return 'domestic'
  if (touching === 0) return 'international'
  return km < bandEdgesKm.shortHaul ? 'short-haul' : 'long-haul'
}

const sold: Readonly<Record<DesnzBand, readonly SeatClass[]>> = {
  domestic: ['average'],
  'short-haul': ['average', 'economy', 'business'],
  'long-haul': seatClasses,
  international: seatClasses,
}

/** The class whose factor is taken: the one asked for, else the highest below it that the band has. */
export function classInBand(band: DesnzBand, asked: SeatClass): SeatClass {
  const there = sold[band]
  if (there.includes(asked)) return asked
  const below = seatClasses.slice(0, seatClasses.indexOf(asked))
  return below.findLast((one) => there.includes(one)) ?? 'average'
}

/** What the factor set publishes for a band and class, kgCO2e per passenger-km. */
export interface DesnzFactors {
  readonly withRf: number
  readonly withoutRf: number
  /** Well-to-tank. Absent where it is not at hand. */
  readonly wtt?: number
  /** What the year's factor with radiative forcing multiplies CO2 by: 1.9 to 2021, 1.7 from 2023. */
  readonly multiplier: number
}

/** Parts of a flight, kgCO2e per passenger. */
export interface FlightParts {
  readonly co2Kg: number
  /** Methane and nitrous oxide at the aircraft. */
  readonly otherKg: number
  /** Contrails, NOx and water up there, as (M − 1) times the CO2. */
  readonly nonCo2Kg: number
  /** Making and bringing the fuel; `null` where the factor set has none at hand. */
  readonly wttKg: number | null
  readonly totalKg: number
}

/**
 * A flight of `km` by DESNZ: CO2 is taken out of the published pair, and multiplied anew; the multiplier touches
 * neither the other gases nor the fuel's supply.
 */
export function desnzFlight(km: number, factors: DesnzFactors, multiplier: number): FlightParts {
  const co2 = (factors.withRf - factors.withoutRf) / (factors.multiplier - 1)
  const co2Kg = km * co2
  const otherKg = km * (factors.withoutRf - co2)
  const nonCo2Kg = co2Kg * (multiplier - 1)
  const wttKg = factors.wtt === undefined ? null : km * factors.wtt
  return { co2Kg, otherKg, nonCo2Kg, wttKg, totalKg: co2Kg + otherKg + nonCo2Kg + (wttKg ?? 0) }
}

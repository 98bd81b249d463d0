import type { SeatClass } from '../travel/desnz'

/**
 * myclimate's flight calculator of 2019, as the Virtual-Conferences-Project and mglt/co2eq have it: fuel by a parabola
 * of the distance, shared out by seats, load, cargo and class; CO2 doubled for non-CO2 effects, fuel supply beside it.
 */
interface Haul {
  readonly seats: number
  readonly load: number
  /** 1 − share of cargo. */
  readonly passengerShare: number
  readonly weights: Readonly<Record<'economy' | 'business' | 'first', number>>
  readonly a: number
  readonly b: number
  readonly c: number
}

const short: Haul = {
  ...{ seats: 153.51, load: 0.82, passengerShare: 0.93, a: 0, b: 2.714, c: 1166.52 },
  weights: { economy: 0.96, business: 1.26, first: 2.4 },
}
const long: Haul = {
  ...{ seats: 280.21, load: 0.82, passengerShare: 0.74, a: 0.0001, b: 7.104, c: 5044.93 },
  weights: { economy: 0.8, business: 1.54, first: 2.4 },
}
const detourKm = 95
const shortBelowKm = 1500
const longAboveKm = 2500
const fuel = { co2: 3.15, supply: 0.54, multiplier: 2 } as const
const aircraft = { perKm: 0.000_38, airport: 11.68 } as const

/** kgCO2e for one passenger one way; premium economy counts as economy. */
export function myclimateFlight(greatCircleKm: number, seat: SeatClass): number {
  const km = greatCircleKm + detourKm
  const kind = seat === 'business' || seat === 'first' ? seat : 'economy'
  if (km < shortBelowKm) return of(short, km, kind)
  if (km > longAboveKm) return of(long, km, kind)
  const share = (km - shortBelowKm) / (longAboveKm - shortBelowKm)
  return (1 - share) * of(short, shortBelowKm, kind) + share * of(long, longAboveKm, kind)
}

function of(haul: Haul, km: number, kind: keyof Haul['weights']): number {
  const fuelKg = haul.a * km ** 2 + haul.b * km + haul.c
  const perSeat = (fuelKg / (haul.seats * haul.load)) * haul.passengerShare * haul.weights[kind]
  return perSeat * (fuel.co2 * fuel.multiplier + fuel.supply) + aircraft.perKm * km + aircraft.airport
}

import type { Catalog } from '../factors/catalog'
import {
  ges1point5Flight,
  impactCo2Flight,
  klowerEguTrip,
  klowerTrip,
  sigplanFlight,
} from '../peers/flight-bands'
import { myclimateFlight } from '../peers/myclimate'
import { err, ok, type Result } from '../result'
import type { SeatClass } from '../travel/desnz'
import { type DesnzFlight, desnzFlights } from './desnz-flights'
import type { JourneyOf } from './group'
import { journeyRule } from './rule'

/** Rules by which a journey's length becomes carbon. */
export const methods = {
  desnz: 'DESNZ, factors of a year, with non-CO2 and fuel supply',
  myclimate: 'myclimate 2019',
  ges: 'ADEME bands as GES 1point5 has them',
  impactco2: 'ADEME Impact CO2 2026',
  sigplan: 'SIGPLAN, DEFRA 2016 × 1.891',
  klower: 'Klöwer et al. 2020 (AGU 2019): 0.06, 0.20, 0.25, 0.30 kg/km',
  'klower-egu': 'Klöwer 2019 (EGU 2019): rail below 700 km, 0.20, 0.25 kg/km',
} as const
export type Method = keyof typeof methods
export const methodNames = Object.keys(methods) as readonly Method[]
export const isMethod = (text: string): text is Method => Object.hasOwn(methods, text)

export interface MethodChoice {
  readonly method: Method
  readonly seat: SeatClass
  /** Of DESNZ's factors; the newest year where absent. */
  readonly year?: number | undefined
  /** What CO2 is multiplied by for non-CO2 effects; DESNZ only, the catalog's value where absent. */
  readonly multiplier?: number | undefined
  /** Nearer than this one goes by train, where the rule does not say so itself. */
  readonly groundBelowKm?: number | undefined
  readonly localBelowKm?: number | undefined
}

/** A rule ready to be used. */
export interface Rule {
  readonly method: Method
  readonly label: string
  readonly journey: JourneyOf
  /** The same with trains up to a distance. */
  readonly railBelow: (km: number) => JourneyOf
  /** With the least and the most that non-CO2 effects may be; where the method keeps them apart. */
  readonly range?: {
    readonly low: JourneyOf
    readonly high: JourneyOf
    readonly multipliers: readonly number[]
  }
  /** Rows of the catalog that it rests on. */
  readonly factors: readonly string[]
  readonly localBelowKm: number
  readonly warnings: readonly string[]
}

/**
 * Nobody flies so short a way; Skiles et al. 2021 count no journey below it (`Virtual-Conferences-Project`, their
 * notebook of the footprint).
 */
const localKm = 100
const railRow = 'rail.ges1point5.international'
const railWayRow = 'routing.rail'

/** The rule of a method; else what is wrong with the choice. */
export function ruleOf(choice: MethodChoice, catalog: Catalog): Result<Rule, string> {
  const { method, groundBelowKm } = choice
  const label = methods[method]
  if (method === 'klower' || method === 'klower-egu') {
    if (groundBelowKm !== undefined || choice.localBelowKm !== undefined) {
      return err(
        `${method} says itself what is travelled on the ground: leave ground and local distances out`,
      )
    }
    const { trip, groundBelow } = trips[method]
    const ruleWith = (below: number): JourneyOf =>
      journeyRule({
        flightKg: trip,
        // What one km on the ground comes to in the same rule.
        groundKgPerKm: trip(1),
        ...{ groundDetour: 1, groundBelowKm: below, localBelowKm: 0 },
      })
    const railBelow = (km: number) => ruleWith(Math.max(km, groundBelow))
    return ok({
      method,
      label,
      journey: ruleWith(groundBelow),
      railBelow,
      factors: [],
      localBelowKm: 0,
      warnings: [],
    })
  }
  const desnz = method === 'desnz' ? desnzFlights(catalog, choice) : undefined
  if (desnz && !desnz.ok) return desnz
  const rail = rowValue(catalog, railRow)
  const way = rowValue(catalog, railWayRow)
  const localBelowKm = choice.localBelowKm ?? (groundBelowKm === undefined ? localKm : 0)
  const ruleWith =
    (flightKg: (km: number) => number) =>
    (below: number): JourneyOf =>
      journeyRule({ flightKg, groundKgPerKm: rail, groundDetour: way, groundBelowKm: below, localBelowKm })
  const flight: DesnzFlight | undefined = desnz?.value
  const own = ruleWith(flight ? flight.central : (km) => flightOf(method as Other)(km, choice.seat))
  const below = groundBelowKm ?? 0
  return ok({
    ...{ method, label, localBelowKm, journey: own(below), railBelow: (km) => own(Math.max(km, below)) },
    ...(flight && {
      range: {
        low: ruleWith(flight.low)(below),
        high: ruleWith(flight.high)(below),
        multipliers: flight.multipliers,
      },
    }),
    factors: [...(flight?.factors ?? []), railRow, railWayRow],
    warnings: [...(flight?.warnings ?? []), ...classWarning(choice)],
  })
}

const trips = {
  klower: { trip: klowerTrip, groundBelow: 400 },
  'klower-egu': { trip: klowerEguTrip, groundBelow: 700 },
} as const

type Other = Exclude<Method, 'desnz' | 'klower' | 'klower-egu'>

function flightOf(method: Other): (km: number, seat: SeatClass) => number {
  switch (method) {
    case 'myclimate':
      return myclimateFlight
    case 'ges':
      return ges1point5Flight
    case 'impactco2':
      return impactCo2Flight
    case 'sigplan':
      return sigplanFlight
  }
}

const classWarning = ({ method, seat }: MethodChoice): readonly string[] =>
  seat === 'economy' || method === 'desnz' || method === 'myclimate'
    ? []
    : [`${method} has no classes: ${seat} counts as any seat`]

function rowValue(catalog: Catalog, id: string): number {
  const row = catalog.byId.get(id)
  if (row === undefined) throw new Error(`the catalog has no row ${id}`)
  return row.value
}

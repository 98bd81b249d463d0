import type { Catalog } from '../factors/catalog'
import {
  ges1point5Flight,
  impactCo2Flight,
  klowerEguTrip,
  klowerTrip,
  sigplanFlight,
} from '../peers/flight-bands'
import { myclimateFlight } from '../peers/myclimate'
import { ok, type Result } from '../result'
import type { SeatClass } from '../travel/desnz'
import { type DesnzFlight, desnzFlights } from './desnz-flights'
import { type GroundRule, groundRule } from './ground-rule'
import type { JourneyOf } from './group'
import { type Method, methods } from './method-names'
import { journeyRule } from './rule'

export interface MethodChoice {
  readonly method: Method
  readonly seat: SeatClass
  /** Of DESNZ's factors; the newest year where absent. */
  readonly year?: number | undefined
  /** What CO2 is multiplied by for non-CO2 effects; DESNZ only, the catalog's value where absent. */
  readonly multiplier?: number | undefined
  /** Nearer than this one goes by train; the method's own rule where absent. */
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
  readonly ground: GroundRule
  readonly warnings: readonly string[]
}

const railRow = 'rail.ges1point5.international'
const railWayRow = 'routing.rail'

/** The rule of a method; else what is wrong with the choice. */
export function ruleOf(choice: MethodChoice, catalog: Catalog): Result<Rule, string> {
  const { method } = choice
  const label = methods[method]
  const found = groundRule(choice, catalog)
  if (!found.ok) return found
  const ground = found.value
  const { groundBelowKm: below, localBelowKm } = ground
  if (method === 'klower' || method === 'klower-egu') {
    const trip = trips[method]
    const ruleWith = (km: number): JourneyOf =>
      journeyRule({
        flightKg: trip,
        // What one km on the ground comes to in the same rule.
        groundKgPerKm: trip(1),
        ...{ groundDetour: 1, groundBelowKm: km, localBelowKm },
      })
    return ok({
      ...{ method, label, ground, journey: ruleWith(below) },
      railBelow: (km) => ruleWith(Math.max(km, below)),
      ...{ factors: ground.rows, warnings: [] },
    })
  }
  const desnz = method === 'desnz' ? desnzFlights(catalog, choice) : undefined
  if (desnz && !desnz.ok) return desnz
  const rail = rowValue(catalog, railRow)
  const way = rowValue(catalog, railWayRow)
  const ruleWith =
    (flightKg: (km: number) => number) =>
    (km: number): JourneyOf =>
      journeyRule({ flightKg, groundKgPerKm: rail, groundDetour: way, groundBelowKm: km, localBelowKm })
  const flight: DesnzFlight | undefined = desnz?.value
  const own = ruleWith(flight ? flight.central : (km) => flightOf(method as Other)(km, choice.seat))
  return ok({
    ...{ method, label, ground, journey: own(below), railBelow: (km) => own(Math.max(km, below)) },
    ...(flight && {
      range: {
        low: ruleWith(flight.low)(below),
        high: ruleWith(flight.high)(below),
        multipliers: flight.multipliers,
      },
    }),
    factors: [...(flight?.factors ?? []), ...ground.rows, railRow, railWayRow],
    warnings: [...(flight?.warnings ?? []), ...classWarning(choice)],
  })
}

const trips = { klower: klowerTrip, 'klower-egu': klowerEguTrip } as const

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

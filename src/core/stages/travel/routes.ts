import { numberOf } from '../../quantity/evaluate'
import type { StageContext } from '../context'
import { travelFields } from './fields'
import { flightFactors } from './flight-factors'
import { tripsOf } from './model'
import { readingOf } from './reading'
import { statedOr } from './rows'
import type { TravelActivity, Trip } from './schema'
import type { TripParts } from './trip'

/** A place on the map. */
export interface RoutePoint {
  readonly name: string
  readonly country: string
  readonly latitude: number
  readonly longitude: number
}

/** All trips between two places by one means, with what they emit before any sharing out. */
export interface Route {
  readonly from: RoutePoint
  readonly to: RoutePoint
  readonly mode: NonNullable<Trip['mode']>
  readonly km: number
  /** How many people went, each way counted. */
  readonly times: number
  readonly climateKg: number
}

/** What a row of the list emits. */
export interface RowCarbon {
  readonly km: number
  readonly climateKg: number
}

/** Carbon by row and by route. Empty while something is missing. */
export function routesOf(
  activity: TravelActivity,
  context: StageContext,
): { readonly rows: readonly RowCarbon[]; readonly routes: readonly Route[] } {
  const reading = readingOf(activity, { ...context, warn: () => undefined })
  const trips = tripsOf(reading)
  const flightKg = perKilometre(activity, reading.context)
  if (!trips.ok || flightKg === undefined) return { rows: [], routes: [] }
  const routes = new Map<string, Route>()
  const rows = trips.value.map((trip, index): RowCarbon => {
    const mode = activity.rows?.[index]?.mode ?? 'stay'
    const legs = legCarbon(trip, flightKg)
    for (const [position, climateKg] of legs.entries()) addRoute(routes, trip, position, mode, climateKg)
    const moved = legs.reduce((sum, kg) => sum + kg, 0)
    const stayed = trip.others
      .filter(({ name }) => staying.includes(name))
      .reduce((sum, { climate }) => sum + numberOf(climate), 0)
    const km = trip.legs.reduce((sum, { distance }) => sum + numberOf(distance), 0) * trip.ways
    return { km, climateKg: moved + stayed }
  })
  return { rows, routes: [...routes.values()].toSorted((a, b) => b.climateKg - a.climateKg) }
}

const staying: readonly string[] = ['Hotels', 'Meals', 'Attending online']

/** Of each leg of a trip, in order. */
function legCarbon(trip: TripParts, flightKg: (flight: TripParts['flights'][number]) => number) {
  if (trip.flights.length > 0) return trip.flights.map(flightKg)
  const moving = trip.others.filter(({ name }) => !staying.includes(name))
  // A car is one quantity for all legs; trains have one for each.
  if (moving.length === trip.legs.length) return moving.map(({ climate }) => numberOf(climate))
  const kg = moving.reduce((sum, { climate }) => sum + numberOf(climate), 0)
  const km = trip.legs.map(({ distance }) => numberOf(distance))
  const all = km.reduce((sum, one) => sum + one, 0)
  return km.map((one) => (kg * one) / all)
}

/** kgCO2e of a flight by its kind, all three lines together. */
function perKilometre(activity: TravelActivity, context: StageContext) {
  const at = `activities/${activity.id}`
  const multiplier = statedOr(context, travelFields.multiplier, `${at}/multiplier`, activity.multiplier, {
    id: 'flight-multiplier.central',
    asked: 'the multiplier of flights',
  })
  if (!multiplier.ok) return undefined
  const known = new Map<string, number>()
  const perKm = (kind: TripParts['flights'][number]['kind']): number => {
    const key = `${kind.year} ${kind.band} ${kind.seat}`
    const found = known.get(key)
    if (found !== undefined) return found
    const factors = flightFactors(kind, context, at)
    if (!factors.ok) return Number.NaN
    const { aircraft, co2, supply } = factors.value
    const kg =
      numberOf(aircraft) + numberOf(co2) * (numberOf(multiplier.value as never) - 1) + numberOf(supply)
    known.set(key, kg)
    return kg
  }
  return ({ kind, distance }: TripParts['flights'][number]): number => numberOf(distance) * perKm(kind)
}

function addRoute(
  routes: Map<string, Route>,
  trip: TripParts,
  position: number,
  mode: Route['mode'],
  climateKg: number,
): void {
  const leg = trip.legs[position]
  if (leg?.from === undefined || leg.to === undefined) return
  const point = ({ name, country, latitude, longitude }: RoutePoint): RoutePoint => ({
    ...{ name, country, latitude, longitude },
  })
  // There and back are one line on the map.
  const isTurned = keyOf(leg.from) > keyOf(leg.to)
  const [from, to] = isTurned ? [leg.to, leg.from] : [leg.from, leg.to]
  const key = `${mode} ${keyOf(from)} ${keyOf(to)}`
  const known = routes.get(key)
  routes.set(key, {
    ...{ from: point(from), to: point(to), mode, km: numberOf(leg.distance) },
    times: (known?.times ?? 0) + trip.travellers * trip.ways,
    climateKg: (known?.climateKg ?? 0) + climateKg,
  })
}

const keyOf = ({ latitude, longitude }: RoutePoint): string => `${latitude} ${longitude}`

import { numberOf } from '../../quantity/evaluate'
import { call, define, input, product, type Quantity, sum } from '../../quantity/quantity'
import { err, ok } from '../../result'
import { greatCircleKm } from '../../travel/great-circle'
import { given } from '../context'
import { type Outcome, type Problem, problem } from '../outcome'
import { rowField, rowName } from '../table'
import { inRow } from './in-row'
import type { Reading } from './reading'
import { constantRow } from './rows'
import type { Trip, TripPlace } from './schema'
import { crossesWater, type Stop, stopsOf } from './stops'
import { tripFields } from './trip-fields'

/** A leg of a trip with its length. Without places where the distance was stated. */
export interface Leg {
  readonly from?: TripPlace
  readonly to?: TripPlace
  readonly distance: Quantity<'distance'>
}

/** J1: great circle between two places. resources/methodology/travel.md */
export const legDistance = (
  key: string,
  ends: Readonly<Record<'lat1' | 'lon1' | 'lat2' | 'lon2', Quantity<'angle'>>>,
): Quantity<'distance'> =>
  define(
    'distance',
    { symbol: `d_GC,${key}`, name: 'Great-circle distance', equation: 'J1' },
    call({
      name: 'great circle',
      explanation: 'Haversine formula on a sphere of 6,371.0088 km; degrees north and east.',
      arguments: ends,
      dimensions: { length: 1 },
      run: ({ lat1 = 0, lon1 = 0, lat2 = 0, lon2 = 0 }) =>
        1000 * greatCircleKm({ latitude: lat1, longitude: lon1 }, { latitude: lat2, longitude: lon2 }),
    }),
  )

/** J2: length of the way on rails or roads. resources/methodology/travel.md */
export const wayDistance = (
  greatCircle: Quantity<'distance'>,
  routing: Quantity<'ratio'>,
): Quantity<'distance'> =>
  define(
    'distance',
    { symbol: 'd', name: 'Length of the way', equation: 'J2' },
    product(greatCircle, routing),
  )

/** J3: kilometres of all travellers, there and back where they came back. resources/methodology/travel.md */
export const passengerDistance = (
  index: number,
  distances: readonly Quantity<'distance'>[],
  travellers: Quantity<'travellers'>,
  ways: Quantity<'ratio'>,
  uplift?: Quantity<'ratio'>,
): Quantity<'passenger-distance'> =>
  define(
    'passenger-distance',
    { symbol: `D_${index + 1}`, name: `Passenger-kilometres of ${rowName(index)}`, equation: 'J3' },
    product(
      ...[distances.length === 1 ? (distances[0] as Quantity<'distance'>) : sum(...distances)],
      travellers,
      ways,
      ...(uplift ? [uplift] : []),
    ),
  )

const shortestFlightKm = 10
const shortFlightKm = 100
const routingOf = { train: 'rail', coach: 'road', car: 'road', taxi: 'road', ferry: 'sea' } as const

/** The legs of a row, or what is wrong with its way. */
export function legsOf(row: Trip, index: number, reading: Reading): Outcome<readonly Leg[]> {
  const at = `${reading.at}/rows/${index}`
  if (row.distanceKm !== undefined) {
    const stated = inRow(
      given(reading.context, rowField(tripFields.distanceKm, index), `${at}/distanceKm`, row.distanceKm),
      index,
    )
    if (!stated.ok) return stated
    const stops = stopsOf(row, reading.activity, reading.byText)
    const wet = overWater(row, stops, index, at)
    if (wet.length > 0) return err(wet)
    warnShort(numberOf(stated.value), stops, index, `${at}/distanceKm`, reading)
    const [from, to] = ends(stops)
    return checkedFlight(
      [{ distance: stated.value, ...(from && { from }), ...(to && { to }) }],
      ...([row, index, `${at}/distanceKm`, reading] as const),
    )
  }
  const stops = stopsOf(row, reading.activity, reading.byText)
  const problems = wayProblems(row, stops, index, at)
  if (problems.length > 0) return err(problems)
  const routing = routingOf[row.mode as keyof typeof routingOf]
  const legs: Leg[] = []
  for (const [position, stop] of stops.slice(1).entries()) {
    const before = stops[position] as Stop
    const straight = legDistance(`${before.index + 1}-${stop.index + 1}`, {
      ...named(before, '1', reading),
      ...named(stop, '2', reading),
    } as Parameters<typeof legDistance>[1])
    const leg = { from: before.place as TripPlace, to: stop.place as TripPlace }
    if (routing === undefined) legs.push({ ...leg, distance: straight })
    else {
      const factor = constantRow(reading.context, 'ratio', 'r', `${at}/distanceKm`, `routing.${routing}`)
      if (!factor.ok) return factor
      legs.push({ ...leg, distance: wayDistance(straight, factor.value) })
    }
  }
  return checkedFlight(legs, row, index, `${at}/to`, reading)
}

const ends = (stops: readonly Stop[]) =>
  [stops[0]?.place, stops.length > 1 ? stops.at(-1)?.place : undefined] as const

/** Cities are points: a way between them may start at one edge and end at the next. */
const shortOf = { share: 0.95, km: 20 }

/** No way is shorter than the great circle between its ends; one that is was perhaps counted in miles. */
function warnShort(km: number, stops: readonly Stop[], index: number, path: string, { context }: Reading) {
  const [from, to] = ends(stops)
  if (from === undefined || to === undefined) return
  const straight = greatCircleKm(from, to)
  if (km >= shortOf.share * straight - shortOf.km) return
  const [least, found] = [straight, km].map((one) => Math.round(one).toLocaleString('en'))
  context.warn({
    ...{ code: 'implausible', path },
    message: `${rowName(index)}: a way of ${found} km, yet from ${from.name}, ${from.country}, to ${to.name}, ${to.country}, it is ${least} km as the crow flies: check the distance; is it in miles, or of a part of the way?`,
  })
}

function named(stop: Stop, end: '1' | '2', { at }: Reading) {
  const { name, latitude, longitude } = stop.place as TripPlace
  const number = stop.index + 1
  const angle = (symbol: string, what: string, key: 'latitude' | 'longitude', value: number) =>
    input('angle', {
      symbol: `${symbol}_${number}`,
      name: `${what} of ${name}`,
      path: `${at}/places/${stop.index}/${key}`,
      value,
    })
  return {
    [`lat${end}`]: angle('φ', 'Latitude', 'latitude', latitude),
    [`lon${end}`]: angle('λ', 'Longitude', 'longitude', longitude),
  }
}

function wayProblems(row: Trip, stops: readonly Stop[], index: number, at: string): readonly Problem[] {
  const name = rowName(index)
  const missing = (['from', 'to'] as const).filter((column) => !stops.some((stop) => stop.column === column))
  if (missing.length > 0) {
    return missing.map((column) => ({
      path: `${at}/${column}`,
      message: `${name}: expected where the trip ${column === 'from' ? 'starts' : 'leads to'}, a city with its country or an airport code, found nothing`,
    }))
  }
  const unknown = stops.filter(({ place }) => place === undefined)
  if (unknown.length > 0) {
    return unknown.map(({ text, column }) => ({
      path: `${at}/${column}`,
      message: `${name}: expected a place that is known, found “${text}”: say which it is in the list of places`,
    }))
  }
  const still = stops.slice(1).flatMap((stop, position): readonly Problem[] => {
    const before = stops[position] as Stop
    if (greatCircleKm(before.place as TripPlace, stop.place as TripPlace) > 0) return []
    const message = `${name}: expected two different places, found “${stop.text}” at both ends`
    return [{ path: `${at}/${stop.column}`, message }]
  })
  return [...still, ...overWater(row, stops, index, at)]
}

/** Between places that are known: no train, coach or car goes from one to the next. */
const overWater = (row: Trip, stops: readonly Stop[], index: number, at: string): readonly Problem[] =>
  stops.slice(1).flatMap(({ place: to }, position) => {
    const from = stops[position]?.place
    if (from === undefined || to === undefined || !crossesWater(row.mode, from, to)) return []
    return [
      {
        path: `${at}/mode`,
        message: `${rowName(index)}: expected a ${row.mode} that stays on land, found ${from.name}, ${from.country}, to ${to.name}, ${to.country}, across water: give the flight or ferry a row of its own`,
      },
    ]
  })

function checkedFlight(
  legs: readonly Leg[],
  row: Trip,
  index: number,
  path: string,
  { context }: Reading,
): Outcome<readonly Leg[]> {
  if (row.mode !== 'plane') return ok(legs)
  const shortest = Math.min(...legs.map(({ distance }) => numberOf(distance)))
  const found = `${Math.round(shortest * 10) / 10} km`
  if (shortest < shortestFlightKm) {
    return problem(
      path,
      `${rowName(index)}: expected a flight of at least ${shortestFlightKm} km, found ${found}: choose train, coach, car or taxi`,
    )
  }
  if (shortest < shortFlightKm) {
    context.warn({
      code: 'implausible',
      path,
      message: `${rowName(index)}: a flight of ${found}: check the places`,
    })
  }
  return ok(legs)
}

import type { Amount } from '../../project/field'
import { numberOf } from '../../quantity/evaluate'
import { call, type Expression, product, type Quantity } from '../../quantity/quantity'
import { err, ok } from '../../result'
import { greatCircleKm } from '../../travel/great-circle'
import { plainNumber } from '../../units/format'
import { given } from '../context'
import { type Outcome, type Problem, problem, together } from '../outcome'
import { rowField, rowName } from '../table'
import { methodMean, peopleOf, wayThere } from './conference-equations'
import { originFields } from './conference-fields'
import { inRow } from './in-row'
import type { Reading } from './reading'
import type { Origin, TripPlace } from './schema'

/** An origin of the list with its way to the venue, km of the great circle. */
export interface OriginWay {
  readonly index: number
  readonly label: string
  readonly people: number
  readonly km: number
}

/** Everybody who goes alike: in one band of distance, or by one means. */
export interface Crowd {
  readonly people: Quantity<'travellers'>
  /** One way: people × distance, over the origins. */
  readonly way: Quantity<'passenger-distance'>
  readonly ways: readonly OriginWay[]
}

/** Every origin with its distance, or everything that is wrong with the list. */
export function originWays(reading: Reading): Outcome<readonly OriginWay[]> {
  const { activity, at } = reading
  const { origins = [] } = activity
  if (origins.length === 0) return problem(`${at}/origins`, 'expected at least one origin, found none')
  const venue = venueOf(reading)
  const problems: Problem[] = []
  const ways: OriginWay[] = []
  for (const [index, origin] of origins.entries()) {
    const way = wayOf(origin, index, venue, reading)
    if (way.ok) ways.push(way.value)
    else problems.push(...way.error)
  }
  const needsVenue = origins.some(({ distanceKm }) => distanceKm === undefined)
  if (needsVenue && venue === undefined) problems.unshift(venueProblem(reading))
  if (problems.length > 0) return err(problems)
  if (ways.every(({ people }) => people === 0)) {
    return problem(`${at}/origins`, 'expected people, found 0 from every origin')
  }
  return ok(ways.filter(({ people }) => people > 0))
}

/** Where the conference is, as far as it is known. */
export const venueOf = ({ activity, byText }: Reading): TripPlace | undefined =>
  activity.places?.[byText.get(activity.venue?.trim() ?? '') ?? -1]

function venueProblem({ activity, at }: Reading): Problem {
  const venue = activity.venue?.trim()
  return {
    path: `${at}/venue`,
    message: venue
      ? `expected a venue that is known, found “${venue}”: say which it is in the list of places`
      : 'expected the venue, a city with its country, found nothing: without it every origin needs a distance',
  }
}

function wayOf(
  { from, people, distanceKm }: Origin,
  index: number,
  venue: TripPlace | undefined,
  { activity, at, byText, context }: Reading,
): Outcome<OriginWay> {
  const path = `${at}/origins/${index}`
  const count = plain(people)
  if (count === undefined) {
    return inRow(given(context, originFields.people, `${path}/people`, people) as Outcome<never>, index)
  }
  const text = from?.trim() ?? ''
  const label = text || rowName(index)
  const stated = plain(distanceKm)
  if (stated !== undefined) return ok({ index, label, people: count, km: stated })
  if (text === '') {
    return problem(
      `${path}/from`,
      `${rowName(index)}: expected where people come from, a city with its country or an airport code, found nothing`,
    )
  }
  const place = activity.places?.[byText.get(text) ?? -1]
  if (place === undefined) {
    return problem(
      `${path}/from`,
      `${rowName(index)}: expected a place that is known, found “${text}”: say which it is in the list of places`,
    )
  }
  // Without a venue one problem is said, not one for each row.
  return ok({ index, label, people: count, km: venue === undefined ? 0 : greatCircleKm(place, venue) })
}

const plain = (amount: Amount | undefined): number | undefined =>
  typeof amount === 'number' ? amount : amount && 'value' in amount ? amount.value : undefined

/** So many origins are shown one by one where a number is explained. */
const mostAlone = 20
const mostNamed = 3

/**
 * The origins of one kind. A list that is longer than what anybody reads is one node that names the largest of it, so
 * that an edit stays quick; a row whose people or distance have a spread of their own stands alone. @param key a subscript
 */
export function crowdOf(ways: readonly OriginWay[], key: string, reading: Reading): Outcome<Crowd> {
  const { origins = [] } = reading.activity
  const hasSpread = ({ index }: OriginWay) => {
    const { people, distanceKm } = origins[index] ?? {}
    return [people, distanceKm].some((amount) => typeof amount === 'object' && 'spread' in amount)
  }
  const alone = ways.length <= mostAlone ? ways : ways.filter(hasSpread)
  const grouped = ways.length <= mostAlone ? [] : ways.filter((way) => !hasSpread(way))
  const people: Expression[] = []
  const way: Expression[] = []
  for (const one of alone) {
    const parts = aloneOf(one, reading)
    if (!parts.ok) return parts
    people.push(parts.value.people)
    way.push(product(parts.value.people, parts.value.distance))
  }
  if (grouped.length > 0) {
    const of = JSON.stringify(grouped.map(({ people, km }) => [people, km]))
    const sum = (each: (way: OriginWay) => number) => grouped.reduce((all, one) => all + each(one), 0)
    const list = `${plainNumber(grouped.length)} origins`
    const explanation = namesOf(grouped)
    people.push(
      call({
        ...{ name: `people of ${list}`, explanation, of, arguments: {}, dimensions: { passenger: 1 } },
        run: () => sum((one) => one.people),
      }),
    )
    way.push(
      call({
        ...{ name: `people × way of ${list}`, explanation, of, arguments: {} },
        dimensions: { length: 1, passenger: 1 },
        run: () => 1000 * sum((one) => one.people * one.km),
      }),
    )
  }
  const name = namesOf(ways)
  return ok({ people: peopleOf(key, name, people), way: wayThere(key, name, way), ways })
}

/** A row as two quantities: who, and how far. */
function aloneOf(
  { index, label, km }: OriginWay,
  { activity, at, context }: Reading,
): Outcome<{ readonly people: Quantity<'travellers'>; readonly distance: Expression }> {
  const row = activity.origins?.[index]
  const path = `${at}/origins/${index}`
  const stated = row?.distanceKm
  return together({
    people: inRow(
      given<'travellers'>(context, rowField(originFields.people, index), `${path}/people`, row?.people),
      index,
    ),
    distance:
      stated === undefined
        ? ok<Expression>(
            call({
              name: `great circle from ${label}`,
              explanation: 'Haversine formula on a sphere of 6,371.0088 km, to the venue (J1).',
              ...{ of: String(km), arguments: {}, dimensions: { length: 1 } },
              run: () => 1000 * km,
            }),
          )
        : inRow<Expression>(
            given<'distance'>(
              context,
              rowField(originFields.distanceKm, index),
              `${path}/distanceKm`,
              stated,
            ),
            index,
          ),
  })
}

/** `119 origins, most from Beijing, China (1,194 × 7,479 km), …` */
function namesOf(ways: readonly OriginWay[]): string {
  const largest = ways.toSorted((a, b) => b.people * b.km - a.people * a.km)
  const named = largest
    .slice(0, mostNamed)
    .map(({ label, people, km }) => `${label} (${plainNumber(people)} × ${plainNumber(Math.round(km))} km)`)
  const count = `${plainNumber(ways.length)} ${ways.length === 1 ? 'origin' : 'origins'}`
  return ways.length > mostNamed ? `${count}, most from ${named.join(', ')}` : named.join(', ')
}

/** Carbon over kilometres of a crowd, kg/km one way: what a method in one piece comes to. */
export function meanOf(
  key: string,
  { ways }: Crowd,
  method: string,
  kgOf: (km: number) => number,
): Quantity<'climate-per-passenger-distance'> {
  const km = ways.reduce((sum, one) => sum + one.people * one.km, 0)
  const kg = ways.reduce((sum, one) => sum + one.people * kgOf(one.km), 0)
  const mean = km === 0 ? 0 : kg / km
  const expression = call({
    name: `mean of ${method}`,
    explanation: 'Carbon of all these journeys by the method (C1), over their kilometres.',
    ...{ of: String(mean), arguments: {}, dimensions: { carbon: 1, length: -1, passenger: -1 } },
    run: () => mean / 1000,
  })
  return methodMean(key, method, expression)
}

export const countOf = (crowd: Crowd): number => numberOf(crowd.people)

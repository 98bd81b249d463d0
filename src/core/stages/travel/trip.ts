import type { Amount, FieldSpec } from '../../project/field'
import { numberOf } from '../../quantity/evaluate'
import type { Kind } from '../../quantity/kind'
import { input, type Quantity } from '../../quantity/quantity'
import { err, ok } from '../../result'
import type { SeatClass } from '../../travel/desnz'
import { given } from '../context'
import { type Outcome, type Problem, problem } from '../outcome'
import { rowField, rowName } from '../table'
import { dateProblems, yearOf } from './dates'
import { travelFields } from './fields'
import { flightKind, yearFor } from './flight-factors'
import { carCarbon, carDistance, carFactors, groundCarbon, passengerFactors } from './ground'
import { inRow } from './in-row'
import { chosen, type Reading } from './reading'
import { constantRow, statedOr } from './rows'
import type { Trip } from './schema'
import { hotelCarbon, hotelFactor, mealCarbon, onlineCarbon, roomNights } from './stay'
import { tripFields, tripModes } from './trip-fields'
import { type Leg, legsOf, passengerDistance } from './way'

/** What a leg by plane flies, before its factors are known. */
export interface Flight {
  readonly kind: Extract<ReturnType<typeof flightKind>, { readonly ok: true }>['value']
  readonly distance: Quantity<'passenger-distance'>
  /** For other methods: the class asked for, the length of the leg, and how often it is flown. */
  readonly seat: SeatClass
  readonly legKm: number
  readonly times: number
}

export type PartName =
  | 'Trains'
  | 'Coaches'
  | 'Cars'
  | 'Taxis'
  | 'Ferries'
  | 'Hotels'
  | 'Meals'
  | 'Attending online'

/** A row of the list, taken apart. */
export interface TripParts {
  readonly flights: readonly Flight[]
  readonly others: readonly { readonly name: PartName; readonly climate: Quantity<'climate'> }[]
  readonly legs: readonly Leg[]
  readonly travellers: number
  readonly ways: number
}

const partOf = { train: 'Trains', coach: 'Coaches', taxi: 'Taxis', ferry: 'Ferries' } as const

/** Everything of a row, or everything that is wrong with it. */
export function tripParts(row: Trip, index: number, reading: Reading): Outcome<TripParts> {
  const at = `${reading.at}/rows/${index}`
  const problems: Problem[] = [...dateProblems(row, index, at)]
  const take = <T>(outcome: Outcome<T>): T | undefined => {
    if (outcome.ok) return outcome.value
    problems.push(...outcome.error)
    return undefined
  }
  if (row.mode === undefined) {
    const words = tripModes.map(({ label }) => label.toLowerCase()).join(', ')
    problems.push({
      path: `${at}/mode`,
      message: `${rowName(index)}: expected how people went, one of ${words}, found nothing`,
    })
    return err(problems)
  }
  const number = <K extends Kind>(field: FieldSpec<K>, key: keyof typeof tripFields) =>
    inRow(
      given(reading.context, rowField(field, index), `${at}/${key}`, row[key] as Amount | undefined),
      index,
    )
  const travellers = take(
    row.travellers === undefined
      ? ok(one('travellers', 'n', 'One traveller', `${at}/travellers`, index))
      : number(tripFields.travellers, 'travellers'),
  )
  const goes = row.mode !== 'online' && row.mode !== 'stay'
  const legs = goes ? (take(legsOf(row, index, reading)) ?? []) : []
  const ticket = row.ticket ?? chosen(reading.activity, 'ticket')
  const ways = waysOf(ticket, `${at}/ticket`, index)
  const year = yearFor(row, reading.activity)
  if (
    chosen(reading.activity, 'factorYear') === 'date' &&
    yearOf(row) === undefined &&
    row.mode !== 'online'
  ) {
    reading.context.warn({
      ...{ code: 'factor-fallback', path: `${at}/date` },
      message: `${rowName(index)}: no date: factors of ${year} were taken`,
    })
  }
  const flights: Flight[] = []
  const others: { name: PartName; climate: Quantity<'climate'> }[] = []
  const add = (name: PartName, climate: Quantity<'climate'> | undefined) => {
    if (climate) others.push({ name, climate })
  }
  if (travellers && legs.length > 0) {
    const times = numberOf(travellers) * numberOf(ways)
    if (row.mode === 'plane') {
      for (const leg of legs) {
        const kind = take(flightKind(leg, row, index, reading))
        const uplift = row.connections === 'unknown' ? take(upliftOf(leg, row, index, reading)) : undefined
        if (kind === undefined) continue
        const distance = passengerDistance(index, [leg.distance], travellers, ways, uplift)
        const seat = row.seat ?? (chosen(reading.activity, 'seat') as SeatClass)
        const flownTimes = times * (uplift ? numberOf(uplift) : 1)
        flights.push({ kind, distance, seat, legKm: numberOf(leg.distance), times: flownTimes })
      }
    } else if (row.mode === 'car') {
      const occupants = take(number(tripFields.occupants, 'occupants'))
      const factors = take(carFactors(year, reading))
      if (occupants && factors) {
        const distance = passengerDistance(
          index,
          legs.map((leg) => leg.distance),
          travellers,
          ways,
        )
        add('Cars', carCarbon(carDistance(distance, occupants), factors))
      }
    } else {
      for (const leg of legs) {
        const factors = take(passengerFactors(row.mode, leg, year, reading))
        if (factors)
          add(
            partOf[row.mode as keyof typeof partOf],
            groundCarbon(passengerDistance(index, [leg.distance], travellers, ways), factors),
          )
      }
    }
  }
  if (travellers) {
    if (row.nights !== undefined && row.nights !== 0) {
      const nights = take(number(tripFields.nights, 'nights'))
      const perNight = take(hotelFactor(row, index, year, reading))
      if (nights && perNight) add('Hotels', hotelCarbon(roomNights(travellers, nights), perNight))
    }
    if (row.meals !== undefined) {
      const meals = take(number(tripFields.meals, 'meals'))
      const { kgPerMeal } = reading.activity
      const each = take(
        statedOr(reading.context, travelFields.kgPerMeal, `${reading.at}/kgPerMeal`, kgPerMeal, {
          id: 'meal.impactco2.chicken',
          asked: 'a meal',
        }),
      )
      if (meals && each) add('Meals', mealCarbon(travellers, meals, each))
    }
    const hours =
      row.onlineHours !== undefined || row.mode === 'online'
        ? take(number(tripFields.onlineHours, 'onlineHours'))
        : undefined
    if (hours) {
      const { onlineKgPerHour } = reading.activity
      const each = take(
        statedOr(
          reading.context,
          travelFields.onlineKgPerHour,
          `${reading.at}/onlineKgPerHour`,
          onlineKgPerHour,
          {
            id: 'virtual.iea2020',
            asked: 'an hour online',
          },
        ),
      )
      if (each) add('Attending online', onlineCarbon(travellers, hours, each))
    }
  }
  if (row.mode === 'stay' && row.nights === undefined && row.meals === undefined) {
    take(problem(`${at}/nights`, `${rowName(index)}: expected nights or meals of a stay, found neither`))
  }
  if (problems.length > 0 || travellers === undefined) return err(problems)
  return ok({ flights, others, legs, travellers: numberOf(travellers), ways: numberOf(ways) })
}

const one = <K extends Kind>(
  kind: K,
  symbol: string,
  name: string,
  path: string,
  index: number,
): Quantity<K> => input(kind, { symbol: `${symbol}_${index + 1}`, name, path, value: 1 })

/** There and back is twice the way. */
const waysOf = (ticket: string, path: string, index: number): Quantity<'ratio'> =>
  input('ratio', {
    symbol: `n_way,${index + 1}`,
    name: ticket === 'return' ? 'Ways: there and back' : 'Ways: one',
    path,
    value: ticket === 'return' ? 2 : 1,
  })

const upliftEdgesKm = [1500, 4000, 8000, 12_000]

/** What unknown connections add to a flight that is entered as if it were direct. */
function upliftOf(leg: Leg, row: Trip, index: number, { context, at }: Reading): Outcome<Quantity<'ratio'>> {
  const path = `${at}/rows/${index}/connections`
  if (row.via?.trim()) {
    return problem(
      path,
      `${rowName(index)}: expected either the stops or unknown connections, found both: they would count twice`,
    )
  }
  const km = numberOf(leg.distance)
  const edge = upliftEdgesKm.find((limit) => km < limit)
  const id = edge === undefined ? 'above-12000-km' : `to-${edge}-km`
  return constantRow(context, 'ratio', 'k_connect', path, `flight-uplift.${id}`)
}

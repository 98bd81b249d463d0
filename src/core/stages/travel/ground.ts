import { unknownFactor } from '../../factors/unknown-factor'
import type { Kind } from '../../quantity/kind'
import { define, product, type Quantity, quotient, sum } from '../../quantity/quantity'
import { ok } from '../../result'
import { given, type StageContext } from '../context'
import { type Outcome, problem } from '../outcome'
import { factorYears, travelFields } from './fields'
import type { Reading } from './reading'
import { answerRow, ofYear, rowQuantity } from './rows'
import type { Trip } from './schema'
import type { Leg } from './way'

type PerDistance = Quantity<'climate-per-passenger-distance'>

/** J10: carbon of a way by train, coach, taxi or ferry. resources/methodology/travel.md */
export const groundCarbon = (distance: Quantity<'passenger-distance'>, factors: readonly PerDistance[]) =>
  define(
    'climate',
    { symbol: 'C_ground', name: 'Way on the ground', equation: 'J10' },
    product(distance, sum(...factors)),
  )

/** J11: kilometres of cars. resources/methodology/travel.md */
export const carDistance = (distance: Quantity<'passenger-distance'>, occupants: Quantity<'occupancy'>) =>
  define(
    'vehicle-distance',
    { symbol: 'D_car', name: 'Kilometres of cars', equation: 'J11' },
    quotient(distance, occupants),
  )

/** J12: carbon of a way by car, the share of those who travelled. resources/methodology/travel.md */
export const carCarbon = (
  distance: Quantity<'vehicle-distance'>,
  factors: readonly Quantity<'climate-per-vehicle-distance'>[],
) =>
  define(
    'climate',
    { symbol: 'C_car', name: 'Way by car', equation: 'J12' },
    product(distance, sum(...factors)),
  )

/** Factors of a train by the countries at both ends, or the one that stands for all trains. */
export function trainFactors(leg: Leg, year: number, reading: Reading): Outcome<readonly PerDistance[]> {
  const { activity, context, at } = reading
  const path = `${at}/railKgPerKm`
  const field = travelFields.railKgPerKm
  if (activity.railKgPerKm !== undefined) {
    const stated = given(context, field, path, activity.railKgPerKm)
    return stated.ok ? ok([stated.value]) : stated
  }
  const one = (id: string, asked: string) => {
    const found = answerRow(context, field, path, { id, match: 'default', asked })
    return found.ok ? ok([found.value]) : found
  }
  const countries = [leg.from?.country, leg.to?.country]
  if (leg.from === undefined || leg.to === undefined) return one(acrossBorders, 'a train of unstated country')
  if (countries.every((country) => country === 'GB')) {
    return desnz(reading, field.kind, 'f_rail', path, 'rail', 'national-rail', year)
  }
  if (countries.every((country) => country === 'FR')) return one('rail.impactco2.tgv', 'a train in France')
  if (countries.includes('GB') && countries.some((country) => tunnel.has(country ?? ''))) {
    return desnz(reading, field.kind, 'f_rail', path, 'rail', 'international-rail', year)
  }
  return one(acrossBorders, `a train from ${countries[0]} to ${countries[1]}`)
}

const acrossBorders = 'rail.ges1point5.international'
/** Countries that trains through the Channel Tunnel go to. */
const tunnel = new Set(['FR', 'BE', 'NL'])

/** The rows of the factor set for a vehicle: what it burns, and the supply of that. */
export function desnz<K extends Kind>(
  { context }: Reading,
  kind: K,
  symbol: string,
  path: string,
  family: 'rail' | 'coach' | 'car' | 'taxi',
  subject: string,
  year: number,
): Outcome<readonly Quantity<K>[]> {
  const use = nearest(context, family, subject, year)
  if (use === undefined) {
    return problem(path, unknownFactor(context.catalog, family, `${family}.desnz-${year}.${subject}`))
  }
  const supply = nearest(context, family, `${subject}.wtt`, year)
  const asked = `${subject.replaceAll('-', ' ')} of ${year}`
  const first = rowQuantity(context, kind, symbol, path, use.row.id, use.match, asked)
  if (!first.ok) return first
  if (supply === undefined) return ok([first.value])
  const second = rowQuantity(
    ...([context, kind, `${symbol},WTT`, path, supply.row.id, supply.match] as const),
    `fuel supply of ${asked}`,
  )
  return second.ok ? ok([first.value, second.value]) : second
}

function nearest({ catalog }: StageContext, family: string, subject: string, year: number) {
  const rows = factorYears.flatMap((one) => catalog.byId.get(`${family}.desnz-${one}.${subject}`) ?? [])
  return ofYear(rows, year)
}

/** What a passenger-kilometre by these means emits. */
export function passengerFactors(
  mode: Trip['mode'],
  leg: Leg,
  year: number,
  reading: Reading,
): Outcome<readonly PerDistance[]> {
  const kind = 'climate-per-passenger-distance'
  const path = `${reading.at}/rows`
  switch (mode) {
    case 'train':
      return trainFactors(leg, year, reading)
    case 'coach':
      return desnz(reading, kind, 'f_coach', path, 'coach', 'coach', year)
    case 'taxi':
      return desnz(reading, kind, 'f_taxi', path, 'taxi', 'regular-taxi', year)
    default: {
      const ferry = rowQuantity(
        ...([reading.context, kind, 'f_ferry', path, 'ferry.ges1point5.ferry', 'default'] as const),
        'a ferry',
      )
      return ferry.ok ? ok([ferry.value]) : ferry
    }
  }
}

/** What a kilometre of a car emits. */
export function carFactors(
  year: number,
  reading: Reading,
): Outcome<readonly Quantity<'climate-per-vehicle-distance'>[]> {
  const { activity, context, at } = reading
  const field = travelFields.carKgPerKm
  const path = `${at}/carKgPerKm`
  if (activity.carKgPerKm === undefined) {
    return desnz(reading, field.kind, field.symbol, path, 'car', 'average-car-unknown', year)
  }
  const stated = given(context, field, path, activity.carKgPerKm)
  return stated.ok ? ok([stated.value]) : stated
}

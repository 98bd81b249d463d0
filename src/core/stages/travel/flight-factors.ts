import { unknownFactor } from '../../factors/unknown-factor'
import { numberOf } from '../../quantity/evaluate'
import { call, define, difference, type Quantity, quotient } from '../../quantity/quantity'
import { ok } from '../../result'
import { bandByDistance, classInBand, type DesnzBand, officialBand, type SeatClass } from '../../travel/desnz'
import { nearestSupply } from '../../travel/fuel-supply'
import type { StageContext } from '../context'
import { type Outcome, problem, together } from '../outcome'
import { rowName } from '../table'
import { yearOf } from './dates'
import { factorYears } from './fields'
import { chosen, type Reading } from './reading'
import { constantRow, ofYear, rowQuantity } from './rows'
import type { Trip } from './schema'
import { tripSeats } from './trip-fields'
import type { Leg } from './way'

type PerDistance = Quantity<'climate-per-passenger-distance'>

/** J4: CO2 of a passenger-kilometre, out of the published pair. resources/methodology/travel.md */
export const co2Factor = (
  key: string,
  withRf: PerDistance,
  withoutRf: PerDistance,
  inside: Quantity<'ratio'>,
): PerDistance =>
  define(
    'climate-per-passenger-distance',
    { symbol: `f_CO2,${key}`, name: 'CO2 at the aircraft', equation: 'J4' },
    quotient(difference(withRf, withoutRf), lessOne(inside)),
  )

const lessOne = (multiplier: Quantity<'ratio'>) =>
  call({
    name: 'beyond one',
    explanation: 'The multiplier less 1: what it adds to the CO2.',
    arguments: { multiplier },
    dimensions: {},
    run: ({ multiplier: value = 1 }) => value - 1,
    partials: () => ({ multiplier: 1 }),
  })

/** What flights of one year, band and class share. */
export interface FlightFactors {
  /** `2025,long,eco`: subscripts of its symbols. */
  readonly key: string
  readonly label: string
  readonly co2: PerDistance
  /** CO2, methane and nitrous oxide together. */
  readonly aircraft: PerDistance
  readonly supply: PerDistance
}

/** Year, band and class of a leg, with what must be said of them. */
export function flightKind(
  leg: Leg,
  row: Trip,
  index: number,
  reading: Reading,
): Outcome<{ readonly year: number; readonly band: DesnzBand; readonly seat: SeatClass }> {
  const { activity, context, at } = reading
  const km = numberOf(leg.distance)
  const rule = chosen(activity, 'bandRule')
  if (rule === 'official' && (leg.from === undefined || leg.to === undefined)) {
    return problem(
      `${at}/rows/${index}/from`,
      `${rowName(index)}: expected both ends of a flight, for the official bands ask for a UK endpoint, found a distance alone`,
    )
  }
  const band =
    rule === 'official'
      ? officialBand(km, leg.from?.country ?? '', leg.to?.country ?? '')
      : bandByDistance(km)
  const asked = row.seat ?? (chosen(activity, 'seat') as SeatClass)
  const seat = classInBand(band, asked)
  if (seat !== asked && asked !== 'economy') {
    context.warn({
      code: 'factor-fallback',
      path: `${at}/rows/${index}/seat`,
      message: `${rowName(index)}: ${bandWords[band]} flights have no factor for ${seatWords(asked)}: ${seatWords(seat)} was taken`,
    })
  }
  return ok({ year: yearFor(row, activity), band, seat })
}

/** The year of the factors for a row: the one chosen, or that of its date. */
function yearFor(row: Trip, activity: Reading['activity']): number {
  const year = chosen(activity, 'factorYear')
  return year === 'date' ? (yearOf(row) ?? Math.max(...factorYears)) : Number(year)
}

export { yearFor }

/** Short, for several stand in one equation. */
const bandSubscripts: Readonly<Record<DesnzBand, string>> = {
  domestic: 'dom',
  'short-haul': 'short',
  'long-haul': 'long',
  international: 'intl',
}
const seatSubscripts: Readonly<Record<SeatClass, string>> = {
  ...{ average: 'avg', economy: 'eco', 'premium-economy': 'prem', business: 'bus', first: 'first' },
}

export const bandWords: Readonly<Record<DesnzBand, string>> = {
  domestic: 'domestic',
  'short-haul': 'short',
  'long-haul': 'long',
  international: 'non-UK',
}
const seatWords = (seat: SeatClass): string =>
  (tripSeats.find(({ value }) => value === seat)?.label ?? seat).toLowerCase()

/** The rows of a year, band and class; where the year lacks one, the nearest year's, said aloud. */
export function flightFactors(
  { year, band, seat }: { readonly year: number; readonly band: DesnzBand; readonly seat: SeatClass },
  context: StageContext,
  at: string,
): Outcome<FlightFactors> {
  const path = `${at}/factorYear`
  const name = `${band}.${seat}`
  const plain = factorsOfYear(context, year, name)
  if (plain === undefined) {
    return problem(path, unknownFactor(context.catalog, 'flight', `flight.desnz-${year}.${name}`))
  }
  const supply = supplyOfYear(context, year, name)
  if (supply === undefined) {
    return problem(path, unknownFactor(context.catalog, 'flight', `flight.desnz-${year}.${name}.wtt`))
  }
  const asked = `flights of ${year}`
  const symbols = `${year},${bandSubscripts[band]},${seatSubscripts[seat]}`
  const kind = 'climate-per-passenger-distance'
  const published = plain.row.year
  const parts = together({
    withRf: rowQuantity(
      context,
      kind,
      `f_RF,${symbols}`,
      path,
      `${plain.row.id}.with-rf`,
      plain.match,
      asked,
    ),
    withoutRf: rowQuantity(context, kind, `f_${symbols}`, path, plain.row.id, plain.match, asked),
    inside: constantRow(context, 'ratio', `M_${published}`, path, `flight-multiplier.desnz-${published}`),
    supply: rowQuantity(
      ...([context, kind, `f_WTT,${symbols}`, path, supply.row.id, supply.match] as const),
      `fuel supply of flights of ${year}`,
    ),
  })
  if (!parts.ok) return parts
  const { withRf, withoutRf, inside, supply: wtt } = parts.value
  return ok({
    key: symbols,
    label: `${bandWords[band]} ${seatWords(seat)} ${year}`,
    co2: co2Factor(symbols, withRf, withoutRf, inside),
    aircraft: withoutRf,
    supply: wtt,
  })
}

function factorsOfYear({ catalog }: StageContext, year: number, name: string) {
  return ofYear(
    factorYears.flatMap((one) => catalog.byId.get(`flight.desnz-${one}.${name}`) ?? []),
    year,
  )
}

function supplyOfYear({ catalog }: StageContext, year: number, name: string) {
  const row = nearestSupply(catalog, factorYears, { year, name })
  return (
    row &&
    ({
      row,
      match: row.year === year ? 'exact' : row.year < year ? 'older-year' : 'newer-year',
    } as const)
  )
}

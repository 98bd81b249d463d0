import { isFixed } from '../../conference/ground-rule'
import type { Method as FlightMethod } from '../../conference/method-names'
import type { Rule } from '../../conference/methods'
import { waterWords } from '../../conference/over-water'
import { numberOf } from '../../quantity/evaluate'
import type { Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { bandByDistance, classInBand, type DesnzBand, type SeatClass } from '../../travel/desnz'
import { landmass } from '../../travel/landmass'
import { plainNumber } from '../../units/format'
import type { Line } from '../line'
import { type Outcome, together } from '../outcome'
import { crowdDistance, methodCarbon } from './conference-equations'
import { methodName } from './conference-fields'
import { travelFields as fields } from './fields'
import { bandWords, flightFactors } from './flight-factors'
import { type FlightGroup, flightLines } from './flights'
import { groundCarbon } from './ground'
import { type Crowd, countOf, crowdOf, meanOf, type OriginWay, venueOf } from './origins'
import { chosen, type Reading } from './reading'
import { constantRow, statedOr } from './rows'
import { kindCarbon } from './shares'

export const methodOf = ({ activity }: Reading): FlightMethod =>
  chosen(activity, 'flightMethod') as FlightMethod
export const seatOf = ({ activity }: Reading): SeatClass => chosen(activity, 'seat') as SeatClass

/** Everybody by how they travel. */
export interface Crowds {
  readonly planes: readonly { readonly band: DesnzBand; readonly crowd: Crowd }[]
  readonly ground: Crowd | undefined
  readonly local: Crowd | undefined
}

export function crowdsOf(ways: readonly OriginWay[], rule: Rule, reading: Reading): Outcome<Crowds> {
  const byMode = (mode: string) => ways.filter(({ km }) => rule.journey(km).mode === mode)
  const flying = byMode('plane')
  const planes: { band: DesnzBand; crowd: Crowd }[] = []
  for (const band of ['domestic', 'short-haul', 'long-haul'] as const) {
    const inBand = flying.filter(({ km }) => bandByDistance(km) === band)
    if (inBand.length === 0) continue
    const crowd = crowdOf(inBand, band, reading)
    if (!crowd.ok) return crowd
    planes.push({ band, crowd: crowd.value })
  }
  const some = (mode: 'ground' | 'local'): Outcome<Crowd | undefined> => {
    const found = byMode(mode)
    return found.length === 0 ? ok(undefined) : crowdOf(found, mode, reading)
  }
  const others = together({ ground: some('ground'), local: some('local') })
  if (!others.ok) return others
  const { ground, local } = others.value
  const wet = (ground?.ways ?? []).filter((way) => isOverWater(way, reading))
  for (const message of waterWords(wet)) {
    reading.context.warn({ code: 'implausible', path: `${reading.at}/origins`, message })
  }
  if (local) {
    reading.context.warn({
      code: 'implausible',
      path: `${reading.at}/origins`,
      message: `${plainNumber(countOf(local))} people come from nearer than ${rule.ground.localBelowKm} km: no journey is counted for them`,
    })
  }
  return ok({ planes, ground, local })
}

function isOverWater({ index }: OriginWay, reading: Reading): boolean {
  const { origins = [], places = [] } = reading.activity
  const from = places[reading.byText.get(origins[index]?.from?.trim() ?? '') ?? -1]
  const venue = venueOf(reading)
  return from !== undefined && venue !== undefined && landmass(from) !== landmass(venue)
}

/** DESNZ in three lines; any other method in one, as it has non-CO2 effects and fuel supply inside. */
export function flightsOf(
  planes: Crowds['planes'],
  factors: readonly Quantity<'ratio'>[],
  rule: Rule,
  reading: Reading,
): Outcome<readonly Line[]> {
  const { activity, context, at } = reading
  if (planes.length === 0) return ok([])
  const method = methodOf(reading)
  const seat = seatOf(reading)
  const distances = planes.map(({ band, crowd }) => ({
    ...{ band, crowd },
    distance: crowdDistance(
      band,
      `Kilometres of ${bandWords[band]} flights, there and back`,
      crowd.way,
      factors,
    ),
  }))
  if (method === 'desnz') {
    const groups: FlightGroup[] = []
    for (const { band, distance } of distances) {
      const there = classInBand(band, seat)
      if (there !== seat && seat !== 'economy') {
        context.warn({
          code: 'factor-fallback',
          path: `${at}/seat`,
          message: `${bandWords[band]} flights have no factor for ${seat.replace('-', ' ')}: ${there.replace('-', ' ')} was taken`,
        })
      }
      const found = flightFactors(
        { year: Number(chosen(activity, 'factorYear')), band, seat: there },
        context,
        at,
      )
      if (!found.ok) return found
      groups.push({ factors: found.value, distances: [distance] })
    }
    return flightLines(groups, reading)
  }
  for (const message of rule.warnings) context.warn({ code: 'factor-fallback', path: `${at}/seat`, message })
  const error = constantRow(context, 'ratio', 'u_air', `${at}/flightMethod`, 'flight-error.ademe')
  if (!error.ok) return error
  const name = methodName(method)
  const climate = distances.map(({ band, crowd, distance }) => {
    const mean = meanOf(band, crowd, name, (km) => rule.journey(km).kg / 2)
    return methodCarbon({ symbol: 'C_air', name: `Flights, by ${name}` }, distance, mean, error.value)
  })
  return ok([{ label: 'Flights', climate: kindCarbon('Flights', climate), evidence: 'predicted' }])
}

/** Trains, coaches and cars of those who come from near. */
export function groundLine(
  crowd: Crowd | undefined,
  factors: readonly Quantity<'ratio'>[],
  rule: Rule,
  reading: Reading,
): Outcome<readonly Line[]> {
  if (crowd === undefined) return ok([])
  const { activity, context, at } = reading
  const label = `On the ground, below ${plainNumber(rule.ground.groundBelowKm)} km`
  const name = 'Kilometres on the ground, there and back'
  const method = methodOf(reading)
  if (isFixed(method)) {
    const mean = meanOf('ground', crowd, methodName(method), (km) => rule.journey(km).kg / 2)
    const distance = crowdDistance('ground', name, crowd.way, factors)
    const climate = methodCarbon({ symbol: 'C_ground', name: label }, distance, mean)
    return ok([{ label, climate: kindCarbon(label, [climate]), evidence: 'predicted' }])
  }
  const path = `${at}/railKgPerKm`
  const parts = together({
    way: constantRow(context, 'ratio', 'r', `${at}/origins`, 'routing.rail'),
    rail: statedOr<'climate-per-passenger-distance'>(
      ...([context, fields.railKgPerKm, path, activity.railKgPerKm] as const),
      { id: 'rail.ges1point5.international', asked: 'trains to a conference' },
    ),
  })
  if (!parts.ok) return parts
  const { way, rail } = parts.value
  const distance = crowdDistance('ground', name, crowd.way, [...factors, way])
  return ok([{ label, climate: kindCarbon(label, [groundCarbon(distance, [rail])]), evidence: 'predicted' }])
}

/** What other methods run on: every origin's flight by its own length. */
export function peerFlights({ planes }: Crowds, factors: readonly Quantity<'ratio'>[], reading: Reading) {
  const times = factors.reduce((value, factor) => value * numberOf(factor), 1)
  const seat = seatOf(reading)
  return planes.flatMap(({ crowd }) =>
    crowd.ways.map(({ people, km }) => ({ legKm: km, times: 2 * times * people, seat })),
  )
}

import { gridIntensity } from '../../factors/grid'
import type { Amount, FieldSpec } from '../../project/field'
import { numberOf } from '../../quantity/evaluate'
import type { Kind } from '../../quantity/kind'
import { factor, type Quantity } from '../../quantity/quantity'
import { err, ok } from '../../result'
import { given, warned } from '../context'
import { emitted } from '../electricity'
import type { Line } from '../line'
import { type Outcome, type Problem, problem } from '../outcome'
import type { Attendance } from './conference'
import { accessDistance, peopleOnline } from './conference-equations'
import { factorYears, travelFields as fields } from './fields'
import { desnz, groundCarbon } from './ground'
import { venueOf } from './origins'
import { chosen, type Reading } from './reading'
import { statedOr } from './rows'
import { kindCarbon } from './shares'
import { hotelCarbon, hotelOf, mealCarbon, onlineCarbon, roomNights } from './stay'

export interface Stay {
  readonly lines: readonly Line[]
  readonly online: Quantity<'travellers'> | undefined
}

/** Ways to airports, nights, meals, the venue and who takes part online: what is stated of them. */
export function stayLines(attendance: Attendance, reading: Reading): Outcome<Stay> {
  const { activity, at, context } = reading
  const { there } = attendance
  const problems: Problem[] = []
  const take = <T>(outcome: Outcome<T>): T | undefined => {
    if (outcome.ok) return outcome.value
    problems.push(...outcome.error)
    return undefined
  }
  const stated = <K extends Kind>(field: FieldSpec<K>, key: keyof typeof fields): Quantity<K> | undefined => {
    const amount = activity[key] as Amount | undefined
    return amount === undefined ? undefined : take(given(context, field, `${at}/${key}`, amount))
  }
  const lines: Line[] = []
  const add = (label: string, climate: Quantity<'climate'>, more: Partial<Line> = {}) =>
    lines.push({ label, climate: kindCarbon(label, [climate]), evidence: 'predicted', ...more })

  const access = stated<'distance'>(fields.accessKmEach, 'accessKmEach')
  if (access && numberOf(access) > 0) {
    const kind = 'climate-per-passenger-distance'
    const taxi = take(
      desnz(reading, kind, 'f_taxi', `${at}/accessKmEach`, 'taxi', 'regular-taxi', yearOf(reading)),
    )
    if (taxi) add('Ways to airports', groundCarbon(accessDistance(there, access), taxi))
  }
  const nights = stated<'nights-each'>(fields.nightsEach, 'nightsEach')
  if (nights && numberOf(nights) > 0) {
    const perNight = take(hotelHere(reading))
    if (perNight) add('Hotels', hotelCarbon(roomNights(there, nights), perNight))
  }
  const meals = stated<'meals-each'>(fields.mealsEach, 'mealsEach')
  if (meals) {
    const each = take(
      statedOr<'climate-per-meal'>(context, fields.kgPerMeal, `${at}/kgPerMeal`, activity.kgPerMeal, {
        ...{ id: 'meal.impactco2.chicken', asked: 'a meal' },
      }),
    )
    if (each) add('Meals', mealCarbon(there, meals, each))
  }
  const energy = stated<'site-energy'>(fields.venueKWh, 'venueKWh')
  if (energy) {
    const grid = take(gridHere(reading))
    if (grid) add('Venue, electricity', emitted(energy, grid), { siteEnergy: energy })
  }
  const venue = stated<'climate'>(fields.venueKg, 'venueKg')
  if (venue) add('Venue, other', venue)

  const extra = stated<'travellers'>(fields.onlinePeople, 'onlinePeople')
  const online = onlineOf(attendance, extra)
  if (online) {
    const hours = take(
      given<'duration'>(context, fields.onlineHours, `${at}/onlineHours`, activity.onlineHours),
    )
    const each = take(
      statedOr<'climate-per-passenger-hour'>(
        ...([context, fields.onlineKgPerHour, `${at}/onlineKgPerHour`, activity.onlineKgPerHour] as const),
        { id: 'virtual.iea2020', asked: 'an hour online' },
      ),
    )
    if (hours && each) add('Attending online', onlineCarbon(online, hours, each))
  }
  return problems.length > 0 ? err(problems) : ok({ lines, online })
}

/** Who stays at home of those listed, and who takes part besides; nothing where nobody does. */
function onlineOf({ all, remote }: Attendance, extra: Quantity<'travellers'> | undefined) {
  const parts = [
    ...(remote && numberOf(remote) > 0 ? [{ all, remote }] : []),
    ...(extra && numberOf(extra) > 0 ? [extra] : []),
  ]
  return parts.length > 0 ? peopleOnline(parts) : undefined
}

/** Of the factor set; other methods have none, and take the newest. */
function yearOf({ activity }: Reading): number {
  const year = chosen(activity, 'factorYear')
  return year === 'date' ? Math.max(...factorYears) : Number(year)
}

function hotelHere(reading: Reading): Outcome<Quantity<'climate-per-night'>> {
  const { activity, at, context } = reading
  const { hotelKgPerNight } = activity
  if (hotelKgPerNight !== undefined) {
    return given<'climate-per-night'>(
      context,
      fields.hotelKgPerNight,
      `${at}/hotelKgPerNight`,
      hotelKgPerNight,
    )
  }
  const country = venueOf(reading)?.country
  return country === undefined
    ? problem(`${at}/venue`, 'expected the venue, for the hotels of its country, found nothing')
    : hotelOf(country, yearOf(reading), reading, `${at}/venue`)
}

function gridHere(reading: Reading): Outcome<Quantity<'grid-intensity'>> {
  const { activity, at, context } = reading
  const path = `${at}/gridGPerKWh`
  if (activity.gridGPerKWh !== undefined) {
    return given<'grid-intensity'>(context, fields.gridGPerKWh, path, activity.gridGPerKWh)
  }
  const country = venueOf(reading)?.country
  const use = country === undefined ? undefined : gridIntensity(context.catalog, country, undefined)
  return use === undefined
    ? problem(
        path,
        'expected the grid of the venue, or a venue whose country the catalog has a grid of, found neither',
      )
    : ok(warned(context, factor('grid-intensity', { symbol: 'g_grid', path, use })))
}

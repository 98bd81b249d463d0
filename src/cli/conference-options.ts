import { isMethod, methodNames } from '../core/conference/method-names'
import { mostHubs } from '../core/conference/plan'
import type { ConferenceRequest } from '../core/conference/request'
import { describeFound } from '../core/project/found'
import { err, ok, type Result } from '../core/result'
import { type SeatClass, seatClasses } from '../core/travel/desnz'

/** Options of `conference` that take a number: the part of the request, its least and most, and what is expected. */
const numbers = {
  year: ['year', 2000, 2100, 'a year'],
  multiplier: ['multiplier', 1, 10, 'a number from 1 to 10'],
  'ground-below': ['groundBelowKm', 0, 20_050, 'km'],
  'local-below': ['localBelowKm', 0, 20_050, 'km'],
  'rail-below': ['railBelowKm', 0, 20_050, 'km'],
  'remote-farthest': ['remotePercent', 0, 100, 'percent from 0 to 100'],
  'remote-beyond': ['remoteBeyondKm', 0, 20_050, 'km'],
  'virtual-people': ['onlinePeople', 0, 1e7, 'a number of people'],
  'virtual-hours': ['onlineHours', 0, 1000, 'hours'],
  nights: ['nightsEach', 0, 100, 'nights each'],
  meals: ['mealsEach', 0, 300, 'meals each'],
  'access-km': ['accessKmEach', 0, 1000, 'km each'],
  'venue-kwh': ['venueKWh', 0, 1e12, 'kWh'],
  'venue-kg': ['venueKg', 0, 1e12, 'kgCO2e'],
  'city-t-per-day': ['cityTPerDay', 0, 1e9, 'tCO2e'],
} as const satisfies Record<string, readonly [keyof ConferenceRequest, number, number, string]>

type NumberKey = (typeof numbers)[keyof typeof numbers][0]

const texts = ['method', 'list', 'class', 'venue', 'hotel-country', 'farthest', 'hubs', 'candidates'] as const

/** What `conference` takes after its file. */
export const conferenceOptions: Readonly<Record<string, { readonly type: 'string' }>> = Object.fromEntries(
  [...texts, ...Object.keys(numbers)].map((name) => [name, { type: 'string' }]),
)

type Given = Readonly<Record<string, string | boolean | undefined>>
type Options = Omit<ConferenceRequest, 'attendees' | 'candidates'>

const usualMethod = 'desnz'

/** Reads the options; else one line for each that is wrong. */
export function readConferenceOptions(given: Given): Result<Options, readonly string[]> {
  const problems: string[] = []
  const text = (name: (typeof texts)[number]): string | undefined => {
    const value = given[name]
    return typeof value === 'string' ? value : undefined
  }
  const method = text('method') ?? usualMethod
  if (!isMethod(method)) {
    problems.push(`--method: expected ${methodNames.join(', ')}, found ${describeFound(method)}`)
  }
  const seat = text('class') ?? 'economy'
  if (!isSeat(seat)) {
    problems.push(`--class: expected ${seatClasses.join(', ')}, found ${describeFound(seat)}`)
  }
  const parts: { [K in NumberKey]?: number } = {}
  for (const [name, [key, least, most, expected]] of Object.entries(numbers)) {
    const value = given[name]
    if (value === undefined) continue
    const number = decimal(value)
    if (number >= least && number <= most) parts[key] = number
    else problems.push(`--${name}: expected ${expected}, found ${describeFound(value)}`)
  }
  const percents = text('farthest')?.split(',').map(decimal)
  if (percents && !percents.every((percent) => percent >= 0 && percent <= 100)) {
    problems.push(
      `--farthest: expected percents from 0 to 100 such as 17,36, found ${describeFound(text('farthest'))}`,
    )
  }
  const hubs = text('hubs') === undefined ? 0 : decimal(text('hubs') as string)
  if (!(Number.isInteger(hubs) && hubs >= 0 && hubs <= mostHubs)) {
    problems.push(`--hubs: expected a number from 1 to ${mostHubs}, found ${describeFound(text('hubs'))}`)
  }
  const list = text('list') ?? 'origins'
  if (!isList(list)) problems.push(`--list: expected origins or authors, found ${describeFound(list)}`)
  if (problems.length > 0 || !isList(list) || !isMethod(method) || !isSeat(seat)) return err(problems)
  const venue = text('venue')
  const hotelCountry = text('hotel-country')
  return ok({
    ...parts,
    ...{ method, seat, hubs, list },
    ...(percents && { farthestPercents: percents }),
    ...(venue !== undefined && { venue }),
    ...(hotelCountry !== undefined && { hotelCountry }),
  })
}

const isList = (text: string): text is 'origins' | 'authors' => text === 'origins' || text === 'authors'

const isSeat = (text: string): text is SeatClass => (seatClasses as readonly string[]).includes(text)

/** NaN for anything but a decimal number. */
const decimal = (text: string | boolean): number =>
  /^\s*\d+(\.\d+)?\s*$/.test(String(text)) ? Number(text) : Number.NaN

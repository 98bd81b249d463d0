import type { Method } from '../../../core/conference/method-names'
import type { ConferenceQuestion } from '../../../core/conference/request'
import { usualQuestions } from '../../../core/conference/usual'
import { describeFound } from '../../../core/project/found'
import { err, ok, type Result } from '../../../core/result'
import type { SeatClass } from '../../../core/travel/desnz'
import { parseNumber } from '../../../core/units/parse-number'

/** Numbers as they are typed: empty where nothing is stated. */
export const numberFields = {
  remotePercent: { label: 'Farthest who take part remotely (%)', most: 100 },
  remoteBeyondKm: { label: 'Remote beyond (km)', most: 20_050 },
  railBelowKm: { label: 'Rail below (km)', most: 20_050 },
  hubs: { label: 'Hubs, at most', most: 6, isWhole: true },
  nightsEach: { label: 'Nights each', most: 100 },
  mealsEach: { label: 'Meals each', most: 300 },
  accessKmEach: { label: 'By taxi each, all ways (km)', most: 1000 },
  venueKWh: { label: 'Electricity of the venue (kWh)', most: 1e12 },
  venueKg: { label: 'Venue, other (kgCO2e)', most: 1e12 },
  onlinePeople: { label: 'People online', most: 1e7 },
  onlineHours: { label: 'Hours online each', most: 1000 },
  cityTPerDay: { label: 'Host city, a day (tCO2e)', most: 1e9 },
  groundBelowKm: { label: 'On the ground below (km)', most: 20_050 },
  year: { label: 'Year of DESNZ’s factors', most: 2100, isWhole: true },
  multiplier: { label: 'Non-CO2 multiplier', most: 10 },
} as const satisfies Record<string, { label: string; most: number; isWhole?: true }>
export type NumberKey = keyof typeof numberFields

/** What stands where a field is left empty. */
export const standing: Readonly<Partial<Record<NumberKey, string>>> = {
  remotePercent: String(usualQuestions.remotePercent),
  railBelowKm: String(usualQuestions.railBelowKm),
  onlineHours: String(usualQuestions.onlineHours),
  groundBelowKm: 'the method’s own',
  year: 'newest',
}

/** What stands in the form. Kept while one looks elsewhere. */
export interface Draft {
  readonly attendees: string
  /** What a line of it is. */
  readonly list: 'origins' | 'authors'
  /** The name of the file that the attendees are from. */
  readonly fileName?: string
  readonly candidates: string
  readonly venue: string
  readonly method: Method
  readonly seat: SeatClass
  readonly numbers: Readonly<Partial<Record<NumberKey, string>>>
}

export const emptyDraft: Draft = {
  attendees: '',
  list: 'origins',
  candidates: '',
  venue: '',
  method: 'desnz',
  seat: 'economy',
  numbers: { hubs: '3' },
}

/** What is asked of main; else what is wrong with each number, and nothing while there are no attendees. */
export function questionOf(
  draft: Draft,
): Result<ConferenceQuestion | undefined, Readonly<Partial<Record<NumberKey, string>>>> {
  const faults: Partial<Record<NumberKey, string>> = {}
  const numbers: Partial<Record<NumberKey, number>> = {}
  for (const key of Object.keys(numberFields) as NumberKey[]) {
    const text = draft.numbers[key]?.trim() ?? ''
    if (text === '' || !isAsked(key, draft)) continue
    const value = parseNumber(text)
    const { most, ...field } = numberFields[key]
    const isFine =
      value !== undefined && value >= 0 && value <= most && (!('isWhole' in field) || Number.isInteger(value))
    if (isFine) numbers[key] = value
    else
      faults[key] = `Expected a number from 0 to ${most.toLocaleString('en')}, found ${describeFound(text)}`
  }
  if (Object.keys(faults).length > 0) return err(faults)
  if (draft.attendees.trim() === '') return ok(undefined)
  const { attendees, list, candidates, venue, method, seat } = draft
  const { hubs = 0, ...rest } = numbers
  const hasCandidates = candidates.trim() !== ''
  return ok({
    ...rest,
    ...{ attendees, list, method, seat, hubs },
    ...(venue.trim() !== '' && { venue }),
    ...(hasCandidates && { candidates }),
  })
}

/** Klöwer's rules say themselves what is travelled on the ground; only DESNZ has years and keeps non-CO2 apart. */
export function isAsked(key: NumberKey, { method }: Draft): boolean {
  if (key === 'year' || key === 'multiplier') return method === 'desnz'
  return key !== 'groundBelowKm' || !method.startsWith('klower')
}

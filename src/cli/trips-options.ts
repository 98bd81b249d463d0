import { describeFound } from '../core/project/found'
import { err, ok, type Result } from '../core/result'
import { travelChoices, travelFields } from '../core/stages/travel/fields'
import type { TravelActivity, Trip } from '../core/stages/travel/schema'
import { tripModes } from '../core/stages/travel/trip-fields'

/** What `trips` takes after its file. */
export const tripsOptions = {
  year: { type: 'string' },
  bands: { type: 'string' },
  class: { type: 'string' },
  ticket: { type: 'string' },
  mode: { type: 'string' },
  multiplier: { type: 'string' },
  'rail-below': { type: 'string' },
  'online-hours': { type: 'string' },
  'skip-unplaced': { type: 'boolean' },
} as const

export interface TripsOptions {
  readonly choices: Partial<
    Pick<TravelActivity, 'factorYear' | 'bandRule' | 'seat' | 'ticket' | 'multiplier'>
  >
  /** Of rows that state none. */
  readonly mode: Trip['mode']
  readonly railBelowKm: number | undefined
  readonly onlineHours: number | undefined
  readonly skipUnplaced: boolean
}

type Given = Readonly<Record<string, string | boolean | undefined>>

/** Reads the options; else one line for each that is wrong. */
export function readTripsOptions(given: Given): Result<TripsOptions, readonly string[]> {
  const problems: string[] = []
  const word = (name: string, options: readonly { readonly value: string }[]): string | undefined => {
    const value = given[name]
    if (value === undefined || options.some((option) => option.value === value))
      return value as string | undefined
    const known = options.map((option) => option.value).join(', ')
    problems.push(`--${name}: expected one of ${known}, found ${describeFound(value)}`)
    return undefined
  }
  const number = (name: string, least: number, most: number): number | undefined => {
    const value = given[name]
    if (value === undefined) return undefined
    const read = /^\s*\d+(\.\d+)?\s*$/.test(String(value)) ? Number(value) : Number.NaN
    if (read >= least && read <= most) return read
    problems.push(`--${name}: expected a number from ${least} to ${most}, found ${describeFound(value)}`)
    return undefined
  }
  const { min, max } = travelFields.multiplier
  const choices = {
    factorYear: word('year', travelChoices.factorYear.options),
    bandRule: word('bands', travelChoices.bandRule.options),
    seat: word('class', travelChoices.seat.options),
    ticket: word('ticket', travelChoices.ticket.options),
    multiplier: number('multiplier', min, max),
  }
  const mode = word('mode', tripModes) as Trip['mode']
  const railBelowKm = number('rail-below', 1, 20_000)
  const onlineHours = number('online-hours', 0, 10_000)
  if (problems.length > 0) return err(problems)
  const stated = Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined))
  return ok({
    ...{ choices: stated as TripsOptions['choices'], mode, railBelowKm, onlineHours },
    skipUnplaced: given['skip-unplaced'] === true,
  })
}

import type { Spread } from '../quantity/spread'
import { inverseNormal, normalBelow } from '../uncertainty/normal'
import { plainNumber, significant } from '../units/format'
import type { FieldSpec } from './field'

/** What is wrong with a spread: at which of its numbers, what was expected and what was found there. */
export interface SpreadFault {
  readonly at: 'value' | 'gsd' | 'percent' | 'sd' | 'low' | 'high'
  readonly expected: string
  readonly found: number
}

/** What each number of a spread must be, wherever it stands: the schema and the form say the same. */
export const spreadExpects = {
  gsd: 'expected a geometric standard deviation above 1 and at most 100',
  percent: 'expected a spread above 0 %',
  sd: 'expected a standard deviation above 0',
  low: 'expected a low end',
  lowAboveZero: 'expected a low end above 0: no lognormal reaches 0',
  high: 'expected a high end',
  highAboveLow: 'expected more than the low end; for an exact value take the spread out or state it as fixed',
  score: 'expected a whole score from 1 (best) to 5',
} as const

export const maximumGsd = 100

/** 95 % of a normal lie within this many standard deviations of its middle. */
const within95 = inverseNormal(0.975)

/** Further below the middle of a normal than this many standard deviations lie 0.13 % of it: a cut that hardly shows. */
const deviationsAboveZero = 3

/**
 * What is wrong with a spread by itself, and together with the value and the field that it belongs to. Numbers are
 * typed key by key, so the store takes what stands by itself (`spreadExpects`); the assessment asks for the rest.
 */
export function spreadFault(field: FieldSpec, value: number, spread: Spread): SpreadFault | undefined {
  return faultAlone(spread) ?? faultWithValue(field, value, spread)
}

/** What the schema of a project refuses too. */
export function faultAlone(spread: Spread): SpreadFault | undefined {
  switch (spread.kind) {
    case 'fixed':
    case 'pedigree':
      return undefined
    case 'lognormal':
      return spread.gsd > 1 && spread.gsd <= maximumGsd ? undefined : fault('gsd', spread.gsd)
    case 'percent':
      return spread.percent > 0 ? undefined : fault('percent', spread.percent)
    case 'normal':
      return spread.sd > 0 ? undefined : fault('sd', spread.sd)
    case 'interval':
      if (!(spread.low > 0)) return fault('low', spread.low, spreadExpects.lowAboveZero)
      return orderFault(spread)
    case 'uniform':
    case 'triangular':
      return orderFault(spread)
  }
}

function faultWithValue(field: FieldSpec, value: number, spread: Spread): SpreadFault | undefined {
  switch (spread.kind) {
    case 'percent':
      return value === 0 ? undefined : percentFault(spread.percent)
    case 'normal':
      return normalFault(value, spread.sd)
    case 'interval':
    case 'uniform':
    case 'triangular':
      return rangeFault(field, value, spread)
    default:
      return undefined
  }
}

const fault = (
  at: Exclude<SpreadFault['at'], 'value'>,
  found: number,
  expected: string = spreadExpects[at],
): SpreadFault => ({ at, expected, found })

const orderFault = ({ low, high }: { readonly low: number; readonly high: number }) =>
  low < high ? undefined : fault('high', high, spreadExpects.highAboveLow)

function rangeFault(
  { min, max }: FieldSpec,
  value: number,
  { kind, low, high }: Extract<Spread, { readonly low: number }>,
): SpreadFault | undefined {
  if (low < min) return fault('low', low, `expected a low end of ${plainNumber(min)} or more`)
  if (high > max) return fault('high', high, `expected a high end of ${plainNumber(max)} or less`)
  if (value >= low && value <= high) return undefined
  const what = kind === 'triangular' ? 'the value, the most likely one,' : 'the value'
  const expected = `expected ${what} to lie from ${plainNumber(low)} to ${plainNumber(high)}`
  return { at: 'value', expected, found: value }
}

function normalFault(value: number, sd: number): SpreadFault | undefined {
  const most = value / deviationsAboveZero
  if (sd <= most) return undefined
  const expected =
    value === 0
      ? 'expected no standard deviation around 0, but a range from 0'
      : `expected a standard deviation of at most ${significant(most)}, a third of the value, or a factor (geometric standard deviation): ${negative(value / sd)}`
  return fault('sd', sd, expected)
}

function percentFault(percent: number): SpreadFault | undefined {
  const most = (100 * within95) / deviationsAboveZero
  if (percent <= most) return undefined
  const expected = `expected at most ± ${Math.floor(most)} %, or a factor (geometric standard deviation): ${negative((100 * within95) / percent)}`
  return fault('percent', percent, expected)
}

const negative = (deviations: number): string =>
  `as a normal it would be negative in ${significant(100 * normalBelow(-deviations), 2)} % of draws`

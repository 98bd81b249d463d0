import type { Family } from '../factors/factor'
import { type Kind, kinds } from '../quantity/kind'
import type { Spread } from '../quantity/spread'
import { plainNumber } from '../units/format'
import { type UnitName, units } from '../units/unit'
import { lowerFirst } from '../words'

/** What a numeric field asks for: the form's label and help, the unit, the bounds, and the equation's symbol. */
export interface FieldSpec<K extends Kind = Kind> {
  readonly kind: K
  readonly symbol: string
  readonly label: string
  readonly help: string
  readonly min: number
  readonly max: number
  readonly unit?: UnitName
  /** Catalog family that may answer instead of a number. */
  readonly family?: Family
  /** Catalog row of the family `spread`: the geometric standard deviation that is taken where none is stated. */
  readonly spread?: string
  /** Nothing real lies beyond this bound: a spread that reaches there is cut off (methodology: U6). */
  readonly hardMin?: true
  readonly hardMax?: true
  /** Below this, though not at 0, the number was probably meant in a unit that is this many times larger. */
  readonly slip?: { readonly below: number; readonly times: number; readonly unit: string }
  /** At 0 nothing of the activity counts: allowed, and said. */
  readonly countsNothingAtZero?: true
}

/** For percentages of which less than 1 % is hardly possible. */
export const shareTyped = { below: 1, times: 100, unit: 'a share of N' } as const

export const unitOf = (field: FieldSpec): UnitName => field.unit ?? kinds[field.kind]

/** A number of a project: plain, or with its spread, note and source, or a row of the catalog. */
export type Amount =
  | number
  | {
      readonly value: number
      readonly spread?: Spread | undefined
      readonly note?: string | undefined
      readonly source?: string | undefined
    }
  | { readonly factor: string; readonly note?: string | undefined }

/** A field that goes so far refuses nothing: what is too much to be true is told by a warning. */
const endless = 1e15

const rangeOf = ({ min, max }: FieldSpec): string => `from ${plainNumber(min)} to ${plainNumber(max)}`

/** `expected a number of h from 0 to 1,000,000`: the sentence for anything a field refuses. */
export function expected(field: FieldSpec): string {
  const { symbol } = units[unitOf(field)]
  // A count in billions is no unit: "a number of billion" says nothing.
  const of = symbol === 'billion' ? ', in billions,' : symbol ? ` of ${symbol}` : ''
  const range = field.max >= endless ? `of at least ${plainNumber(field.min)}` : rangeOf(field)
  return `expected ${lowerFirst(field.label)} to be a number${of} ${range}`
}

/** What is odd about a number that is allowed: `load of 0.8 % is hardly possible: a share of 0.8 is entered as 80`. */
export function oddityOf(field: FieldSpec, value: number): string | undefined {
  const { slip, countsNothingAtZero, label } = field
  if (value === 0) return countsNothingAtZero && `${lowerFirst(label)} of 0: nothing is counted`
  if (slip === undefined || value < 0 || value >= slip.below) return undefined
  const [typed, meant] = [plainNumber(value), plainNumber(Number((value * slip.times).toPrecision(6)))]
  const { symbol } = units[unitOf(field)]
  return `${lowerFirst(label)} of ${typed} ${symbol} is hardly possible: ${slip.unit.replace('N', typed)} is entered as ${meant}`
}

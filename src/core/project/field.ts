import { z } from 'zod'
import type { Family } from '../factors/factor'
import { type Kind, kinds } from '../quantity/kind'
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
}

export const unitOf = (field: FieldSpec): UnitName => field.unit ?? kinds[field.kind]

const text = (max: number) => z.string().max(max)

const spread = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed') }),
  z.strictObject({ kind: z.literal('lognormal'), gsd: z.number().gt(1).max(100) }),
  z.strictObject({ kind: z.literal('normal'), sd: z.number().positive() }),
  range('uniform'),
  range('triangular'),
])

function range<Name extends string>(kind: Name) {
  return z
    .strictObject({ kind: z.literal(kind), low: z.number(), high: z.number() })
    .refine(({ low, high }) => low <= high, { message: 'expected at least the low end', path: ['high'] })
}

/** A number of a project: plain, or with its spread, note and source, or a row of the catalog. */
export type Amount =
  | number
  | {
      readonly value: number
      readonly spread?: z.infer<typeof spread> | undefined
      readonly note?: string | undefined
      readonly source?: string | undefined
    }
  | { readonly factor: string; readonly note?: string | undefined }

/** The schema of a field's amount. Optional: a notebook may be incomplete; the assessment says what is missing. */
export function amount(field: FieldSpec) {
  const message = expected(field)
  const number = z.number(message)
  const bounded = number.min(field.min, message).max(field.max, message)
  const detailed = z.strictObject({
    value: bounded,
    spread: spread.optional(),
    note: text(2000).optional(),
    source: text(2000).optional(),
  })
  const { label, help } = field
  const unit = units[unitOf(field)].symbol
  const described = { title: label, description: unit ? `${help} Unit: ${unit}.` : help }
  if (field.family === undefined) return z.union([bounded, detailed], message).optional().meta(described)
  const chosen = z.strictObject({ factor: text(200), note: text(2000).optional() })
  return z.union([bounded, detailed, chosen], message).optional().meta(described)
}

/** `expected a number of h from 0 to 1,000,000`: the sentence for anything a field refuses. */
export function expected(field: FieldSpec): string {
  const { symbol } = units[unitOf(field)]
  const of = symbol ? ` of ${symbol}` : ''
  const range = `from ${plainNumber(field.min)} to ${plainNumber(field.max)}`
  return `expected ${lowerFirst(field.label)} to be a number${of} ${range}`
}

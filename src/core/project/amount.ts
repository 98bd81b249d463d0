import { z } from 'zod'
import { units } from '../units/unit'
import { expected, type FieldSpec, unitOf } from './field'

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

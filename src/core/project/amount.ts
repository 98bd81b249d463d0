import { z } from 'zod'
import { units } from '../units/unit'
import { expected, type FieldSpec, unitOf } from './field'
import { maximumGsd, spreadExpects as says } from './spread-check'

const text = (max: number) => z.string().max(max)

const score = z.literal([1, 2, 3, 4, 5], says.score)

/** Every form of `Spread`. What needs the value and the field's bounds as well is asked by `spreadFault`. */
const spread = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('fixed') }),
  z.strictObject({
    kind: z.literal('lognormal'),
    gsd: z.number(says.gsd).gt(1, says.gsd).max(maximumGsd, says.gsd),
  }),
  range('interval', z.number(says.lowAboveZero).positive(says.lowAboveZero)),
  z.strictObject({ kind: z.literal('percent'), percent: z.number(says.percent).positive(says.percent) }),
  z.strictObject({ kind: z.literal('normal'), sd: z.number(says.sd).positive(says.sd) }),
  range('uniform', z.number(says.low)),
  range('triangular', z.number(says.low)),
  z.strictObject({
    kind: z.literal('pedigree'),
    reliability: score,
    completeness: score,
    temporal: score,
    geographical: score,
    technological: score,
  }),
])

function range<Name extends string>(kind: Name, low: z.ZodNumber) {
  return z
    .strictObject({ kind: z.literal(kind), low, high: z.number(says.high) })
    .refine((ends) => ends.low < ends.high, { message: says.highAboveLow, path: ['high'] })
}

/** The same for every field, so made once: a project has hundreds of fields, and each start makes their schemas. */
const details = {
  spread: spread.optional(),
  note: text(2000).optional(),
  source: text(2000).optional(),
}
const chosen = z.strictObject({ factor: text(200), note: details.note })

/** The schema of a field's amount. Optional: a notebook may be incomplete; the assessment says what is missing. */
export function amount(field: FieldSpec) {
  const message = expected(field)
  const bounded = z.number(message).min(field.min, message).max(field.max, message)
  const detailed = z.strictObject({ value: bounded, ...details })
  const { label, help } = field
  const unit = units[unitOf(field)].symbol
  const described = { title: label, description: unit ? `${help} Unit: ${unit}.` : help }
  if (field.family === undefined) return z.union([bounded, detailed], message).optional().meta(described)
  return z.union([bounded, detailed, chosen], message).optional().meta(described)
}

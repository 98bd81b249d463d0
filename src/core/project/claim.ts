import { z } from 'zod'
import { id, line, paragraph } from './activity-base'
import { type ClaimBasis, claimBases, claimFields, claimNumbers } from './claim-fields'
import { expected } from './field'
import { numberPath } from './number-path'

const place =
  'expected the place of a number, such as totals/climateKg or activities/ID/siteEnergyKWh, or fact/climateKg'

const bounded = (field: (typeof claimNumbers)[keyof typeof claimNumbers]) =>
  z.number(expected(field)).min(field.min, expected(field)).max(field.max, expected(field))

/** A figure that somebody published for a number of the project: it is shown beside it, and changes nothing. */
export const Claim = z.strictObject({
  id,
  what: z.string(place).max(300).regex(numberPath, place).meta(claimFields.what),
  figure: line.optional().meta(claimFields.figure),
  /** In the unit of `what`: kg or kWh. Absent while the form is being filled in. */
  published: bounded(claimNumbers.published).optional().meta(claimFields.published),
  source: line.meta(claimFields.source),
  locator: line.optional().meta(claimFields.locator),
  basis: z.enum(Object.keys(claimBases) as [ClaimBasis, ...ClaimBasis[]]).meta(claimFields.basis),
  tolerancePercent: bounded(claimNumbers.tolerancePercent).default(1).meta(claimFields.tolerancePercent),
  note: paragraph.optional().meta(claimFields.note),
})
export type Claim = z.infer<typeof Claim>

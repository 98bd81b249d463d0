import { z } from 'zod'
import { type UnitName, units } from '../units/unit'
import { checkStates, families } from './factor'

const shape = {
  id: z.string().regex(/^[a-z0-9]+([.-][a-zA-Z0-9]+)*$/, 'expected an id of words joined by . or -'),
  family: z.enum(families),
  name: z.string().min(1).max(300),
  value: z.number().nonnegative(),
  unit: z.enum(Object.keys(units) as [UnitName, ...UnitName[]]),
  /** Lowest and highest plausible value. Equal to the value where it is exact. */
  low: z.number().nonnegative().optional(),
  high: z.number().nonnegative().optional(),
  /** Geometric standard deviation; counts before low and high. */
  gsd: z.number().gt(1).max(100).optional(),
  /** What the row describes, where several rows describe one thing: `nvidia-h100-sxm5-80gb`, `aws.eu-west-3`. */
  subject: z.string().min(1).max(120).optional(),
  /** ISO country or grid zone the row is about, or `world`. */
  region: z.string().min(1).max(60),
  year: z.number().int().min(1990).max(2100),
  /** What the number counts: life-cycle or direct, location-based or market-based, cradle-to-gate … */
  basis: z.string().min(1).max(500),
  /** Where in the cited work: a table, page, section or file. */
  locator: z.string().min(1).max(500),
  licence: z.string().min(1).max(300),
  checked: z.enum(checkStates),
  note: z.string().max(2000).optional(),
} as const

/** One row of the catalog. Adding a row is adding data: see resources/factors. */
export const FactorRow = z.strictObject({
  ...shape,
  citation: z.string(),
  /** The value is the most likely one between low and high, which bound it. */
  shape: z.literal('triangular').optional(),
  /** Catalog version that brought the row; the first one where absent. */
  since: z.string().optional(),
  /** Catalog version that no longer has it, because another row replaced it. */
  until: z.string().optional(),
})

export { shape as factorShape }

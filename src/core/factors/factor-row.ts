import { z } from 'zod'
import { type UnitName, units } from '../units/unit'
import { checkStates, families } from './factor'

/** One row of the catalog. Adding a row is adding data: see resources/factors. */
export const FactorRow = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+([.-][a-zA-Z0-9]+)*$/),
  family: z.enum(families),
  name: z.string().min(1),
  value: z.number().nonnegative(),
  unit: z.enum(Object.keys(units) as [UnitName, ...UnitName[]]),
  low: z.number().nonnegative().optional(),
  high: z.number().nonnegative().optional(),
  gsd: z.number().gt(1).optional(),
  /** ISO country or grid zone the row is about, or `world`. */
  region: z.string().min(1),
  year: z.number().int().min(1990).max(2100),
  /** What the number counts: life-cycle or direct, location-based or market-based, cradle-to-gate … */
  basis: z.string().min(1),
  citation: z.string(),
  /** Where in the cited work: a table, page, section or file. */
  locator: z.string().min(1),
  licence: z.string().min(1),
  checked: z.enum(checkStates),
  note: z.string().optional(),
})

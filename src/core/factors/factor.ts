import { z } from 'zod'
import { type UnitName, units } from '../units/unit'
import type { Citation } from './citation'

/** What a factor is about; a field that takes a factor names the family it takes. */
export const families = ['grid', 'pue', 'device-power', 'device-embodied', 'lifetime', 'utilisation'] as const
export type Family = (typeof families)[number]

/** How far a row was checked: read at its source, found through somebody else, or remembered. */
export const checkStates = ['checked', 'secondary', 'unverified'] as const
export type CheckState = (typeof checkStates)[number]

/** One row of the catalog. Adding a row is adding data: see resources/factors. */
export const Factor = z.strictObject({
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
export type Factor = z.infer<typeof Factor>

/** How a lookup met the question, best first. Everything but `exact` and `chosen` is a fallback and is said aloud. */
export const matches = [
  'exact',
  'chosen',
  'older-year',
  'newer-year',
  'parent-region',
  'world',
  'default',
] as const
export type Match = (typeof matches)[number]

/** A row, how it was found, and the work it is from. */
export interface FactorUse {
  readonly row: Factor
  readonly match: Match
  /** What was asked for, in words, where the row is not exactly that. */
  readonly asked?: string
  readonly citation: Citation
}

/** True where the row stands in for what was asked. */
export const isFallback = (match: Match): boolean => match !== 'exact' && match !== 'chosen'

import { z } from 'zod'

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])
const step = z.union([
  z.int().min(0),
  z
    .string()
    .max(100)
    .refine((key) => !forbidden.has(key), 'expected an ordinary key'),
])

/** One change to a ProjectFile, as mutative writes it. Paths are lists of keys, never a string to be parsed. */
export const Patch = z.strictObject({
  op: z.enum(['add', 'replace', 'remove']),
  path: z.array(step).max(12),
  value: z.unknown().optional(),
})
export type Patch = z.infer<typeof Patch>

import { readdirSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { Citation } from '../../src/core/factors/citation'
import type { Factor } from '../../src/core/factors/factor'
import { FactorRow } from '../../src/core/factors/factor-row'

const folder = new URL('../../resources/factors/', import.meta.url)

export const textOf = (name: string): string => readFileSync(new URL(name, folder), 'utf8')
const jsonOf = (name: string): unknown => JSON.parse(textOf(name))

export const index = z
  .strictObject({
    version: z.string().regex(/^\d{4}\.\d{2}$/),
    /** Oldest first. */
    versions: z.array(z.string().regex(/^\d{4}\.\d{2}$/)).min(1),
    files: z.array(
      z.strictObject({ file: z.string(), title: z.string().min(1), licence: z.string().min(1) }),
    ),
  })
  .parse(jsonOf('catalog.json'))

export const citations = z.array(Citation).parse(jsonOf('citations.json'))

/** Names of the files that hold rows. */
export const rowFiles = readdirSync(folder).filter(
  (name) => name.endsWith('.json') && name !== 'catalog.json' && name !== 'citations.json',
)

export const rowsOf = (name: string): readonly Factor[] => z.array(FactorRow).parse(jsonOf(name))

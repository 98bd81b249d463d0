/// <reference types="vite/types/importMeta.d.ts" />

import { version } from '../../resources/factors/catalog.json'
import citations from '../../resources/factors/citations.json'
import { buildCatalog, type Catalog } from '../core/factors/catalog'
import type { Citation } from '../core/factors/citation'
import type { Factor } from '../core/factors/factor'

/** Rows by file. Through glob, because the type checker would infer a type from every row of an import. */
const rowsByFile = import.meta.glob<readonly Factor[]>(
  ['../../resources/factors/*.json', '!**/catalog.json', '!**/citations.json'],
  { eager: true, import: 'default' },
)

let bundled: Catalog | undefined

/**
 * The catalog that the app ships, built once. A file of rows put into resources/factors is in it without a line
 * of code. The files are validated by test/catalog, not at start.
 */
export function loadCatalog(): Catalog {
  bundled ??= buildCatalog(
    version,
    Object.values(rowsByFile).flat(),
    citations as readonly unknown[] as readonly Citation[],
  )
  return bundled
}

/// <reference types="vite/types/importMeta.d.ts" />

import { version as newest, versions } from '../../resources/factors/catalog.json'
import citations from '../../resources/factors/citations.json?raw'
import type { Catalog } from '../core/factors/catalog'
import { type CatalogHistory, catalogAt } from '../core/factors/catalog-versions'
import { inferenceFit } from './inference-fit'

/** Rows by file, as text: `JSON.parse` reads thousands of rows faster than the engine reads them as code. */
const rowsByFile = import.meta.glob<string>(
  ['../../resources/factors/*.json', '!**/catalog.json', '!**/citations.json'],
  { eager: true, query: '?raw', import: 'default' },
)

const built = new Map<string, Catalog>()
let history: CatalogHistory | undefined

/** The version that new projects pin. */
export const newestCatalog: string = newest

/**
 * The catalog that the app ships, as it was at a version; the newest where the version is unknown, which an
 * assessment warns about. Each is built once, when it is first asked for. A file of rows put into resources/factors is
 * in it without a line of code. The files are validated by test/catalog, not at start.
 */
export function loadCatalog(version: string = newest): Catalog {
  const asked = versions.includes(version) ? version : newest
  const known = built.get(asked)
  if (known) return known
  history ??= read()
  const catalog = { ...catalogAt(history, asked), inferenceFit: inferenceFit() }
  built.set(asked, catalog)
  return catalog
}

const read = (): CatalogHistory => ({
  versions,
  rows: Object.values(rowsByFile).flatMap((text) => JSON.parse(text)),
  citations: JSON.parse(citations),
})

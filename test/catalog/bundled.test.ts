import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadCatalog } from '../../src/catalog/bundled'
import { citations, index, rowFiles, rowsOf } from './catalog-files'

test('the bundled catalog holds every row and citation of resources/factors', () => {
  const catalog = loadCatalog()
  expect(catalog.version).toBe(index.version)
  expect(catalog.rows).toHaveLength(rowFiles.flatMap(rowsOf).length)
  expect(catalog.byId.size).toBe(catalog.rows.length)
  expect(catalog.citations.size).toBe(citations.length)
})

test('it is built once', () => {
  expect(loadCatalog()).toBe(loadCatalog())
})

test('the bundled example pins it', () => {
  const file = new URL('../../resources/examples/bloom-176b.cradle.json', import.meta.url)
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ catalog: index.version })
})

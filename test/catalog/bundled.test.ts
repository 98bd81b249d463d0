import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { loadCatalog, newestCatalog } from '../../src/catalog/bundled'
import { citations, index, rowFiles, rowsOf } from './catalog-files'

const rows = rowFiles.flatMap(rowsOf)

test('every version holds the rows that had come by then and were still there', () => {
  for (const [place, version] of index.versions.entries()) {
    const then = index.versions.slice(0, place + 1)
    const there = rows.filter(
      ({ since, until }) =>
        (since === undefined || then.includes(since)) && (until === undefined || !then.includes(until)),
    )
    const catalog = loadCatalog(version)
    expect(catalog.version).toBe(version)
    expect(catalog.rows.map(({ id }) => id).toSorted()).toEqual(there.map(({ id }) => id).toSorted())
    expect(catalog.byId.size).toBe(catalog.rows.length)
    expect(catalog.citations.size).toBe(citations.length)
    expect((catalog.otherVersions?.size ?? 0) + catalog.rows.length).toBe(rows.length)
  }
})

test('rows name versions that there are, in their order', () => {
  const place = (version: string) => index.versions.indexOf(version)
  for (const { since, until } of rows) {
    if (since !== undefined) expect(place(since)).toBeGreaterThan(0)
    if (until !== undefined) expect(place(until)).toBeGreaterThan(since === undefined ? 0 : place(since))
  }
})

test('the newest is what new projects pin, and what an unknown version gets', () => {
  expect(index.version).toBe(index.versions.at(-1))
  expect(newestCatalog).toBe(index.version)
  expect(loadCatalog()).toBe(loadCatalog(index.version))
  expect(loadCatalog('1999.01')).toBe(loadCatalog())
})

test('each is built once', () => {
  expect(loadCatalog()).toBe(loadCatalog())
  expect(loadCatalog('2026.11')).toBe(loadCatalog('2026.11'))
})

test('the bundled example pins a version that is still there', () => {
  const file = new URL('../../resources/examples/bloom-176b.cradle.json', import.meta.url)
  expect(index.versions).toContain(JSON.parse(readFileSync(file, 'utf8')).catalog)
})

// Frozen: a project that pins a version must come to the same figures for ever. A correction is a new row.
test.each([['2026.11', 2029, '9bb6b93fd20071bd']])(
  '%s has the values that it was released with',
  (version, count, hash) => {
    const values = loadCatalog(version)
      .rows.filter(({ family }) => family !== 'spread')
      .map(({ id, value, unit }) => `${id} ${value} ${unit}`)
      .toSorted()
    expect(values).toHaveLength(count)
    expect(createHash('sha256').update(values.join('\n')).digest('hex').slice(0, 16)).toBe(hash)
  },
)

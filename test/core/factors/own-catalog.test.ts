import { expect, test } from 'vitest'
import { used } from '../../../src/core/factors/catalog'
import { gridIntensity } from '../../../src/core/factors/grid'
import { catalogOf, withOwnRows } from '../../../src/core/factors/own-catalog'
import { regionsOf } from '../../../src/core/factors/regions'
import { ownFactor } from '../own-factor'
import { fileOf } from '../projects'
import { smallCatalog } from '../small-catalog'

const bundled = () => smallCatalog

test('a project without own rows is assessed with the catalog that it pins', () => {
  expect(catalogOf(fileOf([]), bundled)).toStrictEqual({ catalog: smallCatalog, known: true })
  expect(catalogOf(fileOf([]), bundled).catalog).toBe(smallCatalog)
})

test('a version that the app does not have is told', () => {
  const { catalog, known } = catalogOf(fileOf([], { catalog: '1999.01' }), bundled)
  expect([catalog.version, known]).toStrictEqual(['test-1', false])
})

test('own rows lie on top, each with its work', () => {
  const { catalog } = catalogOf(fileOf([], { factors: [ownFactor()] }), bundled)
  expect(catalog.version).toBe('test-1')
  expect(catalog.byId.size).toBe(smallCatalog.byId.size + 1)
  const row = catalog.byId.get('own.roof')
  expect(row && used(catalog, row, 'chosen').citation).toStrictEqual(ownFactor().citation)
  expect(smallCatalog.byId.has('own.roof')).toBe(false)
})

test('an own row never answers unasked', () => {
  const catalog = withOwnRows(smallCatalog, [ownFactor({ year: 2022 })])
  expect(gridIntensity(catalog, 'FR', 2022)?.row.id).toBe('grid.em.FR.2022')
  expect(regionsOf(catalog)).toStrictEqual(regionsOf(smallCatalog))
})

test('works are told apart where two have one id, and are one where they are the same', () => {
  const [work] = smallCatalog.citations.values()
  if (work === undefined) throw new Error('the catalog cites nothing')
  const other = { ...work, title: 'Other numbers' }
  const catalog = withOwnRows(smallCatalog, [
    ownFactor({ citation: work }),
    ownFactor({ id: 'own.wind', citation: other }),
  ])
  expect(catalog.byId.get('own.roof')?.citation).toBe('tester-2024')
  expect(catalog.citations.size).toBe(smallCatalog.citations.size + 1)
  const wind = catalog.byId.get('own.wind')
  expect(wind && used(catalog, wind, 'chosen').citation.title).toBe('Other numbers')
})

test('the same rows give the same catalog, other rows another', () => {
  const once = withOwnRows(smallCatalog, [ownFactor()])
  expect(withOwnRows(smallCatalog, [ownFactor()])).toBe(once)
  expect(withOwnRows(smallCatalog, [ownFactor({ value: 31 })])).not.toBe(once)
})

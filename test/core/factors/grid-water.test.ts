import { expect, test } from 'vitest'
import { loadCatalog } from '../../../src/catalog/bundled'
import { gridWater } from '../../../src/core/factors/grid-water'

const catalog = loadCatalog('2026.12')

test.each<[string, number | undefined, number | undefined, string | undefined]>([
  ['FR', 2020, 3.6737, 'exact'],
  ['FR', 2023, 3.6737, 'older-year'],
  ['FR', 2018, 3.6737, 'newer-year'],
  ['FR', undefined, 3.6737, 'default'],
  ['US', 2020, 3.1321, 'exact'],
  ['US-MIDW-MISO', 2020, 3.1321, 'parent-region'],
  ['world', 2020, 4.81, 'exact'],
  // Nobody has a figure: not the world's, nothing.
  ['GL', 2020, undefined, undefined],
  ['KE', 2022, undefined, undefined],
])('%s %s: %s L/kWh, %s', (region, year, value, match) => {
  const use = gridWater(catalog, region, year)
  expect([use?.row.value, use?.match]).toEqual([value, match])
})

test('second opinions never answer unasked: LBNL of the United States, EcoLogits of the world', () => {
  expect(gridWater(catalog, 'US', 2024)?.row.id).toBe('electricity-water.wri.US.2020')
  expect(gridWater(catalog, 'world', 2025)?.row.id).toBe('electricity-water.wri.WORLD.2020')
})

test('a catalog from before the figures models no water', () => {
  expect(gridWater(loadCatalog('2026.11'), 'FR', 2020)).toBeUndefined()
})

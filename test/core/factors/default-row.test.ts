import { expect, test } from 'vitest'
import { buildCatalog } from '../../../src/core/factors/catalog'
import { defaultRow } from '../../../src/core/factors/default-row'
import type { Factor } from '../../../src/core/factors/factor'
import { gridIntensity } from '../../../src/core/factors/grid'
import { smallCatalog } from '../small-catalog'

const row = (id: string, given: Partial<Factor> = {}): Factor => ({
  ...(smallCatalog.byId.get('pue.uptime-2024') as Factor),
  id,
  ...given,
})
const grid = (id: string, year: number, given: Partial<Factor> = {}): Factor =>
  row(id, { family: 'grid', unit: 'gCO2e/kWh', region: 'FR', year, ...given })
const of = (...rows: readonly Factor[]) => buildCatalog('t', rows, [...smallCatalog.citations.values()])
const remembered = { checked: 'unverified' } as const

// biome-ignore format: a table
test.each<[string, readonly Factor[], string | undefined]>([
  ['as asked',                                  [row('a'), row('b', { year: 2025 })],                        'a'],
  ['second-hand is known',                      [row('a', { checked: 'secondary' }), row('b')],              'a'],
  ['a remembered one gives way',                [row('a', remembered), row('b'), row('c', { year: 2020 })],  'b'],
  ['but not to another family',                 [row('a', remembered), row('b', { family: 'wue' })],         'a'],
  ['nor to another place',                      [row('a', remembered), row('b', { region: 'FR' })],          'a'],
  ['nor to another remembered one',             [row('a', remembered), row('b', { ...remembered, year: 2025 })], 'a'],
  ['none',                                      [row('b')],                                                  undefined],
])('the default row: %s', (_case, rows, id) => {
  expect(defaultRow(of(...rows), 'a')?.id).toBe(id)
})

// biome-ignore format: a table
test.each<[string, readonly Factor[], string]>([
  ['a checked year before a remembered one',    [grid('grid.em.FR.2024', 2024, remembered), grid('grid.em.FR.2021', 2021)],       'grid.em.FR.2021'],
  ['a second data set before a remembered one', [grid('grid.em.FR.2024', 2024, remembered), grid('grid.ember.FR.2021', 2021)],    'grid.ember.FR.2021'],
  ['a remembered one before nothing',           [grid('grid.em.FR.2024', 2024, remembered)],                                      'grid.em.FR.2024'],
])('grid intensity: %s', (_case, rows, id) => {
  expect(gridIntensity(of(...rows), 'FR', 2024)?.row.id).toBe(id)
})

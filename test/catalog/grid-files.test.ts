import { expect, test } from 'vitest'
import { gridFiles } from '../../scripts/build-grid-factors.mjs'
import { rowsOf, textOf } from './catalog-files'

const files = gridFiles()

test.each([...files.keys()])('%s is what `npm run factors` writes', (name) => {
  expect(textOf(name) === files.get(name)).toBe(true)
})

// Read in the package, for both data sets (gCO2e/kWh).
test.each([
  ['grid.em.FR.2024', 33],
  ['grid.em.FR.2025', 31],
  ['grid.em.SE-SE3.2025', 20],
  ['grid.em.US-MIDW-MISO.2024', 487],
  ['grid.em.IN.2025', 593],
  ['grid.ember.FR.2024', 44.18],
  ['grid.ember.CN.2024', 557.5],
  ['grid.ember.WORLD.2024', 472.94],
])('%s is %d', (id, value) => {
  const rows = ['grid-electricity-maps.json', 'grid-ember.json'].flatMap(rowsOf)
  expect(rows.find((row) => row.id === id)?.value).toBe(value)
})

test('the year of an id is the year of its row, and its region the region', () => {
  const rows = ['grid-electricity-maps.json', 'grid-ember.json'].flatMap(rowsOf)
  const wrong = rows.filter(({ id, region, year }) => {
    const [, , place, written] = id.split('.')
    return Number(written) !== year || (place === 'WORLD' ? 'world' : place) !== region
  })
  expect(wrong).toEqual([])
})

test('large grids carry a smaller spread than others', () => {
  const rows = rowsOf('grid-electricity-maps.json')
  const spreadOf = (region: string) =>
    new Set(rows.filter((row) => row.region === region).map(({ gsd }) => gsd))
  expect(spreadOf('FR')).toEqual(new Set([1.2]))
  expect(spreadOf('US-MIDW-MISO')).toEqual(new Set([1.2]))
  expect(spreadOf('LU')).toEqual(new Set([1.35]))
})

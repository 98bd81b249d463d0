import { expect, test } from 'vitest'
import { loadCatalog } from '../../src/catalog/bundled'
import { newestGridYear, regionsOf } from '../../src/core/factors/regions'

const regions = regionsOf(loadCatalog())
const named = (code: string) => regions.find((region) => region.code === code)

test.each([
  ['a country', 'FR', 'France'],
  ['a grid zone', 'US-MIDW-MISO', 'Midcontinent ISO'],
  ['a country that only the second data set has', 'CL', 'Chile'],
])('%s is on offer', (_case, code, name) => {
  expect(named(code)?.name).toContain(name)
})

test('the world is on offer, every region once', () => {
  expect(named('world')).toMatchObject({ code: 'world' })
  expect(new Set(regions.map(({ code }) => code)).size).toBe(regions.length)
})

test('the newest year is that of the default data set', () => {
  expect(newestGridYear(loadCatalog())).toBe(2025)
})

import { expect, test } from 'vitest'
import { factorRange } from '../../../src/core/factors/factor-range'

test.each([
  // case                              value  row                              low      high
  ['a GSD is 95 % of a lognormal', 100, { gsd: 1.5 }, 45.1712, 221.3803],
  ['a GSD counts before low and high', 1.15, { gsd: 1.06, low: 1.04, high: 1.5 }, 1.02588, 1.28913],
  ['low and high stand as they are', 289, { low: 288, high: 310 }, 288, 310],
  ['exact is a range without width', 5, { low: 5, high: 5 }, 5, 5],
])('%s', (_case, value, row, low, high) => {
  const range = factorRange({ value, ...row })
  expect(range?.low).toBeCloseTo(low, 3)
  expect(range?.high).toBeCloseTo(high, 3)
})

test('a row that states nothing has no range', () => {
  expect(factorRange({ value: 450 })).toBeUndefined()
})

import { expect, test } from 'vitest'
import { distributionRow } from '../../../src/core/units/distribution-row'

test('five figures in one unit, one digit further than the interval', () => {
  const bloom = { point: 50_532, mean: 53_511, p5: 37_941, median: 52_281, p95: 73_382 }
  const row = distributionRow(bloom, 'kgCO2e')
  expect(row?.unit).toBe('tCO2e')
  expect(row?.cells.map(({ label, number }) => [label, number])).toEqual([
    ['5 %', '37.9'],
    ['Median', '52.3'],
    ['Mean', '53.5'],
    ['95 %', '73.4'],
    ['Point', '50.5'],
  ])
})

test('a rate stays in its own unit', () => {
  const rate = { point: 1.48, mean: 1.5, p5: 1.094, median: 1.48, p95: 2.002 }
  const row = distributionRow(rate, 'gCO2e/request')
  expect([row?.unit, ...(row?.cells.map(({ number }) => number) ?? [])]).toEqual([
    'gCO2e',
    '1.094',
    '1.480',
    '1.500',
    '2.002',
    '1.480',
  ])
})

test('an exact number has none', () => {
  expect(distributionRow({ point: 5, mean: 5, p5: 5, median: 5, p95: 5 }, 'kgCO2e')).toBeUndefined()
})

import { expect, test } from 'vitest'
import { shownDifference } from '../../../src/core/units/shown-difference'

test.each([
  // point, p5, p95 in kgCO2e; number, unit, range
  [-2240, -5000, -1200, '−2.24', 'tCO2e', '−5.0 to −1.2'],
  [276_000, 190_000, 410_000, '+276', 'tCO2e', '+190 to +410'],
  // The unit is that of the widest end, so that a small difference has no long interval.
  [0.003, -2000, 2000, '+0.00000300', 'tCO2e', '−2.0 to +2.0'],
  [0.5, 0.2, 0.9, '+500', 'gCO2e', '+200 to +900'],
  [0, -1, 3, '0', 'kgCO2e', '−1.0 to +3.0'],
])('%d from %d to %d', (point, p5, p95, number, unit, range) => {
  expect(shownDifference({ point, p5, p95 })).toStrictEqual({ number, unit, range })
})

test('an exact difference has no range', () => {
  expect(shownDifference({ point: 10, p5: 10, p95: 10 })).toStrictEqual({ number: '+10.0', unit: 'kgCO2e' })
  expect(shownDifference({ point: 0, p5: 0, p95: 0 })).toMatchObject({ number: '0' })
})

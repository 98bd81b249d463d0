import { expect, test } from 'vitest'
import { pedigreeGsd } from '../../../src/core/quantity/pedigree'
import type { PedigreeScore } from '../../../src/core/quantity/spread'
import { rowsOf } from '../../catalog/catalog-files'

const rows = new Map(rowsOf('spread.json').map(({ id, value }) => [id, value]))
type Scores = readonly [PedigreeScore, PedigreeScore, PedigreeScore, PedigreeScore, PedigreeScore]
const gsdOf = (
  [reliability, completeness, temporal, geographical, technological]: Scores,
  rowValue = (id: string) => rows.get(id),
) => pedigreeGsd({ reliability, completeness, temporal, geographical, technological }, rowValue)

test.each<[string, Scores, number]>([
  ['all best is exact', [1, 1, 1, 1, 1], 1],
  // √1.5
  ['a guess and nothing else', [5, 1, 1, 1, 1], 1.224744871],
  // √2
  ['another technology in a laboratory', [1, 1, 1, 1, 5], Math.SQRT2],
  // exp(√(ln²1.10 + ln²1.05 + ln²1.10 + ln²1.02 + ln²1.20) ÷ 2), by hand
  ['threes', [3, 3, 3, 3, 3], 1.123428263],
  // exp(√(2 · ln²1.5 + ln²1.2 + ln²1.1 + ln²2) ÷ 2), by hand
  ['all worst', [5, 5, 5, 5, 5], 1.586302809],
])('%s', (_case, scores, expected) => {
  expect(gsdOf(scores)).toBeCloseTo(expected, 5)
})

test('a catalog without the matrix gives nothing', () => {
  expect(gsdOf([1, 2, 3, 4, 5], () => undefined)).toBeUndefined()
})

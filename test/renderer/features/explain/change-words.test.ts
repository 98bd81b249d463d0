import { expect, test } from 'vitest'
import { changeWords } from '../../../../src/renderer/features/explain/change-words'

test.each([
  [50, 75, '+50 %'],
  [50, 49.5, '−1.0 %'],
  [50, 50, 'no change'],
  [0, 5, ''],
])('from %d to %d: %s', (before, after, words) => {
  expect(changeWords(before, after)).toBe(words)
})

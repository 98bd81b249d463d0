import { expect, test } from 'vitest'
import { changeWords } from '../../../../src/renderer/features/catalog-update/change-words'

test.each([
  [100, 104.3, '+4.3 %'],
  [100, 57, '−43 %'],
  [100, 250, '+150 %'],
  [100, 100, ''],
  [0, 5, 'from 0'],
  [null, 5, ''],
  [5, undefined, ''],
])('from %s to %s: %s', (before, after, words) => {
  expect(changeWords(before, after)).toBe(words)
})

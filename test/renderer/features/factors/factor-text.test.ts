import { expect, test } from 'vitest'
import { rangeText, shortNumber } from '../../../../src/renderer/features/factors/factor-text'

test.each([
  [0, '0'],
  [123.7138, '123.71'],
  [1_671_000, '1,671,000'],
  [0.0000000412, '4.12e-8'],
])('%d is %s', (value, text) => {
  expect(shortNumber(value)).toBe(text)
})

test.each([
  ['by its GSD', { value: 91, gsd: 1.2 }, '64 – 130'],
  ['by its ends', { value: 6, low: 5, high: 7 }, '5.0 – 7.0'],
  ['exact', { value: 80, low: 80, high: 80 }, 'exact'],
  ['not stated', { value: 80 }, ''],
  ['of very small numbers', { value: 4e-8, low: 2e-8, high: 8e-8 }, '2.00e-8 – 8.00e-8'],
])('a range %s', (_case, row, text) => {
  expect(rangeText(row)).toBe(text)
})

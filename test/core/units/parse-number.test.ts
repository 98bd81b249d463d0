import { expect, test } from 'vitest'
import { parseNumber } from '../../../src/core/units/parse-number'

test.each([
  ['1082990', 1082990],
  ['1,082,990', 1082990],
  ['1 082 990', 1082990],
  ['1\u202f082\u202f990', 1082990],
  ['57.5', 57.5],
  ['57,5', 57.5],
  ['0,057', 0.057],
  ['1,000', 1000],
  ['1.2e6', 1.2e6],
  ['.5', 0.5],
  ['-3', -3],
  ['\u22123', -3],
])('reads %s as a person means it', (text, number) => {
  expect(parseNumber(text)).toBe(number)
})

test.each(['', 'abc', '1,08,990', '1.2.3', '--3', '5 kWh', 'NaN', 'Infinity', '0x10'])(
  'refuses %s',
  (text) => {
    expect(parseNumber(text)).toBeUndefined()
  },
)

import { expect, test } from 'vitest'
import { totalLine } from '../../../scripts/start/total-line.mjs'

test.each([
  ['JSON, whatever follows it', '{"climateKgCO2e":50500}\nbye\n', '{"climateKgCO2e":50500}'],
  ['a total in words', 'Reading\nTotal: 50.5 t CO2e\nWritten\n', 'Total: 50.5 t CO2e'],
  ['the last line otherwise', 'one\n{ not json\n\n', '{ not json'],
])('takes %s', (_case, stdout, line) => {
  expect(totalLine(stdout)).toBe(line)
})

test('there may be none', () => {
  expect(totalLine('\n')).toBeUndefined()
})

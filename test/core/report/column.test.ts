import { expect, test } from 'vitest'
import { climateColumn, energyColumn, shareColumn } from '../../../src/core/report/column'

test.each([
  // kg                         unit      shown
  [[50_532, 340.5, null], 'tCO2e', ['50.53', '0.34', '–']],
  [[1_234_567, 1000], 'tCO2e', ['1,234.6', '1.0']],
  [[19.2, 0.004, 0], 'kgCO2e', ['19.200', '0.004', '0.000']],
  [[500, 0.0001], 'kgCO2e', ['500.00', '< 0.01']],
  [[0.02], 'gCO2e', ['20.00']],
  [[], 'kgCO2e', []],
])('%j kg line up in %s', (kilograms, unit, shown) => {
  const column = climateColumn(kilograms)
  expect(column.unit).toBe(unit)
  expect(kilograms.map(column.text)).toEqual(shown)
})

test('energy is in kWh up to ten MWh', () => {
  expect(energyColumn([9_999]).unit).toBe('kWh')
  expect(energyColumn([10_000, 25]).unit).toBe('MWh')
  expect(energyColumn([10_000, 25]).text(25)).toBe('0.025')
})

test('a share that one decimal would hide is not 0', () => {
  expect([0.489, 0, 0.0001, null].map(shareColumn().text)).toEqual(['48.9', '0.0', '< 0.1', '–'])
})

import { expect, test } from 'vitest'
import {
  equationNumber,
  percent,
  plainNumber,
  shownClimate,
  shownEnergy,
  significant,
} from '../../../src/core/units/format'
import type { UnitName } from '../../../src/core/units/unit'

test.each([
  [0, '0'],
  [0.003_357_5, '0.00336'],
  [0.000_001, '0.00000100'],
  [0.000_000_123_4, '1.23e-7'],
  [0.5, '0.500'],
  [1, '1.00'],
  [9.996, '10.0'],
  [57, '57.0'],
  [99.96, '100'],
  [100, '100'],
  [120.4, '120'],
  [999.6, '1,000'],
  [433_196, '433,000'],
  [1_234_567, '1,230,000'],
  [9.99e14, '999,000,000,000,000'],
  [1e15, '1.00e15'],
  [-57.04, '-57.0'],
  [Number.POSITIVE_INFINITY, 'not a finite number'],
  [Number.NaN, 'not a finite number'],
])('%d in three significant digits is %s', (value, expected) => {
  expect(significant(value)).toBe(expected)
})

test.each([
  [57.04, 2, '57'],
  [5.704, 4, '5.704'],
  [570_400, 1, '600,000'],
])('%d in %d significant digits is %s', (value, count, expected) => {
  expect(significant(value, count)).toBe(expected)
})

test.each([
  [1_082_990, '1,082,990'],
  [0.0033, '0.0033'],
  [0.1 + 0.2, '0.3'],
  [2837.683_333_333_33, '2,837.68333333333'],
  [0, '0'],
])('%d as it was entered is %s', (value, expected) => {
  expect(plainNumber(value)).toBe(expected)
})

test.each([
  // kg            number    unit
  [50_537, '50.5', 'tCO2e'],
  [1000, '1.00', 'tCO2e'],
  [999.7, '1.00', 'tCO2e'],
  [999.4, '999', 'kgCO2e'],
  [340.5, '341', 'kgCO2e'],
  [1, '1.00', 'kgCO2e'],
  [0.9997, '1.00', 'kgCO2e'],
  [0.9994, '999', 'gCO2e'],
  [0.0015, '1.50', 'gCO2e'],
  [0, '0', 'kgCO2e'],
  [-1500, '-1.50', 'tCO2e'],
])('%d kg of climate reads %s %s', (kilograms, number, unit) => {
  expect(shownClimate(kilograms)).toStrictEqual({ number, unit })
})

test.each([
  [433_196, '433', 'MWh'],
  [10_000, '10.0', 'MWh'],
  [9996, '10.0', 'MWh'],
  [9994, '9,990', 'kWh'],
  [864.25, '864', 'kWh'],
  [0, '0', 'kWh'],
])('%d kWh of energy reads %s %s', (kilowattHours, number, unit) => {
  expect(shownEnergy(kilowattHours)).toStrictEqual({ number, unit })
})

test.each<[number, UnitName, string]>([
  [433_196, 'kWh-it', '433,196 kWh'],
  [1_082_990 * 0.4, 'kWh-it', '433,196 kWh'],
  [24_692.172, 'kgCO2e', '24,692.2 kgCO2e'],
  [433_196.163_4, 'kWh-site', '433,196.16 kWh'],
  [1.2, 'pue', '1.2'],
  [384, 'device', '384'],
  [85, '%', '85 %'],
  [0.003_357_5, 'kgCO2e', '0.0033575 kgCO2e'],
  [1.234_567e-8, 'kgCO2e', '1.2346e-8 kgCO2e'],
  [1e18, 'h', '1.0000e18 h'],
  [0, 'h', '0 h'],
])('inside an equation %d %s reads %s', (value, unit, expected) => {
  expect(equationNumber(value, unit)).toBe(expected)
})

test.each([
  [0, '0.0 %'],
  [0.489, '48.9 %'],
  [1, '100.0 %'],
])('a share of %d reads %s', (share, expected) => {
  expect(percent(share)).toBe(expected)
})

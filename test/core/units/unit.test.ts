import { expect, test } from 'vitest'
import {
  fromCanonical,
  grams,
  megawattHours,
  toCanonical,
  tonnes,
  type UnitName,
  units,
} from '../../../src/core/units/unit'

test.each<[UnitName, number, number]>([
  // unit            as written  canonical
  ['%', 85, 0.85],
  ['W/device', 400, 0.4],
  ['year', 6, 52_560],
  ['h', 2837, 2837],
  ['gCO2e/kWh', 57, 0.057],
  ['gCO2e/request', 1.5, 0.0015],
  ['Wh-site/request', 3.7, 0.0037],
  ['kgCO2e/device', 2500, 2500],
  ['pue', 1.2, 1.2],
])('%s: %d is %d canonical', (unit, written, canonical) => {
  expect(toCanonical(written, unit)).toBeCloseTo(canonical, 12)
  expect(fromCanonical(canonical, unit)).toBeCloseTo(written, 12)
})

test('0 stays 0 in every unit', () => {
  for (const unit of Object.keys(units) as UnitName[]) {
    expect(toCanonical(0, unit)).toBe(0)
    expect(fromCanonical(0, unit)).toBe(0)
  }
})

test('display units are thousands', () => {
  expect(tonnes(50_537)).toBe(50.537)
  expect(grams(0.0015)).toBe(1.5)
  expect(megawattHours(433_196)).toBe(433.196)
})

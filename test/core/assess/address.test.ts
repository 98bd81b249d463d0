import { describe, expect, test } from 'vitest'
import { quantityAt } from '../../../src/core/assess/address'
import { assess } from '../../../src/core/assess/assess'
import { numberOf } from '../../../src/core/quantity/evaluate'
import { fileOf, inference, training } from '../projects'
import { smallCatalog } from '../small-catalog'

// The second activity is called like the index of the first: ids go first.
const assessment = assess(
  fileOf([
    inference({ itEnergyKWh: 1, requests: 10, uptimeHours: 5 }),
    training({ id: '0', itEnergyKWh: 2 }),
    training({ id: 'beside', itEnergyKWh: 4, boundary: 'outside' }),
  ]),
  smallCatalog,
)
const at = (path: string) => {
  const quantity = quantityAt(assessment, path)
  return quantity && numberOf(quantity)
}

describe('a number is found by its place in the view', () => {
  test.each([
    // path                                         value
    ['totals/itEnergyKWh', 3],
    ['totals/siteEnergyKWh', 3],
    ['totals/climateKg', 0.3],
    ['/totals/climateKg', 0.3],
    ['outside/itEnergyKWh', 4],
    ['stages/training/climateKg', 0.2],
    ['stages/0/climateKg', 0.2],
    ['stages/1/climateKg', 0.1],
    ['activities/window/itEnergyKWh', 1],
    ['activities/0/itEnergyKWh', 2],
    ['activities/2/itEnergyKWh', 4],
    ['activities/window/lines/0/siteEnergyKWh', 1],
    ['activities/window/lines/Electricity/climateKg', 0.1],
    ['activities/window/rates/2/value', 10],
    ['activities/window/rates/Per request/value', 10],
  ])('%s', (path, value) => {
    expect(at(path)).toBeCloseTo(value, 12)
  })
})

describe('there is no number', () => {
  test.each([
    [''],
    ['/'],
    ['totals'],
    ['totals/climate'],
    ['totals/climateKg/'],
    ['totals/climateKg/more'],
    ['stages/training'],
    ['stages/training/itEnergyKWh'],
    ['stages/hardware/climateKg'],
    ['stages/7/climateKg'],
    ['activities'],
    ['activities/window'],
    ['activities/gone/climateKg'],
    ['activities/-1/climateKg'],
    ['activities/3/climateKg'],
    ['activities/window/lines'],
    ['activities/window/lines/0'],
    ['activities/window/lines/1/climateKg'],
    ['activities/window/lines/0/climateKg/more'],
    ['activities/window/climateKg/more'],
    ['activities/window/rates/2'],
    ['activities/window/rates/9/value'],
    ['activities/window/rates/2/unit'],
    ['constructor/climateKg'],
    ['__proto__'],
  ])('at "%s"', (path) => {
    expect(quantityAt(assessment, path)).toBeUndefined()
  })
})

import { expect, test } from 'vitest'
import { mlco2 } from '../../../src/core/peers/mlco2'

test.each([
  // device           W    h     g/kWh  kWh   kg/kWh kg     unrounded; the web calculator's formula
  ['A100 PCIe', 250, 100, 367.8, 25, 0.37, 9.25, 9.195],
  ['V100 SXM2 32 GB', 300, 1000, 566.3, 300, 0.57, 171, 169.89],
  ['T4', 70, 240, 20, 16.8, 0.02, 0.34, 0.336],
  ['A100 SXM4 80 GB', 400, 50, 105, 20, 0.1, 2, 2.1],
])('%s', (_name, ratedPowerW, hours, gridGPerKWh, energyKWh, intensity, kg, unrounded) => {
  const found = mlco2({ ratedPowerW, hours, gridGPerKWh })
  expect(found).toMatchObject({ energyKWh, intensityKgPerKWh: intensity, climateKg: kg })
  expect(found.unroundedKg).toBeCloseTo(unrounded, 9)
})

test.each([
  // 34.5 g lose 13 %, 105 g 5 %, 47 g gain 6 %
  [34.5, 0.03],
  [105, 0.1],
  [47, 0.05],
])('%d g/kWh are taken as %d kg/kWh', (gridGPerKWh, taken) => {
  expect(mlco2({ ratedPowerW: 1000, hours: 1, gridGPerKWh }).intensityKgPerKWh).toBe(taken)
})

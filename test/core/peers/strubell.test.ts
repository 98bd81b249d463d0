import { expect, test } from 'vitest'
import { strubell } from '../../../src/core/peers/strubell'

/** Eight P100; the table prints the power of processors, memory and GPUs in one sum. */
const onEight = (hours: number, totalPowerW: number) =>
  strubell({ hours, devices: 8, devicePowerW: (totalPowerW - 300) / 8, cpuPowerW: 200, memoryPowerW: 100 })

test.each([
  // model             h        W        kWh      lb; Strubell et al. 2019, arXiv:1906.02243, Table 3, as printed
  ['Transformer base', 12, 1415.78, 27, 26],
  ['Transformer big', 84, 1515.43, 201, 192],
  ['Transformer with search', 274_120, 1515.43, 656_347, 626_155],
])('%s', (_model, hours, powerW, energyKWh, climateLb) => {
  const found = onEight(hours, powerW)
  expect(Math.round(found.energyKWh)).toBe(energyKWh)
  expect(Math.abs(found.climateLb / climateLb - 1)).toBeLessThan(climateLb > 1000 ? 1e-6 : 0.02)
  expect(found.climateKg).toBeCloseTo(found.climateLb * 0.45359237, 9)
})

test('the power of processors and memory counts once, that of GPUs each', () => {
  const of = { hours: 1, devices: 8, devicePowerW: 100, cpuPowerW: 50, memoryPowerW: 25 }
  expect(strubell(of).energyKWh).toBeCloseTo(1.58 * 0.875, 12)
})

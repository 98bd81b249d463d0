import { expect, test } from 'vitest'
import { greenAlgorithms } from '../../../src/core/peers/green-algorithms'

/** Two GPUs of 250 W with 64 GB for ten hours at 50 g/kWh, in the columns of the calculator's results file. */
const twoGpus = { hours: 10, cores: [{ count: 2, ratedPowerW: 250 }], memoryGB: 64, gridGPerKWh: 50 }

test('the columns of a results file: energy_needed, carbonEmissions, CE_GPU, CE_memory', () => {
  const found = greenAlgorithms(twoGpus)
  expect(found.energyKWh).toBeCloseTo(8.748128, 9)
  expect(found.climateKg).toBeCloseTo(0.4374064, 9)
  expect(found.pue).toBe(1.67)
  expect(greenAlgorithms({ ...twoGpus, memoryGB: 0 }).climateKg).toBeCloseTo(0.4175, 9)
  expect(greenAlgorithms({ ...twoGpus, cores: [] }).climateKg).toBeCloseTo(0.0199064, 9)
})

test.each([
  // by hand: 10 h × (2 × 250 W × usage + 23.84 W) × PUE × runs
  ['usage', { cores: [{ count: 2, ratedPowerW: 250, usage: 0.5 }] }, 4.573128],
  ['PUE', { pue: 1.2 }, 6.28608],
  ['how often it ran', { scaling: 3 }, 26.244384],
  ['cores of two kinds', { cores: [...twoGpus.cores, { count: 4, ratedPowerW: 12 }] }, 9.549728],
])('%s', (_what, given, energyKWh) => {
  expect(greenAlgorithms({ ...twoGpus, ...given }).energyKWh).toBeCloseTo(energyKWh, 9)
})

import { expect, test } from 'vitest'
import { ecoLogits, ecoLogitsGpus } from '../../../src/core/peers/ecologits'
import { wilkinsJoules } from '../../../src/core/peers/wilkins'

const near = (found: number, expected: number, relative = 1e-4) =>
  expect(Math.abs(found / expected - 1)).toBeLessThan(relative)

// EcoLogits 0.9.x, its code: PUE 1.2, 400 tokens, no measured latency.
test.each([
  // billions: total, active, GPUs, kWh
  [8, 8, 1, 3.5661e-5],
  [70, 70, 4, 2.6301e-4],
  [235, 22, 8, 3.3965e-4],
  [123, 123, 4, 3.6591e-4],
  [405, 405, 16, 3.6535e-3],
])('EcoLogits, %d B of which %d B active: %d GPUs, %d kWh', (totalB, activeB, gpus, kWh) => {
  const result = ecoLogits({ totalB, activeB, outputTokens: 400, pue: 1.2 })
  expect(result.gpus).toBe(gpus)
  near(result.energyKWh, kWh)
})

test.each([
  [8, 8, 17.946, 2.598e-6],
  [70, 70, 34.773, 2.013e-5],
])('EcoLogits, %d B: latency and embodied carbon', (totalB, activeB, seconds, kg) => {
  const result = ecoLogits({ totalB, activeB, outputTokens: 400, pue: 1.2 })
  near(result.latencyS, seconds)
  near(result.embodiedKg, kg, 3e-4)
})

test('EcoLogits, 235 B A22B: 21.746 s', () => {
  near(ecoLogits({ totalB: 235, activeB: 22, outputTokens: 400, pue: 1.2 }).latencyS, 21.746)
})

test('EcoLogits counts GPUs in powers of two of 80 GB', () => {
  expect([3, 33, 34, 66, 67, 134].map(ecoLogitsGpus)).toStrictEqual([1, 1, 2, 2, 4, 8])
})

// Wilkins et al. 2024, the table of coefficients.
test('Wilkins: 100 tokens of prompt and 200 of answer on Llama-2 7B', () => {
  expect(wilkinsJoules('Llama-2 7B', 100, 200)).toBeCloseTo(-389 + 6304 + 854, 6)
})

test('Wilkins: a prompt without an answer costs less than nothing, which is why it is no model of ours', () => {
  expect(wilkinsJoules('Falcon 40B', 1000, 0)).toBe(-20_760)
})

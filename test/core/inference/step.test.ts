import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rampOf } from '../../../src/core/inference/predict-cloud'
import { requestEnergy, surroundingsProblem, timeToFirstToken } from '../../../src/core/inference/request'
import type { Serving } from '../../../src/core/inference/serving'
import { stepOf } from '../../../src/core/inference/step'
import { touchedShare, weightBytesRead } from '../../../src/core/inference/step-bytes'
import { b200, coefficients, h100, joules, llama8B, llama70B } from './servings'

/** Any service of a dense model. */
const serving: fc.Arbitrary<Serving> = fc
  .record({
    billions: fc.double({ min: 1, max: 400, noNaN: true }),
    layers: fc.integer({ min: 16, max: 126 }),
    cache: fc.integer({ min: 10_000, max: 500_000 }),
    isNew: fc.boolean(),
    devices: fc.constantFrom(1, 2, 4, 8),
    batch: fc.double({ min: 1, max: 4000, noNaN: true }),
    input: fc.integer({ min: 0, max: 8000 }),
    output: fc.integer({ min: 20, max: 8000 }),
    eight: fc.boolean(),
  })
  .map(({ billions, layers, cache, isNew, devices, batch, input, output, eight }) => ({
    model: {
      totalParameters: billions * 1e9,
      activeParameters: billions * 1e9,
      isMixture: false,
      layers,
      cacheBytesPerToken: cache,
    },
    device: isNew ? b200 : h100,
    precision: eight ? ('fp8' as const) : ('bf16' as const),
    devices,
    attentionCopies: 1,
    batch,
    inputTokens: input,
    outputTokens: output,
  }))

const mixture = (of: Serving, activeShare: number): Serving => ({
  ...of,
  model: { ...of.model, isMixture: true, activeParameters: of.model.totalParameters * activeShare },
})

describe('what physics asks of every serving', () => {
  test('energy of a token falls with the batch, to a floor', () => {
    fc.assert(
      fc.property(serving, (of) => {
        for (const any of [of, mixture(of, 0.1)])
          expect(joules({ ...any, batch: any.batch * 2 })).toBeLessThanOrEqual(joules(any) * (1 + 1e-9))
      }),
    )
  })

  test('it rises with the prompt', () => {
    fc.assert(
      fc.property(serving, fc.integer({ min: 1, max: 4000 }), (of, more) => {
        const longer = { ...of, inputTokens: (of.inputTokens ?? 0) + more }
        expect(joules(longer)).toBeGreaterThan(joules(of))
      }),
    )
  })

  test('8 bits read no more bytes than 16, dense or mixture', () => {
    fc.assert(
      fc.property(serving, fc.double({ min: 0.03, max: 1, noNaN: true }), (of, share) => {
        for (const any of [of, mixture(of, share)]) {
          const bytes = (precision: 'fp8' | 'bf16') => weightBytesRead({ ...any, precision }, coefficients)
          expect(bytes('fp8')).toBeLessThanOrEqual(bytes('bf16'))
        }
      }),
    )
  })

  test('a mixture lies between the dense models of its active and of all its parameters', () => {
    const share = fc.double({ min: 0.03, max: 0.2, noNaN: true })
    fc.assert(
      fc.property(serving, share, (of, f) => {
        const sparse = mixture(of, f)
        const active = sparse.model.activeParameters
        const dense = (parameters: number): Serving => ({
          ...of,
          model: { ...of.model, totalParameters: parameters, activeParameters: parameters },
        })
        expect(joules(sparse)).toBeGreaterThan(joules(dense(active)))
        expect(joules(sparse)).toBeLessThanOrEqual(joules(dense(of.model.totalParameters)))
      }),
    )
  })

  test('power stays below the rating, and above nothing', () => {
    fc.assert(
      fc.property(serving, (of) => {
        const { powerShare } = stepOf(of, of.inputTokens ?? 0, coefficients)
        expect(powerShare).toBeGreaterThan(0.1)
        expect(powerShare).toBeLessThan(1)
      }),
    )
  })
})

test('a mixture’s step reads at least the active share, and all experts for a large batch', () => {
  const share = (batch: number) => touchedShare({ ...mixture(llama70B, 0.1), batch }, coefficients)
  expect(share(1)).toBeCloseTo(0.1, 9)
  expect(share(1000)).toBeGreaterThan(0.999)
})

// Frozen: of the coefficients in resources/inference/fit.json. A new fit moves them, and CHANGELOG says so.
test.each([
  ['8 B on one H100', llama8B, 0.01612656, 0.1440413],
  ['70 B on four', llama70B, 0.03235455, 1.117292],
])('%s: step and energy of a token', (_case, of, seconds, expected) => {
  const { stepS, joulesPerToken } = stepOf(of, 500, coefficients)
  expect(Math.abs(stepS / seconds - 1)).toBeLessThan(1e-4)
  expect(Math.abs(joulesPerToken / expected - 1)).toBeLessThan(1e-4)
})

test('PUE counts once, host and idle devices by the seconds held', () => {
  const around = { hostPowerPerDeviceW: 150, idlePowerW: 70, utilisation: 0.5, pue: 1.2 }
  const of = { devices: 4, batch: 64, outputTokens: 400 }
  const result = requestEnergy(of, 1.3, 0.032, around)
  // 400 × 0.032 ÷ 64 = 0.2 s held; 520 J + 150 × 4 × 0.2 ÷ 0.5 = 240 J + 70 × 4 × 0.2 = 56 J
  expect(result.devicesWh).toBeCloseTo(520 / 3600, 12)
  expect(result.hostWh).toBeCloseTo(240 / 3600, 12)
  expect(result.idleWh).toBeCloseTo(56 / 3600, 12)
  expect(result.siteWh).toBeCloseTo((1.2 * 816) / 3600, 12)
})

test.each([
  [0, 'expected a utilisation above 0 and at most 1, found 0'],
  [-0.2, 'expected a utilisation above 0 and at most 1, found -0.2'],
  [1.1, 'expected a utilisation above 0 and at most 1, found 1.1'],
  [1, undefined],
])('a utilisation of %d', (utilisation, problem) => {
  const around = { hostPowerPerDeviceW: 1, idlePowerW: 1, utilisation, pue: 1.1 }
  expect(surroundingsProblem(around)).toBe(problem)
})

test('the first token of a prompt four times as long waits more than twice as long', () => {
  const wait = (input: number) => timeToFirstToken(llama8B, input, coefficients)
  expect(wait(8000)).toBeGreaterThan(2 * wait(2000))
  expect(wait(2000)).toBeLessThan(0.2)
})

test('a run of one time constant has 1/e of its power, a long one all of it', () => {
  expect(rampOf(2, 2)).toBeCloseTo(Math.exp(-1), 12)
  expect(rampOf(2000, 2)).toBeCloseTo(0.999, 6)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { inferenceFit } from '../../../src/catalog/inference-fit'
import { predictCloud } from '../../../src/core/inference/predict-cloud'
import type { Serving } from '../../../src/core/inference/serving'
import { device, h100, llama8B, llama70B } from './servings'

const { cloud } = inferenceFit()

/** Standard deviation that the interval says, of the logarithm. */
function width(serving: Serving): number {
  const found = predictCloud(serving, cloud)
  if (found === undefined) throw new Error('no prediction')
  const { p5, p95 } = found.joulesPerToken
  return Math.log(p95 / p5) / 2 / 1.6448536269514722
}

const mixture = (of: Serving): Serving => ({
  ...of,
  model: { ...of.model, isMixture: true, activeParameters: of.model.totalParameters / 10 },
})

describe('the interval is wider', () => {
  const known = width(llama8B)

  test.each([
    ['on a device of the same generation that nobody measured', { device: device('nvidia-h200-sxm-141gb') }],
    ['on an older device', { device: device('nvidia-a100-sxm4-80gb') }],
    ['on another maker’s device', { device: device('amd-mi300x') }],
    ['for code completion', { task: 'sourcegraph-fim' }],
    ['for films', { task: 'video-chat' }],
    ['where the length of the prompt is a guess', { inputSpread: cloud.spread.inputTokens }],
    ['for four bits', { precision: 'mxfp4' as const }],
  ])('%s', (_case, more) => {
    expect(width({ ...llama8B, ...more })).toBeGreaterThan(known)
  })

  test('for an older device than for a sister of the fitted ones', () => {
    const on = (subject: string) => width({ ...llama8B, device: device(subject) })
    expect(on('nvidia-a100-sxm4-80gb')).toBeGreaterThan(on('nvidia-h200-sxm-141gb'))
  })

  test('for a mixture in eight bits than for one in sixteen, and with copies of attention', () => {
    const sparse = mixture(llama70B)
    expect(width({ ...sparse, precision: 'fp8' })).toBeGreaterThan(width(sparse))
    expect(width({ ...sparse, attentionCopies: 4 })).toBeGreaterThan(width(sparse))
  })
})

test('copies of attention wait for each other’s prompts; experts’ exchange takes longer than a split of layers', () => {
  const joules = (serving: Serving) => predictCloud(serving, cloud)?.joulesPerToken.value ?? 0
  const sparse = { ...mixture(llama70B), inputTokens: 4000 }
  expect(joules({ ...sparse, attentionCopies: 4 })).toBeGreaterThan(joules({ ...sparse, attentionCopies: 2 }))
  expect(joules({ ...sparse, attentionCopies: 2 })).toBeGreaterThan(joules(sparse))
  expect(joules({ ...sparse, expertDevices: 4 })).toBe(joules(sparse))
  expect(joules({ ...sparse, expertDevices: 1 })).toBeLessThan(joules(sparse))
})

test('far outside what was fitted, numbers stay finite and in order', () => {
  fc.assert(
    fc.property(
      fc.record({
        billions: fc.double({ min: 0.05, max: 5000, noNaN: true }),
        layers: fc.integer({ min: 1, max: 300 }),
        batch: fc.double({ min: 1, max: 20_000, noNaN: true }),
        input: fc.integer({ min: 0, max: 1_000_000 }),
        output: fc.integer({ min: 1, max: 100_000 }),
        devices: fc.constantFrom(1, 3, 8, 72),
      }),
      ({ billions, layers, batch, input, output, devices }) => {
        const parameters = billions * 1e9
        const shape = { totalParameters: parameters, activeParameters: parameters, isMixture: false }
        const of: Serving = {
          ...{ model: { ...shape, layers, cacheBytesPerToken: layers * 4096 }, device: h100 },
          ...{ precision: 'bf16', devices, attentionCopies: 1, batch },
          ...{ inputTokens: input, outputTokens: output },
        }
        for (const serving of [of, mixture(of)]) {
          const { value, p5, p95 } = predictCloud(serving, cloud)?.joulesPerToken ?? {
            value: 0,
            p5: 0,
            p95: 0,
          }
          expect(p5).toBeGreaterThan(0)
          expect(value).toBeGreaterThan(p5)
          expect(p95).toBeGreaterThan(value)
          expect(Number.isFinite(p95)).toBe(true)
        }
      },
    ),
  )
})

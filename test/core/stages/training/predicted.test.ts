import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../../src/catalog/bundled'
import { numberOf } from '../../../../src/core/quantity/evaluate'
import type { StageResult } from '../../../../src/core/stages/line'
import type { Outcome } from '../../../../src/core/stages/outcome'
import { training as model } from '../../../../src/core/stages/training/model'
import type { TrainingActivity } from '../../../../src/core/stages/training/schema'
import { training } from '../../projects'
import { contextOf, numbersOf, onlyLine, problemPaths } from '../stage-context'

const catalog = loadCatalog('2026.12')
const a100 = 'nvidia-a100-sxm4-80gb'

type Given = Partial<TrainingActivity>

/** Round numbers: 1 billion parameters, 100 billion tokens, half of the peak of an A100, 500 W. */
const round: Given = {
  method: 'predicted',
  device: a100,
  precision: 'bf16',
  parametersB: 1,
  tokensB: 100,
  mfuPercent: 50,
  systemPowerW: 500,
}

function run(given: Given = {}, base: Given = round) {
  const context = { ...contextOf(), catalog }
  const activity = training({ ...base, ...given })
  const sites = new Map([
    ['hall', { id: 'hall', name: 'Hall', region: 'FR', year: 2022, pue: 1, gridGPerKWh: 100 }],
  ])
  const result: Outcome<StageResult> = model(activity, { ...context, sites })
  return { result, warnings: context.warnings }
}

function rate(label: string, given: Given = {}, base: Given = round): number {
  const { result } = run(given, base)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  const found = result.value.rates.find((one) => one.label === label)
  if (found === undefined) throw new Error(`no ${label}`)
  return numberOf(found.quantity)
}

const messageOf = (given: Given, base: Given = round): string => {
  const { result } = run(given, base)
  return result.ok
    ? ''
    : result.error.map(({ path, message }) => `${path.split('/')[2]}: ${message}`).join('; ')
}

describe('operations', () => {
  test.each<[string, Given, number]>([
    // 6 × 1e9 × 100e9
    ['pre-training', {}, 6e20],
    ['continued pre-training', { work: 'continued' }, 6e20],
    ['fine-tuning of all', { work: 'fine-tuning' }, 6e20],
    // 4 × 1e9 + 6 × 0.01e9 for each token
    ['adapters', { work: 'adapters', adapterParametersB: 0.01 }, 4.06e20],
    // 6 × 1e9 + 2 × 10e9
    ['distillation', { work: 'distillation', teacherParametersB: 10 }, 2.6e21],
    ['a mixture of experts: what a token passes', { parametersB: 8, activeParametersB: 2 }, 1.2e21],
    ['an encoder-decoder: one of its stacks', { layout: 'encoder-decoder' }, 3e20],
  ])('%s', (_name, given, expected) => {
    expect(rate('Operations', given) / expected).toBeCloseTo(1, 12)
  })
})

const shape: Given = {
  sizeBy: 'architecture',
  layers: 10,
  hidden: 100,
  feedForward: 400,
  heads: 10,
  vocabulary: 1000,
}

describe('architecture', () => {
  // 10 × (4 × 100² + 2 × 100 × 400) + 1000 × 100
  test.each<[string, Given, number]>([
    ['plain decoder', {}, 1_300_000],
    ['gated', { gating: 'gated' }, 1_700_000],
    ['two embeddings', { embeddings: 'untied' }, 1_400_000],
    ['shared keys and values', { keyValueHeads: 5 }, 1_200_000],
    ['larger heads', { headSize: 20 }, 1_700_000],
    // 4 experts and a router of 100 × 4 in half of the layers
    ['experts', { experts: 4, activeExperts: 2, expertLayersPercent: 50 }, 2_502_000],
    ['encoder-decoder', { layout: 'encoder-decoder' }, 2_900_000],
  ])('%s', (_name, given, expected) => {
    expect(rate('Parameters', { ...shape, ...given }) * 1e9).toBeCloseTo(expected, 4)
  })

  test('a token passes the experts that it takes', () => {
    const given = { ...shape, experts: 4, activeExperts: 2, expertLayersPercent: 50 }
    expect(rate('Parameters active for a token', given) * 1e9).toBeCloseTo(1_702_000, 4)
  })

  test('attention counts where the sequence is known: 12 l·h·s a token, half of it where causal', () => {
    const without = rate('Operations', shape)
    const tokens = 100e9
    const causal = rate('Operations', { ...shape, sequence: 50 })
    expect((causal - without) / tokens).toBeCloseTo((12 * 10 * 100 * 50) / 2, 3)
    const whole = rate('Operations', { ...shape, layout: 'encoder', sequence: 50 })
    expect((whole - rate('Operations', { ...shape, layout: 'encoder' })) / tokens).toBeCloseTo(
      12 * 10 * 100 * 50,
      3,
    )
  })
})

describe('time and energy', () => {
  // 6e20 ÷ (312e12 × 0.5) s
  const hours = 6e20 / 156e12 / 3600

  test('device-hours need no number of devices, days do', () => {
    expect(rate('Device-hours, predicted')).toBeCloseTo(hours, 8)
    expect(() => rate('Duration, predicted')).toThrow('no Duration')
    expect(rate('Duration, predicted', { devices: 8 })).toBeCloseTo(hours / 8 / 24, 8)
  })

  test('energy is device-hours × system power, carbon that × PUE × grid', () => {
    const { climateKg, itEnergyKWh } = numbersOf(onlyLine(run().result))
    expect(itEnergyKWh).toBeCloseTo(hours * 0.5, 8)
    expect(climateKg).toBeCloseTo(hours * 0.05, 8)
  })

  test.each<[string, Given, number]>([
    ['tokens a second', { throughputBy: 'tokens', tokenRate: 1000 }, 100e9 / 1000 / 3600],
    ['TFLOP/s', { throughputBy: 'achieved', achievedTflops: 150 }, 6e20 / 150e12 / 3600],
    [
      'TFLOP/s that count a second forward pass',
      { throughputBy: 'achieved', achievedTflops: 150, recomputation: 'full' },
      8e20 / 150e12 / 3600,
    ],
    [
      'recomputation does not enter utilisation of the model a second time',
      { recomputation: 'full' },
      6e20 / 156e12 / 3600,
    ],
  ])('by %s', (_name, given, expected) => {
    expect(rate('Device-hours, predicted', given)).toBeCloseTo(expected, 8)
  })

  test('selective recomputation does attention again, where its size is known', () => {
    const achieved: Given = { ...shape, throughputBy: 'achieved', achievedTflops: 150, sequence: 50 }
    const more =
      rate('Device-hours, predicted', { ...achieved, recomputation: 'selective' }) -
      rate('Device-hours, predicted', achieved)
    expect(more).toBeCloseTo((2 * (2 * 10 * 100 * 25) * 100e9) / 150e12 / 3600, 8)
  })

  test('LLMCarbon’s fit: its TFLOP/s, of which a whole run keeps nine tenths', () => {
    // par-A100-80-18.4B of its repository: 135.111831 TFLOP/s at 18.4 billion by its own count.
    const given: Given = { throughputBy: 'llmcarbon', parametersB: 18.4 }
    const expected = (8 * 18.4e9 * 100e9) / (135.11 * 0.9 * 1e12) / 3600
    expect(rate('Device-hours, predicted', given) / expected).toBeCloseTo(1, 2)
  })

  test('a device without a stated power draws idle, load and host: never its bare rating', () => {
    // (60 + 0.8 × (400 − 60)) × 1.34
    const given = { ...round, systemPowerW: undefined }
    expect(numbersOf(onlyLine(run({}, given).result)).itEnergyKWh).toBeCloseTo(hours * 0.44488, 6)
  })

  test('a measured ratio of the device comes first', () => {
    const given: Given = {
      ...round,
      systemPowerW: undefined,
      device: 'nvidia-v100-sxm2-32gb',
      precision: 'fp16',
    }
    const v100Hours = 6e20 / 62.5e12 / 3600
    expect(numbersOf(onlyLine(run({}, given).result)).itEnergyKWh).toBeCloseTo(v100Hours * 0.33, 6)
  })
})

test('defaults are said aloud', () => {
  const { warnings } = run({}, { method: 'predicted', device: a100, parametersB: 1, tokensB: 100 })
  const fallbacks = warnings.filter(({ code }) => code === 'factor-fallback').map(({ path }) => path)
  expect(fallbacks).toEqual(
    expect.arrayContaining([
      'activities/run/precision',
      'activities/run/mfuPercent',
      'activities/run/device',
    ]),
  )
})

test('the law of loss: GPT-3 by both sets of constants', () => {
  const gpt3 = { parametersB: 175, tokensB: 300 }
  const chinchilla = 1.69 + 406.4 / 175e9 ** 0.34 + 410.7 / 300e9 ** 0.28
  expect(rate('Test loss, Chinchilla', gpt3)).toBeCloseTo(chinchilla, 9)
  const again = 1.82 + 482 / 175e9 ** 0.348 + 2085 / 300e9 ** 0.366
  expect(rate('Test loss, Chinchilla fitted again', gpt3)).toBeCloseTo(again, 9)
})

describe('what was measured', () => {
  const tiersOf = (given: Given, base: Given = round) => {
    const { result } = run(given, base)
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    return result.value
  }

  test.each<[string, Given, string, number]>([
    ['device-hours × system power', { deviceHours: 1000 }, 'device-hours', 500],
    ['device-hours × mean power', { deviceHours: 1000, meanPowerW: 400 }, 'logged', 400],
    ['kWh before everything else', { deviceHours: 1000, meanPowerW: 400, itEnergyKWh: 450 }, 'metered', 450],
  ])('%s', (_name, given, evidence, itEnergyKWh) => {
    const { lines, tiers } = tiersOf(given)
    expect(lines).toEqual([tiers?.measured])
    expect(lines[0]?.evidence).toBe(evidence)
    expect(numbersOf(lines[0] as never).itEnergyKWh).toBeCloseTo(itEnergyKWh, 9)
    expect(tiers?.predicted?.evidence).toBe('predicted')
  })

  test('the ratio is measured over predicted', () => {
    const predicted = numbersOf(onlyLine(run().result)).climateKg
    const { tiers } = tiersOf({ itEnergyKWh: 450 })
    expect(numberOf(tiers?.measuredOverPredicted as never)).toBeCloseTo(45 / predicted, 9)
  })

  test('stands alone where nothing can be predicted, and says so', () => {
    const bare: Given = { method: 'predicted', itEnergyKWh: 450 }
    const { tiers } = tiersOf(bare, {})
    expect(tiers?.predicted).toBeUndefined()
    expect(run(bare, {}).warnings.map(({ code }) => code)).toContain('no-prediction')
  })

  test('device-hours that were counted are the use of the hardware', () => {
    expect(numberOf(tiersOf({ deviceHours: 1000 }).deviceUse as never)).toBe(1000)
    expect(numberOf(tiersOf({}).deviceUse as never)).toBeCloseTo(6e20 / 156e12 / 3600, 8)
  })
})

describe('bad input', () => {
  test.each<[string, Given, RegExp]>([
    [
      'more active than there are',
      { activeParametersB: 2 },
      /^activeParametersB: .*at most the 1 billion .*2 billion/,
    ],
    ['no device', { device: undefined }, /^device: expected a device of the catalog, found nothing/],
    [
      'a device of another name',
      { device: 'nvidia-a100-sxm4-80g' },
      /^device: .*did you mean nvidia-a100-sxm4-80gb/,
    ],
    [
      'no peak in the precision',
      { device: 'nvidia-v100-sxm2-32gb' },
      /^precision: expected a precision .*\(FP16.*FP32.*\), found "BF16"/,
    ],
    ['no devices', { devices: 0 }, /^devices: expected devices to be more than 0, found 0/],
    ['no tokens', { tokensB: 0 }, /^tokensB: .*more than 0/],
    ['no utilisation', { mfuPercent: 0 }, /^mfuPercent: .*more than 0/],
    [
      'a sparse peak',
      { throughputBy: 'achieved', achievedTflops: 624 },
      /^achievedTflops: .*dense peak of the device, 312 TFLOP\/s, found 624 TFLOP\/s: a peak with sparsity/,
    ],
    [
      'FLOP/s for TFLOP/s',
      { throughputBy: 'achieved', achievedTflops: 150e12 },
      /^achievedTflops: .*FLOP\/s are divided by 1e12 first: 150/,
    ],
    [
      'tokens a second of the whole machine',
      { throughputBy: 'tokens', tokenRate: 1e6 },
      /^tokenRate: .*would take 6,000 TFLOP\/s: the rate of all devices/,
    ],
    [
      'degrees that do not make the devices',
      { devices: 1024, tensorParallel: 8, pipelineParallel: 8, dataParallel: 8 },
      /^devices: .*8 × 8 × 8 = 512, found 1,024/,
    ],
    [
      'devices that a degree does not divide',
      { devices: 100, tensorParallel: 8 },
      /^devices: expected a multiple of the degrees of parallelism, 8, found 100/,
    ],
    ['heads that do not divide', { ...shape, heads: 7 }, /^heads: .*divide the hidden size of 100.*found 7/],
    [
      'key and value heads',
      { ...shape, keyValueHeads: 3 },
      /^keyValueHeads: .*divisor of the 10 heads, found 3/,
    ],
    [
      'more active experts',
      { ...shape, experts: 4, activeExperts: 5 },
      /^activeExperts: .*at most the 4.*found 5/,
    ],
    ['experts without active ones', { ...shape, experts: 4 }, /^activeExperts: .*of the 4 experts/],
    ['active experts alone', { ...shape, activeExperts: 4 }, /^experts: expected the number of experts/],
    [
      'LLMCarbon’s fit below its range',
      { throughputBy: 'llmcarbon', parametersB: 1.5 },
      /^throughputBy: expected from 1.7 to 1,008 billion parameters.*found 1.5 billion/,
    ],
    [
      'LLMCarbon’s fit of another device',
      { throughputBy: 'llmcarbon', parametersB: 10, device: 'nvidia-h100-sxm5-80gb' },
      /^throughputBy: expected NVIDIA A100/,
    ],
  ])('%s', (_name, given, expected) => {
    expect(messageOf(given)).toMatch(expected)
  })

  test('a size of a head makes heads right that do not divide', () => {
    expect(messageOf({ ...shape, heads: 7, headSize: 16 })).toBe('')
  })

  test('all that is missing is told together', () => {
    const bare: Given = { method: 'predicted', siteId: undefined }
    expect(problemPaths(run(bare, {}).result)).toEqual([
      'activities/run/parametersB',
      'activities/run/tokensB',
      'activities/run/device',
      'activities/run/siteId',
    ])
  })

  test.each<[string, Given, RegExp]>([
    [
      'tokens typed as tokens',
      { tokensB: 300e9 },
      /300.*for each parameter, which is what a model of .* would be given.*entered as 300$/,
    ],
    [
      'trillions typed as billions',
      { parametersB: 70, tokensB: 1.4 },
      /a trillion tokens are entered as 1,000/,
    ],
    ['parameters typed as parameters', { parametersB: 7e9 }, /billion are entered as 7.00$/],
    ['a share for a percentage', { mfuPercent: 0.4 }, /a share of 0.400 is entered as 40/],
  ])('%s is doubted, not refused', (_name, given, expected) => {
    const { result, warnings } = run(given)
    expect(result.ok).toBe(true)
    expect(warnings.filter(({ code }) => code === 'implausible').map(({ message }) => message)).toEqual([
      expect.stringMatching(expected),
    ])
  })

  test('few tokens are nothing odd in fine-tuning', () => {
    expect(run({ work: 'fine-tuning', tokensB: 0.01 }).warnings).toEqual([])
  })
})

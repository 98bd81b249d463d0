import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../../src/catalog/bundled'
import { numberOf } from '../../../../src/core/quantity/evaluate'
import { inference as model } from '../../../../src/core/stages/inference/model'
import type { InferenceActivity } from '../../../../src/core/stages/inference/schema'
import type { StageResult } from '../../../../src/core/stages/line'
import { inference, site } from '../../projects'
import { contextOf } from '../stage-context'

const catalog = loadCatalog('2026.12')
type Given = Partial<InferenceActivity>

/** 1,000 requests in all: 10 a day for 100 days. Supply without loss, on a board. */
const board: Given = {
  method: 'edge',
  model: 'tinyllama-1.1b',
  edgeDevice: 'rockchip-rk3588',
  inputTokens: 512,
  outputTokens: 200,
  requestsPerDay: 10,
  lifeMonths: 2400 / 730,
  chargerPercent: 100,
}

function run(given: Given = {}, pue = 1) {
  const base = contextOf({ sites: [site({ pue, gridGPerKWh: 100 })] })
  return { result: model(inference({ ...board, ...given }), { ...base, catalog }), warnings: base.warnings }
}

function done(given: Given = {}, pue = 1): StageResult {
  const { result } = run(given, pue)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

const joulesPerRequest = (given: Given, label: string): number => {
  const energy = done(given).lines.find((line) => line.label === label)?.itEnergy
  if (energy === undefined) throw new Error(`no ${label}`)
  return (numberOf(energy) * 3.6e6) / 1000
}

const rate = (given: Given, label: string): number => {
  const found = done(given).rates.find((one) => one.label.startsWith(label))
  if (found === undefined) throw new Error(`no ${label}`)
  return numberOf(found.quantity)
}

const messageOf = (given: Given): string => {
  const { result } = run(given)
  return result.ok
    ? ''
    : result.error.map(({ path, message }) => `${path.split('/')[2]}: ${message}`).join('; ')
}

describe('a measured board, by hand', () => {
  const law = catalog.inferenceFit?.edge['rockchip-rk3588']
  const terms = (phase: 'prefill' | 'decode') => law?.[phase].joules.terms ?? [0, 0, 0]

  test('a token takes layers, weights and cache by the coefficients of the fit; frozen: 66.6 J', () => {
    const [layer, weight, cache] = terms('decode')
    const token = 22 * layer + 2 * 1.1e9 * weight + 22_528 * (512 + 100) * cache
    expect(joulesPerRequest({}, 'Answers (decode)')).toBeCloseTo(token * 200, 6)
    expect(joulesPerRequest({}, 'Answers (decode)')).toBeCloseTo(66.62, 1)
  })

  test('a prompt takes layers, operations on weights and of attention', () => {
    const [layer, weight, attention] = terms('prefill')
    const width = Math.sqrt(1.1e9 / (12 * 22))
    const prompt = 22 * layer + 2 * 1.1e9 * 512 * weight + 4 * 22 * width * 512 ** 2 * attention
    expect(joulesPerRequest({}, 'Prompts (prefill)')).toBeCloseTo(prompt, 6)
  })

  test('there is no facility: the site’s PUE is not applied', () => {
    for (const { itEnergy, siteEnergy } of done({}, 1.5).lines) {
      if (itEnergy && siteEnergy) expect(numberOf(siteEnergy)).toBe(numberOf(itEnergy))
    }
  })

  test('the parts that were measured with it are not added unless stated', () => {
    expect(done().lines.map(({ label }) => label)).toEqual([
      'Prompts (prefill)',
      'Answers (decode)',
      'Supply, lost',
    ])
    const time = rate({}, 'Time of a request')
    expect(joulesPerRequest({ hostW: 2 }, 'Processor beside it')).toBeCloseTo(2 * time, 6)
  })
})

describe('parts around the processor, by hand', () => {
  const time = rate({}, 'Time of a request')

  test.each<[string, Given, string, number]>([
    // 1 W + 2 W × 50 %
    [
      'display',
      { setting: 'phone', displayBaseW: 1, displayFullW: 2, brightnessPercent: 50, batteryPercent: 100 },
      'Display',
      2 * time,
    ],
    // 1.1e9 × 2 bytes × 201 + 22,528 bytes × 200 × 612, × 8 bits × 5 pJ
    ['memory', { memoryPJPerBit: 5 }, 'Memory', (1.1e9 * 2 * 201 + 22_528 * 200 * 612) * 8 * 5e-12],
    // 0.5 W × t + 2 MB × 8 bits × 1,000 pJ
    ['radio', { radioMB: 2, radioIdleW: 0.5, radioPJPerBit: 1000 }, 'Radio', 0.5 * time + 2e6 * 8 * 1e-9],
    // 2.2 GB × 8 bits × 100 pJ, every tenth request
    ['storage', { requestsPerLoad: 10, storagePJPerBit: 100 }, 'Storage', (2.2e9 * 8 * 100e-12) / 10],
  ])('%s', (_case, given, label, joules) => {
    expect(joulesPerRequest(given, label) / joules).toBeCloseTo(1, 9)
  })

  test('charger and battery lose 1 ÷ (0.8 × 0.5) − 1 = 1.5 times what the parts take', () => {
    const given: Given = {
      setting: 'laptop',
      displayBaseW: 0,
      displayFullW: 0,
      chargerPercent: 80,
      batteryPercent: 50,
    }
    const parts = joulesPerRequest(given, 'Prompts (prefill)') + joulesPerRequest(given, 'Answers (decode)')
    expect(joulesPerRequest(given, 'Charger and battery, lost')).toBeCloseTo(1.5 * parts, 6)
  })
})

describe('a device that nobody measured', () => {
  const phone: Given = { edgeDevice: 'apple-a17-pro', setting: 'phone' }

  test('is predicted from its data sheet, with half or twice as its interval, and says so', () => {
    const { warnings } = run(phone)
    expect(warnings.find(({ code }) => code === 'no-prediction')).toMatchObject({
      path: 'activities/window/edgeDevice',
      message: expect.stringMatching(/nobody has measured Apple A17 Pro: .* 1\.99 times off either way/),
    })
    expect(done(phone).lines.map(({ label }) => label)).toEqual([
      'Prompts (prefill)',
      'Answers (decode)',
      'Display',
      'Memory',
      'Processor beside it',
      'Charger and battery, lost',
    ])
  })

  test('fewer bits a weight take less', () => {
    const energy = (precision: 'bf16' | 'int4') =>
      joulesPerRequest({ ...phone, precision }, 'Answers (decode)')
    expect(energy('int4')).toBeLessThan(energy('bf16'))
  })
})

describe('the making of the chip by units', () => {
  const made: Given = {
    ...{ embodied: 'device-seconds', dieAreaCm2: 1, dutyPercent: 10, lifetimeYears: 5 },
    ...{ cpuPercent: 20, gpuPercent: 40, npuPercent: 10, sramPercent: 10, ioPercent: 20 },
  }

  test('units that work are charged for the time of the requests, the one that waits is not', () => {
    const { lines } = done(made)
    const kg = (label: string) => {
      const found = lines.find((line) => line.label === label)
      return found ? numberOf(found.climate) : 0
    }
    const share = (1000 * rate({}, 'Time of a request')) / 3600 / (5 * 8760 * 0.1)
    expect(kg('Making: package')).toBeCloseTo(0.15 * share, 9)
    expect(kg('Making: processor cores') / kg('Making: neural processor')).toBeCloseTo(2, 9)
    expect(kg('Making: graphics')).toBe(0)
    // The neural processor is 10 % of the die: twice of half of it.
    const half = rate(made, 'Saved by a neural processor of half the area')
    expect(kg('Making: neural processor')).toBeCloseTo(2 * half * share, 9)
  })

  test('the unit that waits most is named, and a longer life saves a sixth', () => {
    const bottleneck = done(made).rates.find(({ label }) => label.startsWith('Bottleneck'))
    expect(bottleneck?.label).toBe('Bottleneck: graphics, making of it')
    const all = done(made).lines.filter(({ label }) => label.startsWith('Making'))
    const gramsEach = all.reduce((sum, { climate }) => sum + numberOf(climate), 0)
    expect(rate(made, 'Saved a request by 1 more year')).toBeCloseTo(gramsEach / 6, 9)
  })

  test.each<[string, Given, RegExp]>([
    [
      'shares beyond the die',
      { ...made, gpuPercent: 90 },
      /^cpuPercent: expected shares of one die, at most 100 % together, found 150 %/,
    ],
    ['no life', { ...made, lifetimeYears: undefined }, /^lifetimeYears: expected lifetime of a device/],
  ])('%s is refused', (_case, given, message) => {
    expect(messageOf(given)).toMatch(message)
  })
})

test.each<[string, Given, RegExp]>([
  [
    'a model beyond the memory',
    { model: 'meta-llama-3.1-70b' },
    /^edgeDevice: expected room for 141 GB of weights/,
  ],
  [
    'a device of a server',
    { edgeDevice: 'nvidia-h100-sxm5' },
    /^edgeDevice: expected a device of the catalog/,
  ],
  ['no device', { edgeDevice: undefined }, /^edgeDevice: expected a device of the catalog, found nothing$/],
])('%s is refused', (_case, given, message) => {
  expect(messageOf(given)).toMatch(message)
})

describe('beside a service in the cloud', () => {
  const cloud = inference({
    ...{ id: 'cloud', title: 'Cloud', method: 'predicted-cloud', model: 'tinyllama-1.1b' },
    ...{ device: 'nvidia-h100-sxm5-80gb', devices: 1, batch: 1, inputTokens: 512, outputTokens: 200 },
    ...{ requestsPerDay: 10, lifeMonths: 12, utilisationPercent: 100, hostPowerW: 0 },
  })
  const beside = (given: Given, other: InferenceActivity) => {
    const base = contextOf({ sites: [site({ pue: 1, gridGPerKWh: 100 })] })
    const activities = new Map([['cloud', other]])
    const result = model(inference({ ...board, ...given }), { ...base, catalog, activities })
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    const { rates, edgeAndCloud } = result.value
    const repaid = edgeAndCloud?.repaid
    return {
      rates: Object.fromEntries(rates.map(({ label, quantity }) => [label, numberOf(quantity)])),
      repaid: repaid && numberOf(repaid),
    }
  }
  const making: Given = { embodied: 'device-seconds', dieAreaCm2: 1, dutyPercent: 10, lifetimeYears: 5 }
  /** 200 tokens of 18 J are 3.6 kJ: 1 Wh, 0.1 g. The board draws a tenth of it. */
  const dear = { ...cloud, joulesPerToken: 18 }

  test('the ratio, and the requests that repay the chip', () => {
    const { rates, repaid: unpaid } = beside({}, dear)
    const use = rates['Per request'] ?? 0
    expect(rates['A request, over one of “Cloud” in the cloud']).toBeCloseTo(use / 0.1, 9)
    expect(unpaid).toBeUndefined()
    const withChip = beside(making, dear)
    // The neural processor is 12 % of the die; with the package of 0.15 kg.
    const chipKg = (withChip.rates['Saved by a neural processor of half the area'] ?? 0) * (2 / 0.12) + 0.15
    expect((withChip.repaid ?? 0) / ((chipKg * 1000) / (0.1 - use))).toBeCloseTo(1, 9)
  })

  test('where the edge takes more, nothing repays the chip', () => {
    expect(beside(making, { ...cloud, joulesPerToken: 0.001 }).repaid).toBeUndefined()
  })
})

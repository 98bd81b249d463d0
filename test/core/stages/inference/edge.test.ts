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

  test('a token takes layers, weights and cache by the coefficients of the fit; frozen: 66.7 J', () => {
    const [layer, weight, cache] = terms('decode')
    const token = 22 * layer + 2 * 1.1e9 * weight + 22_528 * (512 + 100) * cache
    expect(joulesPerRequest({}, 'Answers (decode)')).toBeCloseTo(token * 200, 6)
    expect(joulesPerRequest({}, 'Answers (decode)')).toBeCloseTo(66.67, 1)
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
    // 8 mW for each of 4 GB
    ['refresh of memory', { memoryRefreshMWPerGB: 8, memoryGB: 4 }, 'Memory', 0.032 * time],
    // of the 16 GB that the catalog has of the board
    ['refresh of the board’s memory', { memoryRefreshMWPerGB: 8 }, 'Memory', 0.128 * time],
    // 0.5 W × t + 2 W × 4 s, and nothing is sent
    [
      'tail of a radio',
      { radioIdleW: 0.5, radioPJPerBit: 0, radioTailS: 4, radioTailW: 2 },
      'Radio',
      0.5 * time + 8,
    ],
    // 1.2 W × (t + 10 s), as remembered; bits within that power
    ['a mobile network', { radio: 'mobile', radioMB: 2 }, 'Radio', 1.2 * (time + 10)],
    [
      'a mobile network without its tail',
      { radio: 'mobile', radioMB: 2, radioTailS: 0 },
      'Radio',
      1.2 * time,
    ],
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
      message: expect.stringMatching(
        /nobody has measured Apple A17 Pro: .* within a factor of 1\.78 either way \(90 %\)/,
      ),
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

  test('its memory is refreshed while it answers: 8 GB at 7.5 mW beside 4 pJ a bit', () => {
    const seconds = rate(phone, 'Time of a request')
    const bits = (1.1e9 * 2 * 201 + 22_528 * 200 * 612) * 8
    expect(joulesPerRequest(phone, 'Memory')).toBeCloseTo(bits * 4e-12 + 0.0075 * 8 * seconds, 6)
    expect(run(phone).warnings.map(({ message }) => message)).toContainEqual(
      expect.stringMatching(/^Memory at the edge, refresh: remembered, not checked at its source/),
    )
  })

  test('fewer bits a weight take less', () => {
    const energy = (precision: 'bf16' | 'int4') =>
      joulesPerRequest({ ...phone, precision }, 'Answers (decode)')
    expect(energy('int4')).toBeLessThan(energy('bf16'))
  })
})

describe('a load that does not fit', () => {
  const warned = (given: Given) =>
    run(given)
      .warnings.filter(({ code }) => code === 'implausible')
      .map(({ path, message }) => `${path.split('/')[2]}: ${message}`)

  test('one device cannot answer a million requests a day', () => {
    const hours = (1e6 * rate({}, 'Time of a request')) / 3600
    expect(warned({ requestsPerDay: 1e6 })).toEqual([
      expect.stringMatching(
        new RegExp(
          `^requestsPerDay: 1,000,000 requests a day .* one device cannot answer them, ${Math.ceil(hours / 24).toString()} can$`,
        ),
      ),
    ])
  })

  test('a model beyond those that the board was measured with', () => {
    const orin = { edgeDevice: 'nvidia-jetson-orin', requestsPerDay: 1 } as const
    expect(warned({ ...orin, model: 'internlm-2-1.8b' })).toEqual([])
    expect(warned({ ...orin, model: 'meta-llama-3.1-8b' })).toEqual([
      'model: the law of NVIDIA Jetson Orin was measured on models of 0.5 to 1.8 billion parameters: 8.03 billion lie beyond them, and the interval hardly widens for it',
    ])
  })

  test('requests that take more of the life than is stated for all that the chip does', () => {
    const given: Given = {
      embodied: 'device-seconds',
      dutyPercent: 0.5,
      lifetimeYears: 3,
      requestsPerDay: 100,
    }
    expect(warned(given)).toEqual([
      expect.stringMatching(/^dutyPercent: 100 requests a day .* more than the 0\.500 % that are stated/),
    ])
    expect(warned({ ...given, dutyPercent: 50 })).toEqual([])
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
    { edgeDevice: 'nvidia-h100-sxm5-80gb' },
    /^edgeDevice: expected a device at the edge, found NVIDIA H100 SXM5 80 GB, an accelerator of a server \(nearest by memory bandwidth: apple-m1-ultra, apple-m2-ultra, apple-m4-max\)$/,
  ],
  [
    'a mistyped device, the nearest offered',
    { edgeDevice: 'rockchip-rk3388' },
    /^edgeDevice: expected a device of the catalog, found "rockchip-rk3388" \(did you mean rockchip-rk3588\?\)$/,
  ],
  [
    'an unknown device, the nearest at the edge offered',
    { edgeDevice: 'jetson' },
    /^edgeDevice: expected a device of the catalog, found "jetson" \(nearest: (nvidia-jetson-[a-z0-9-]+(, )?){3}\)$/,
  ],
  [
    'a precision that the device lacks',
    { edgeDevice: 'apple-a17-pro', precision: 'fp8' },
    /^precision: expected a precision that Apple A17 Pro has a peak of \(.*\), found FP8$/,
  ],
  [
    'a precision that a measured board lacks',
    { precision: 'fp8' },
    /^precision: expected a precision that Rockchip RK3588 has a peak of/,
  ],
  [
    'no answer',
    { outputTokens: 0 },
    /^outputTokens: expected tokens of an answer to be more than 0, found 0$/,
  ],
  [
    'a model beyond the memory of the board whose module nobody named',
    { edgeDevice: 'nvidia-jetson-orin', model: 'meta-llama-3.1-70b' },
    /^edgeDevice: expected room for 141 GB of weights .* 64\.0 GB in NVIDIA Jetson Orin/,
  ],
  ['no device', { edgeDevice: undefined }, /^edgeDevice: expected a device of the catalog, found nothing$/],
])('%s is refused', (_case, given, message) => {
  expect(messageOf(given)).toMatch(message)
})

describe('other tools on the same requests', () => {
  const peersOf = (given: Given) => done(given).peers ?? []
  const named = (given: Given, name: RegExp) => {
    const peer = peersOf(given).find((one) => name.test(one.name))
    if (peer === undefined) throw new Error(`no ${name}`)
    return peer
  }

  test('folklore and LLMCarbon by hand, over the 1,000 requests', () => {
    expect(named({}, /0\.34/).energyKWh).toBeCloseTo(0.34, 9)
    // 2 × 1.1e9 × 712 operations ÷ (0.45e12 × 0.4) s × 10 W
    const seconds = (2 * 1.1e9 * 712) / (0.45e12 * 0.4)
    expect(named({}, /LLMCarbon/).energyKWh).toBeCloseTo((seconds * 10 * 1000) / 3.6e6, 9)
  })

  test('EcoLogits is of one GPU in a server, without a facility here', () => {
    const whGpu = 1.1665273170451914e-6 * Math.exp(-0.011205921025579175 * 64) * 1.1 + 4.052928146734005e-5
    const latencyS = 200 * (6.785088094353663e-4 * 1.1 + 3.119310311688259e-4 * 64 + 1.9473717579473387e-2)
    const kWh = (latencyS / 3600) * (1.2 / 8 / 64) + (200 * whGpu) / 1000
    expect(named({}, /EcoLogits/).energyKWh).toBeCloseTo(kWh * 1000, 9)
  })

  test.each<[string, Given]>([
    ['a board', {}],
    [
      'a phone with its making',
      {
        edgeDevice: 'apple-a17-pro',
        setting: 'phone',
        embodied: 'device-seconds',
        dutyPercent: 10,
        lifetimeYears: 3,
      },
    ],
  ])('%s: factors multiply to the ratio, parts around the processor among them', (_case, given) => {
    for (const { ratio, differences } of peersOf(given)) {
      expect(differences.map(({ what }) => what)).toEqual(['energy', 'surroundings', 'PUE', 'embodied'])
      expect(differences.reduce((all, { factor }) => all * factor, 1) / (ratio ?? 0)).toBeCloseTo(1, 12)
    }
  })

  test('the board whose module nobody named is given the sheet of the AGX', () => {
    const seconds = (2 * 1.1e9 * 712) / (42.5e12 * 0.4)
    const { energyKWh } = named({ edgeDevice: 'nvidia-jetson-orin' }, /LLMCarbon/)
    expect(energyKWh).toBeCloseTo((seconds * 60 * 1000) / 3.6e6, 9)
  })
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

describe('a device of one’s own', () => {
  const sheet: Given = { edgeDevice: 'own', chipPowerW: 60, chipBandwidthGBs: 204.8, chipPeakTflops: 42.5 }

  test('is predicted like one of the catalog with the same data sheet', () => {
    const orin: Given = { edgeDevice: 'nvidia-jetson-agx-orin-64gb' }
    for (const label of ['Prompts (prefill)', 'Answers (decode)'])
      expect(joulesPerRequest(sheet, label)).toBeCloseTo(joulesPerRequest(orin, label), 6)
  })

  test('has room as stated', () => {
    expect(messageOf({ ...sheet, memoryGB: 1 })).toMatch(/^edgeDevice: .* found 1\.00 GB in this device/)
    expect(messageOf({ ...sheet, memoryGB: 8 })).toBe('')
  })

  test('is made from the die that is stated', () => {
    const made: Given = { ...sheet, embodied: 'device-seconds', lifetimeYears: 5, dutyPercent: 5 }
    expect(messageOf(made)).toMatch(/^dieAreaCm2: /)
    expect(messageOf({ ...made, dieAreaCm2: 4.55 })).toMatch(/^nodeNm: /)
    const orin = done({ ...made, edgeDevice: 'nvidia-jetson-agx-orin-64gb' }).lines
    const making = (lines: StageResult['lines']) =>
      lines.filter(({ label }) => label.startsWith('Making')).map(({ climate }) => numberOf(climate))
    const own = making(done({ ...made, dieAreaCm2: 4.55, nodeNm: 8 }).lines)
    expect(own).toHaveLength(making(orin).length)
    for (const [index, climate] of own.entries())
      expect(climate).toBeCloseTo(making(orin)[index] as number, 9)
  })

  test.each(['chipPowerW', 'chipBandwidthGBs', 'chipPeakTflops'] as const)('asks for %s', (key) => {
    const { [key]: _missing, ...rest } = sheet
    expect(messageOf(rest)).toMatch(new RegExp(`^${key}: expected .* found nothing$`))
  })
})

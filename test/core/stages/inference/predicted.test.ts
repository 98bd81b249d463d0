import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../../src/catalog/bundled'
import { requestEnergy } from '../../../../src/core/inference/request'
import { stepOf } from '../../../../src/core/inference/step'
import { evaluate, numberOf } from '../../../../src/core/quantity/evaluate'
import type { Node } from '../../../../src/core/quantity/node'
import { argumentsOf } from '../../../../src/core/quantity/node'
import { growthMonths, monthReaching } from '../../../../src/core/stages/inference/load'
import { inference as model } from '../../../../src/core/stages/inference/model'
import type { InferenceActivity } from '../../../../src/core/stages/inference/schema'
import type { StageResult } from '../../../../src/core/stages/line'
import { coefficients, llama8B, llama70B } from '../../inference/servings'
import { inference, site, training } from '../../projects'
import { contextOf } from '../stage-context'
import { goldenServing } from './golden-serving'

const catalog = loadCatalog('2026.12')
type Given = Partial<InferenceActivity>

/** The serving of the page's golden, 1,000 requests a day for 10 months, without overhead or waiting. */
const golden: Given = {
  ...goldenServing,
  requestsPerDay: 1000,
  utilisationPercent: 100,
  hostPowerW: 0,
}

function run(
  given: Given = {},
  { pue = 1, gridGPerKWh = 100, trainings = [] as ReturnType<typeof training>[] } = {},
) {
  const base = contextOf({ sites: [site({ pue, gridGPerKWh })] })
  const activities = new Map(trainings.map((one) => [one.id, one]))
  const context = { ...base, catalog, activities }
  return { result: model(inference({ ...golden, ...given }), context), warnings: base.warnings }
}

function done(...given: Parameters<typeof run>): StageResult {
  const { result } = run(...given)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value
}

function rate(label: string, ...given: Parameters<typeof run>): number {
  const found = done(...given).rates.find((one) => one.label === label)
  if (found === undefined) throw new Error(`no ${label}`)
  return numberOf(found.quantity)
}

const itKWh = ({ lines }: StageResult): Readonly<Record<string, number>> =>
  Object.fromEntries(lines.map(({ label, itEnergy }) => [label, itEnergy ? numberOf(itEnergy) : 0]))

const messageOf = (given: Given): string => {
  const { result } = run(given)
  return result.ok
    ? ''
    : result.error.map(({ path, message }) => `${path.split('/')[2]}: ${message}`).join('; ')
}

describe('the graph says what the estimator says', () => {
  const centre = catalog.inferenceFit?.cloud.centre ?? 0

  test.each<[string, Given, typeof llama8B]>([
    ['8B on one device', {}, llama8B],
    ['70B on four', { parametersB: 70, layers: 80, cacheKBPerToken: 327.68, devices: 4 }, llama70B],
    ['a mixture', { activeParametersB: 2, batch: 16 }, mixture(2e9, 16)],
    ['8 bits', { precision: 'fp8' }, { ...llama8B, precision: 'fp8', device: { ...llama8B.device } }],
  ])('%s', (_case, given, serving) => {
    const step = stepOf(serving, 500, coefficients)
    expect(rate('Energy of a token, devices alone', given)).toBeCloseTo(step.joulesPerToken / centre, 9)
    expect(rate('Tokens a second, one request', given)).toBeCloseTo(1 / step.stepS, 9)
    expect(rate('Tokens a second, one copy', given)).toBeCloseTo(serving.batch / step.stepS, 7)
  })

  test('a request costs what the estimator’s request costs: host, waiting and PUE once', () => {
    const given = { utilisationPercent: 50, hostPowerW: 150, idlePowerW: 70 }
    const step = stepOf(llama8B, 500, coefficients)
    const surroundings = { hostPowerPerDeviceW: 150, idlePowerW: 70, utilisation: 0.5, pue: 1.2 }
    const { siteWh } = requestEnergy(llama8B, step.joulesPerToken / centre, step.stepS, surroundings)
    expect(rate('Energy per request', given, { pue: 1.2 })).toBeCloseTo(siteWh, 9)
  })

  function mixture(activeParameters: number, batch: number) {
    return { ...llama8B, batch, model: { ...llama8B.model, isMixture: true, activeParameters } }
  }
})

describe('by hand: a measured joule a token', () => {
  // 1,000 a day × 304.1667 days = 304,166.67 requests × 400 tokens × 3.6 J = 121.6667 kWh at the devices
  const measured: Given = { joulesPerToken: 3.6 }

  test('prompts and answers add to it, and PUE and grid count once', () => {
    const result = done(measured, { pue: 1.5, gridGPerKWh: 200 })
    const energies = itKWh(result)
    expect((energies['Prompts (prefill)'] ?? 0) + (energies['Answers (decode)'] ?? 0)).toBeCloseTo(
      121.666667,
      5,
    )
    expect(energies.Hosts).toBe(0)
    // 400 × 3.6 J × 1.5 = 0.6 Wh; × 200 g/kWh = 0.12 g
    expect(rate('Energy per request', measured, { pue: 1.5, gridGPerKWh: 200 })).toBeCloseTo(0.6, 9)
    expect(rate('Per request', measured, { pue: 1.5, gridGPerKWh: 200 })).toBeCloseTo(0.12, 9)
    expect(rate('Energy per 1,000 tokens', measured)).toBeCloseTo(1, 9)
    expect(rate('Per 1,000 tokens', measured)).toBeCloseTo(0.1, 9)
    expect(rate('Energy per month, mean', measured)).toBeCloseTo(12.1666667, 6)
    expect(rate('Per month, mean', measured)).toBeCloseTo(1.21666667, 7)
    expect(rate('Requests over the life', measured)).toBeCloseTo(304_166.6667, 3)
  })

  test('the measurement is the better evidence, and the prediction stays beside it', () => {
    const { lines } = done(measured)
    expect(lines.map(({ label, evidence }) => [label, evidence])).toEqual([
      ['Prompts (prefill)', 'logged'],
      ['Answers (decode)', 'logged'],
      ['Hosts', 'predicted'],
    ])
    const predicted = rate('Energy of a token, devices alone')
    expect(rate('Measured over predicted', measured)).toBeCloseTo(3.6 / predicted, 9)
  })

  test('making by the time that requests hold devices', () => {
    const given: Given = { ...measured, embodied: 'device-seconds', footprintKg: 100, lifetimeYears: 1 }
    const made = done(given).lines.at(-1)
    // 304,166.67 × 400 tokens ÷ tokens a second of a copy, over a year of 8,760 h, × 100 kg
    const hours = (304_166.6667 * 400) / rate('Tokens a second, one copy') / 3600
    expect(made?.label).toBe('Making of the devices')
    expect(made?.climate && numberOf(made.climate)).toBeCloseTo((100 * hours) / 8760, 9)
    const half = done({ ...given, utilisationPercent: 50, idlePowerW: 0 }).lines.at(-1)
    expect(half?.climate && numberOf(half.climate)).toBeCloseTo((200 * hours) / 8760, 9)
  })

  test('parity: training over the carbon of a request, and the month in which it is reached', () => {
    // 24.333 kg of training at 100 g/kWh; a request is 0.04 g: 608,333 requests, twice the life
    const trainings = [training({ itEnergyKWh: 243.333333 })]
    expect(rate('Parity with training, requests', measured, { trainings })).toBeCloseTo(608_333.33, 1)
    expect(rate('Parity with training, months', measured, { trainings })).toBeCloseTo(20, 6)
    // growing by 10 % a month they sum to as many after ln(1 + 20 × ln 1.1) ÷ ln 1.1
    const growing = { ...measured, growthPercent: 10 }
    const months = Math.log(1 + 20 * Math.log(1.1)) / Math.log(1.1)
    expect(rate('Parity with training, months', growing, { trainings })).toBeCloseTo(months, 6)
    const falling = done({ ...measured, growthPercent: -20 }, { trainings })
    expect(falling.parity).toBeDefined()
    expect(falling.parity?.months).toBeUndefined()
    expect(done(measured).parity).toBeUndefined()
  })
})

describe('growth', () => {
  test.each([
    // months, growth, first months
    [12, 0, 12],
    // ∫ 1.1^m from 0 to 12 = (1.1^12 − 1) ÷ ln 1.1
    [12, 0.1, 22.436516],
    [1, -0.5, 0.721348],
  ])('%d months at %d a month', (months, growth, sum) => {
    expect(growthMonths(months, growth)).toBeCloseTo(sum, 5)
    expect(monthReaching(sum, growth)).toBeCloseTo(months, 4)
  })
})

describe('what cannot be is refused, with the field and the reason', () => {
  test.each<[string, Given, string]>([
    [
      'weights beyond the memory',
      { modelBy: 'catalog', model: 'meta-llama-3.1-405b' },
      'devices: expected room for 812 GB of weights at BF16 (2 bytes each), found 80.0 GB in 1 × NVIDIA H100 SXM5 80 GB: 732 GB are missing, 11 devices would hold them',
    ],
    [
      'a batch beyond the cache',
      { batch: 1000 },
      'batch: expected at most 697 requests in work at the same time, found 1,000: each needs 0.0918 GB of cache, and the weights leave 64.0 GB of 1 × NVIDIA H100 SXM5 80 GB; 27.8 GB are missing',
    ],
    [
      'a precision that the device lacks',
      { device: 'nvidia-a100-sxm4-80gb', precision: 'fp8' },
      'precision: expected a precision that NVIDIA A100 SXM4 80 GB has a peak of (BF16, FP16, FP32, INT8, TF32), found FP8',
    ],
    [
      'a device that is not there, the nearest offered',
      { device: 'nvidia-h100-sxm-80gb' },
      'device: expected a device of the catalog, found "nvidia-h100-sxm-80gb" (did you mean nvidia-h100-sxm5-80gb?)',
    ],
    [
      'a device at the edge',
      { device: 'rockchip-rk3588' },
      'device: expected an accelerator of a server, found Rockchip RK3588, a device at the edge (nearest by memory bandwidth: nvidia-p4, nvidia-a2, nvidia-a16-gpu)',
    ],
    [
      'no utilisation',
      { utilisationPercent: 0 },
      'utilisationPercent: expected share of the time that the devices work to be more than 0, found 0',
    ],
    [
      'more active than total',
      { activeParametersB: 9 },
      'activeParametersB: expected at most the 8 billion parameters that there are in all, found 9 billion',
    ],
    [
      'no cache',
      { cacheKBPerToken: undefined },
      'cacheKBPerToken: expected the cache of a token in kB, or key and value heads with the size of a head, found neither',
    ],
    [
      'tensor parallel that does not meet the devices',
      { devices: 4, tensorParallel: 3 },
      'tensorParallel: expected 4, the devices of one copy of the attention part, found 3',
    ],
    [
      'a growth beyond all counting',
      { growthPercent: 1000, lifeMonths: 1200 },
      'growthPercent: expected at most 1.00e15 requests a day at the end of the life, found more than can be counted: 1,000 % a month for 1,200 months',
    ],
    [
      'a growth beyond what may be stated',
      { growthPercent: 1000, lifeMonths: 13 },
      'growthPercent: expected at most 1.00e15 requests a day at the end of the life, found 3.45e16: 1,000 % a month for 13.0 months',
    ],
    ['half a device', { devices: 1.5 }, 'devices: expected a whole number of devices, found 1.5'],
    [
      'making of a device without a footprint',
      { device: 'nvidia-a100-sxm4-80gb', embodied: 'device-seconds' },
      'footprintKg: expected the embodied carbon of a device in kg, or a row of the catalog: it has none of NVIDIA A100 SXM4 80 GB, found nothing',
    ],
  ])('%s', (_case, given, message) => {
    expect(messageOf(given)).toBe(message)
  })

  test('everything that is missing at once', () => {
    const { result } = run({
      ...{ parametersB: undefined, layers: undefined, device: undefined, batch: undefined },
      ...{ requestsPerDay: undefined, siteId: undefined },
    })
    expect(result.ok ? [] : result.error.map(({ path }) => path.split('/')[2]).toSorted()).toEqual([
      'batch',
      'device',
      'layers',
      'parametersB',
      'requestsPerDay',
      'siteId',
    ])
  })
})

describe('what is doubtful is said', () => {
  test.each<[string, Given, string, RegExp]>([
    ['a short burst', { burstSeconds: 3 }, 'burstSeconds', /a burst of 3\.00 s is no steady state/],
    ['a share for a percentage', { utilisationPercent: 0.6 }, 'utilisationPercent', /is entered as 60\.0/],
    [
      'fewer requests than keep a copy busy',
      { requestsPerDay: 1 },
      'utilisationPercent',
      /wait more than is stated/,
    ],
    [
      'a format that the device may lack',
      { device: 'nvidia-v100-sxm2-32gb', ratedPowerW: 300 },
      'precision',
      /^the catalog has no BF16 peak of NVIDIA V100 SXM2 32 GB, .* that of FP16 is taken$/,
    ],
    [
      'a measurement in another unit',
      { joulesPerToken: 500 },
      'joulesPerToken',
      /^the measured energy of a token is 3,5\d0 times what is predicted: check that it is in joules/,
    ],
    [
      'a device that waits above its rating',
      { idlePowerW: 7000, utilisationPercent: 50 },
      'idlePowerW',
      /^a waiting device of 7,000 W draws more than its rating of 700 W/,
    ],
    ['a host that nobody states', { hostPowerW: undefined }, 'hostPowerW', /which is not stated \(default\)/],
  ])('%s', (_case, given, field, message) => {
    const { warnings } = run(given)
    expect(
      warnings
        .filter(({ path }) => path.endsWith(field))
        .map((one) => one.message)
        .join(),
    ).toMatch(message)
  })

  test('a steady load of its own keeps quiet', () => {
    const quiet: Given = { burstSeconds: 600, requestsPerDay: 500_000 }
    expect(run(quiet).warnings).toEqual([])
    expect(run({ ...quiet, joulesPerToken: 0.3 }).warnings).toEqual([])
  })
})

describe('the interval is the fit’s', () => {
  const factorOf = (given: Given) => {
    const leaves: Node[] = []
    const seen = new Set<string>()
    const walk = (node: Node): void => {
      if (seen.has(node.key)) return
      seen.add(node.key)
      if (node.type === 'input') leaves.push(node)
      argumentsOf(node).forEach(walk)
    }
    const [line] = done(given).lines
    if (line) walk(line.climate.node)
    return leaves.find((leaf) => leaf.type === 'input' && leaf.path.endsWith('/fitFactor'))
  }
  const gsd = (given: Given): number => {
    const leaf = factorOf(given)
    if (leaf?.type !== 'input' || leaf.spread?.kind !== 'lognormal') throw new Error('no spread')
    return leaf.spread.gsd
  }

  test('one uncertain input of value 1', () => {
    expect(evaluate(factorOf({}) as Node)).toBe(1)
    // The fit’s standard deviation for dense models at 16 bits on a device that it knows.
    const dense = catalog.inferenceFit?.cloud.spread.kinds.dense ?? { residual: 1, widening: 1 }
    expect(gsd({})).toBeGreaterThan(Math.exp(dense.residual * dense.widening))
    expect(gsd({})).toBeLessThan(1.3)
  })

  test('wider for a device that the fit has not seen, and one’s own measurement narrows it', () => {
    expect(gsd({ device: 'nvidia-a100-sxm4-80gb' })).toBeGreaterThan(gsd({}))
    expect(gsd({ fitFactor: 1.1 })).toBeCloseTo(1.08, 9)
  })
})

test('whatever the serving, lines add to the energy, and every part is above 0', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('meta-llama-3.1-8b', 'qwen-3-30b-a3b', 'openai-gpt-oss-20b', 'mistral-7b'),
      fc.constantFrom('nvidia-h100-sxm5-80gb', 'nvidia-b200', 'nvidia-a100-sxm4-80gb'),
      fc.record({
        batch: fc.integer({ min: 1, max: 32 }),
        inputTokens: fc.integer({ min: 1, max: 2000 }),
        outputTokens: fc.integer({ min: 1, max: 2000 }),
        utilisationPercent: fc.integer({ min: 5, max: 99 }),
        growthPercent: fc.integer({ min: -30, max: 30 }),
      }),
      (name, device, load) => {
        const given: Given = {
          modelBy: 'catalog',
          model: name,
          device,
          ...load,
          idlePowerW: 60,
          hostPowerW: 150,
        }
        const result = done(given, { pue: 1.3 })
        const energies = Object.values(itKWh(result))
        expect(energies).toHaveLength(4)
        for (const energy of energies) expect(energy).toBeGreaterThan(0)
        const sum = energies.reduce((total, energy) => total + energy, 0) * 1.3
        const perRequest = rate('Energy per request', given, { pue: 1.3 })
        const requests = rate('Requests over the life', given)
        expect((perRequest * requests) / 1000 / sum).toBeCloseTo(1, 9)
      },
    ),
    { numRuns: 40 },
  )
})

describe('other tools on the same service', () => {
  test('EcoLogits ignores the prompt; a mixture cannot be run by LLMCarbon; factors multiply to the ratio', () => {
    const peersOf = (given: Given) => done(given, { pue: 1.2, gridGPerKWh: 400 }).peers ?? []
    const named = (given: Given, name: RegExp) => {
      const peer = peersOf(given).find((one) => name.test(one.name))
      if (peer === undefined) throw new Error(`no ${name}`)
      return peer
    }
    // 304,166.67 requests of 3.5661e-5 kWh: the golden of inference.md for 400 tokens at PUE 1.2
    expect(named({}, /EcoLogits/).energyKWh).toBeCloseTo(304_166.6667 * 3.5661e-5, 3)
    expect(named({ inputTokens: 2000 }, /EcoLogits/).energyKWh).toBe(named({}, /EcoLogits/).energyKWh)
    expect(named({ activeParametersB: 2 }, /LLMCarbon/)).toMatchObject({
      climateKg: null,
      missing: /dense model/,
    })
    // 2 × 8e9 × 900 × 304,166.67 operations ÷ (989.4e12 × 0.4) s × 700 W × 1.2
    const seconds = (2 * 8e9 * 900 * 304_166.6667) / (989.4e12 * 0.4)
    expect(named({}, /LLMCarbon/).energyKWh).toBeCloseTo((seconds * 0.7 * 1.2) / 3600, 2)
    expect(named({}, /0\.34/).energyKWh).toBeCloseTo(103.4166667, 5)
    for (const { ratio, differences } of peersOf({})) {
      expect(differences.reduce((all, { factor }) => all * factor, 1)).toBeCloseTo(ratio ?? 0, 9)
    }
  })
})

describe('a metered window with its power without traffic', () => {
  // Luccioni et al. 2022: an intercept of 0.2884 kWh for 10 minutes is 1,730.4 W, 82 % of 864.25 kWh in 411.67 h
  const window: Given = {
    method: 'metered-window',
    itEnergyKWh: 864.25,
    uptimeHours: 411.67,
    fixedPowerW: 1730.4,
  }

  test('BLOOM’s share drawn without traffic', () => {
    expect(rate('Drawn without traffic', window)).toBeCloseTo(82.4, 1)
  })

  test.each<[Given, RegExp]>([
    [{ uptimeHours: undefined }, /^uptimeHours: expected the uptime/],
    [
      { fixedPowerW: 3000 },
      /^fixedPowerW: expected no more than the window’s energy over its uptime, found 143 % of it/,
    ],
    [{ itEnergyKWh: 0 }, /^itEnergyKWh: expected energy above 0/],
  ])('%o is refused', (given, message) => {
    expect(messageOf({ ...window, ...given })).toMatch(message)
  })
})

describe('requests that differ in length', () => {
  test('half of E[n²] ÷ E[n] stands in the cache: by hand', () => {
    // 80 − 8e9 × 2 bytes − 131.072 kB × 64 × (500 + 400 ÷ 2 × (1 + v²))
    expect(rate('Memory left')).toBeCloseTo(80 - 16 - 131.072e-6 * 64 * 700, 9)
    expect(rate('Memory left', { outputVariation: 1 })).toBeCloseTo(80 - 16 - 131.072e-6 * 64 * 900, 9)
    expect(messageOf({ outputVariation: 2, batch: 400 })).toMatch(
      /^batch: expected at most 325 requests in work .*each needs 0\.197 GB of cache/,
    )
  })

  test('variety of answers costs what a longer context costs, without its prompt', () => {
    const step = stepOf(llama8B, 500, coefficients)
    const computeS = Math.sqrt(step.decodeS ** 2 - step.memoryS ** 2)
    // 64 × 200 tokens more of 131.072 kB, at 3.35 TB/s and the fitted share of it for caches
    const longer =
      (coefficients.cacheReading * 64 * 200 * 131_072) / (coefficients.memoryEfficiency * 3.35e12)
    const varied = 1 / rate('Tokens a second, one request', { outputVariation: 1 })
    expect(varied - step.stepS).toBeCloseTo(
      Math.hypot(step.memoryS + longer, computeS) - Math.hypot(step.memoryS, computeS),
      9,
    )
    expect(rate('Energy per request', { outputVariation: 1 })).toBeGreaterThan(rate('Energy per request'))
  })

  test('variety of prompts lengthens the first token and the prompts’ time by the square alone', () => {
    const first = (given: Given) => rate('Time to the first token', given)
    // a prompt twice as long has four times the attention; linear parts cancel in the second difference
    const attention = (first({ inputTokens: 1000 }) - 2 * first({}) + first({ inputTokens: 0 })) / 2
    expect(attention).toBeGreaterThan(0)
    expect(first({ inputVariation: 2 })).toBeCloseTo(first({}) + 4 * attention, 9)
    // In a step: 64 prompts over 400 tokens of answer, each with the attention above
    const step = (given: Given) => 1 / rate('Tokens a second, one request', given)
    expect(step({ inputVariation: 2 }) - step({})).toBeCloseTo((4 * attention * 64) / 400, 9)
    expect(rate('Energy per request', { inputVariation: 2 })).toBeGreaterThan(rate('Energy per request'))
  })

  test('the spread of the mean length reaches the carbon', () => {
    const spread = { kind: 'lognormal', gsd: 1.5 } as const
    const [line] = done({ outputTokens: { value: 400, spread } }).lines
    const seen = new Set<string>()
    const found: Node[] = []
    const walk = (node: Node): void => {
      if (seen.has(node.key)) return
      seen.add(node.key)
      if (node.type === 'input' && node.path.endsWith('/outputTokens')) found.push(node)
      argumentsOf(node).forEach(walk)
    }
    if (line) walk(line.climate.node)
    expect(found).toMatchObject([{ spread }])
  })
})

import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../../src/catalog/bundled'
import { assess } from '../../../../src/core/assess/assess'
import { explainedNumber } from '../../../../src/core/assess/explained'
import { view } from '../../../../src/core/assess/view'
import type { PeerResult } from '../../../../src/core/peers/peer-result'
import type { Activity, ProjectFile } from '../../../../src/core/project/project'
import { fileOf, site, training } from '../../projects'
import { smallCatalog } from '../../small-catalog'

const assessed = (activity: Activity, given: Partial<ProjectFile> = {}) =>
  assess(fileOf([activity], { sites: [site({ pue: 1.2 })], ...given }), smallCatalog)
const shown = (activity: Activity, given?: Partial<ProjectFile>) => view(assessed(activity, given), '1')
const peersOf = (activity: Activity, given?: Partial<ProjectFile>) =>
  Object.fromEntries(
    (shown(activity, given).activities[0]?.peers ?? []).map((peer) => [peer.citation, peer] as const),
  )

const logged = { method: 'logged', devices: 8, hours: 100, meanPowerW: 350 } as const
const rated = { method: 'device-hours', deviceHours: 800, devicePowerW: 400, loadPercent: 75 } as const

describe('power logs', () => {
  test('go to Strubell as they are; mlco2 needs a rating, Green Algorithms memory too', () => {
    const peers = peersOf(training(logged))
    // 8 × 100 h × 350 W × 1.58 at 0.954 lb/kWh
    expect(peers.strubell2019?.climateKg).toBeCloseTo(280 * 1.58 * 0.954 * 0.45359237, 9)
    expect(peers.lacoste2019?.missing).toBe('the rated power of a device')
    expect(peers.lannelongue2021?.missing).toBe(
      'the rated power of a device and the main memory for each device',
    )
    expect(peers.faiz2024?.missing).toContain('the tokens of the training')
  })

  test('with a rating and memory, all but LLMCarbon can be run', () => {
    const peers = peersOf(training({ ...logged, devicePowerW: { factor: 'power.card' }, hostMemoryGB: 64 }))
    // 800 h × 400 W at 0.10 kg/kWh; and with 0.3725 W × 64 more, at a PUE of 1.2
    expect(peers.lacoste2019).toMatchObject({ energyKWh: 320, climateKg: 32 })
    expect(peers.lannelongue2021?.climateKg).toBeCloseTo(0.8 * (400 + 23.84) * 1.2 * 0.1, 9)
    expect(peers.lannelongue2021?.differences[1]?.factor).toBeCloseTo(423.84 / 350, 12)
  })
})

describe('device-hours', () => {
  test('give mlco2 the rating, and Strubell and Green Algorithms the load', () => {
    const peers = peersOf(training({ ...rated, hostMemoryGB: 0 }))
    expect(peers.lacoste2019).toMatchObject({ energyKWh: 320, climateKg: 32 })
    expect(peers.lacoste2019?.differences.map(({ factor }) => factor)).toStrictEqual([
      1,
      expect.closeTo(4 / 3, 12),
      expect.closeTo(1 / 1.2, 12),
      1,
      expect.closeTo(1, 12),
      expect.closeTo(1, 12),
    ])
    expect(peers.strubell2019?.energyKWh).toBeCloseTo(240 * 1.58, 9)
    expect(peers.lannelongue2021?.energyKWh).toBeCloseTo(240 * 1.2, 9)
  })

  test('a PUE that nobody stated is our default in our result, and Green Algorithms’ own in its', () => {
    const peers = peersOf(training({ ...rated, hostMemoryGB: 0 }), { sites: [site({ pue: undefined })] })
    expect(peers.lannelongue2021?.differences[2]).toMatchObject({
      what: 'PUE',
      factor: 1.67 / 1.5,
      words: 'its default of 1.67, for none is stated',
    })
  })
})

test.each([
  ['a meter knows no time', training({ itEnergyKWh: 5 })],
  ['what another method once asked is not read', training({ ...rated, method: 'metered', itEnergyKWh: 5 })],
  ['nor does overhead', training({ method: 'overhead-metered', itEnergyKWh: 5 })],
  ['an incomplete run has no result to compare with', training({ ...logged, hours: undefined })],
])('%s', (_why, activity) => {
  expect(shown(activity).activities[0]).not.toHaveProperty('peers')
})

test('what other tools read changes no result, total, explanation or warning', () => {
  const [plain, beside] = [training(logged), training({ ...logged, devicePowerW: 999, hostMemoryGB: 64 })]
  const ours = (activity: Activity) => {
    const { activities, ...rest } = shown(activity)
    return { ...rest, activities: activities.map(({ peers: _peers, ...numbers }) => numbers) }
  }
  expect(ours(beside)).toStrictEqual(ours(plain))
  for (const path of ['totals/climateKg', 'activities/run/climateKg', 'activities/run/lines/0/climateKg'])
    expect(explainedNumber(assessed(beside), path)).toStrictEqual(explainedNumber(assessed(plain), path))
})

describe('a predicted run', () => {
  /** GPT-3 with the inputs of LLMCarbon's validation: Faiz et al. 2024, repository data/database.csv. */
  const gpt3 = training({
    ...{
      method: 'predicted',
      parametersB: 175,
      tokensB: 300,
      devices: 10_000,
      device: 'nvidia-v100-sxm2-32gb',
    },
    ...{ precision: 'fp16', mfuPercent: 19.7, systemPowerW: 330 },
  })
  const catalog = loadCatalog('2026.12')
  const peersOfPredicted = (activity: Activity) => {
    const file = fileOf([activity], { sites: [site({ pue: 1.1, gridGPerKWh: 429 })] })
    const [first] = view(assess(file, catalog), '1').activities
    return Object.fromEntries((first?.peers ?? []).map((peer) => [peer.citation, peer] as const))
  }
  const factorsOf = (peer: PeerResult | undefined) => peer?.differences.map(({ factor }) => factor) ?? []

  test('of a dense model parts from LLMCarbon by the chips alone', () => {
    const peer = peersOfPredicted(gpt3).faiz2024
    // 553,344.670 t of electricity as its code gives it, and 10,000 V100 in 1,250 servers for 14.805415 days
    const chipsKg = ((10_000 * 9.78 + 1250 * 827.614) * 14.805415) / 1825
    expect(peer?.energyKWh).toBeCloseTo(1_289_847.716, 1)
    expect(peer?.climateKg).toBeCloseTo(553_344.67 + chipsKg, 0)
    const [energy, power, pue, grid, embodied, rounding] = factorsOf(peer)
    for (const factor of [energy, power, pue, grid, rounding]) expect(factor).toBeCloseTo(1, 9)
    expect(embodied).toBeCloseTo(1 + chipsKg / 553_344.67, 8)
  })

  test('gives mlco2 the rating of the catalog', () => {
    // 3,553,299.6 device-hours × 300 W at 0.43 kg/kWh
    expect(peersOfPredicted(gpt3).lacoste2019?.climateKg).toBeCloseTo(3_553_299.493 * 0.3 * 0.43, -1)
  })

  test('without a number of devices, and of a mixture, LLMCarbon says what it lacks', () => {
    const lacks = (given: Partial<typeof gpt3>) => peersOfPredicted({ ...gpt3, ...given }).faiz2024?.missing
    expect(lacks({ devices: undefined })).toBe('the number of devices')
    expect(lacks({ activeParametersB: 20 })).toBe('the parameters of the dense base model')
  })

  test('of an encoder-decoder is half of LLMCarbon’s, which lets every token pass both stacks', () => {
    expect(factorsOf(peersOfPredicted({ ...gpt3, layout: 'encoder-decoder' }).faiz2024)[0]).toBeCloseTo(2, 9)
  })

  test('once measured, the tools stand beside the measurement', () => {
    const measured = { ...gpt3, deviceHours: 4_000_000, meanPowerW: 300 }
    const { faiz2024, lacoste2019 } = peersOfPredicted(measured)
    expect(factorsOf(lacoste2019).slice(0, 2)).toStrictEqual([1, expect.closeTo(1, 12)])
    expect(factorsOf(faiz2024)[0]).toBeCloseTo(3_553_299.493 / 4_000_000, 6)
  })
})

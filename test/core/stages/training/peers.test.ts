import { describe, expect, test } from 'vitest'
import { assess } from '../../../../src/core/assess/assess'
import { explainedNumber } from '../../../../src/core/assess/explained'
import { view } from '../../../../src/core/assess/view'
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

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { differenceParts, type OwnResult, type PeerRun } from '../../../src/core/peers/peer-result'
import { peersOf } from '../../../src/core/peers/peers-of'

/** GPT-3 as Patterson et al. 2021 report it: measured power, hours, PUE and grid. */
const hours = 14.8 * 24
const gpt3: PeerRun = {
  ...{ parameters: 175e9, tokens: 300e9, devices: 10_000, hours, deviceHours: 10_000 * hours },
  ...{ device: 'nvidia-v100-sxm2-32gb', ratedPowerW: 300, systemPowerW: 330, peakTflops: 125 },
  ...{ efficiency: 0.197, pue: 1.1, gridGPerKWh: 429, memoryGBPerDevice: 32 },
}
const own = (
  run: Required<Pick<PeerRun, 'deviceHours' | 'systemPowerW' | 'pue' | 'gridGPerKWh'>>,
): OwnResult => {
  const { deviceHours, systemPowerW, pue, gridGPerKWh } = run
  const itEnergyKWh = (deviceHours * systemPowerW) / 1000
  return { deviceHours, itEnergyKWh, pue, gridGPerKWh, climateKg: (itEnergyKWh * pue * gridGPerKWh) / 1000 }
}
const ourGpt3 = own(gpt3 as Required<PeerRun>)

const result = (name: string, run: PeerRun = gpt3, ours = ourGpt3) => {
  const found = peersOf(run, ours).find((peer) => peer.name.startsWith(name))
  if (found === undefined) throw new Error(`no ${name}`)
  return found
}
const factorsOf = (name: string, run?: PeerRun, ours?: OwnResult) =>
  Object.fromEntries(result(name, run, ours).differences.map(({ what, factor }) => [what, factor]))

const number = fc.double({ min: 0.01, max: 1e6, noNaN: true })
const share = fc.double({ min: 0.01, max: 1, noNaN: true })
const runs = fc.record({
  parameters: fc.double({ min: 1e6, max: 1e13, noNaN: true }),
  tokens: fc.double({ min: 1e6, max: 1e14, noNaN: true }),
  devices: fc.integer({ min: 1, max: 100_000 }),
  deviceHours: number,
  device: fc.constantFrom('nvidia-v100', 'nvidia-h100-sxm5-80gb', 'google-tpu-v3', 'nvidia-a100-sxm4-80gb'),
  ratedPowerW: number,
  systemPowerW: number,
  load: share,
  peakTflops: number,
  efficiency: share,
  pue: fc.double({ min: 1, max: 3, noNaN: true }),
  pueIsDefault: fc.boolean(),
  gridGPerKWh: fc.double({ min: 0.1, max: 1500, noNaN: true }),
  memoryGBPerDevice: number,
})

test('the factors, in their order, multiply to theirs over ours', () => {
  fc.assert(
    fc.property(runs, share, (run, beside) => {
      // Ours may have more or less than electricity alone: the factor of embodied carbon takes that up.
      const electricity = own(run)
      const ours = { ...electricity, climateKg: electricity.climateKg * (1 + beside) }
      for (const { name, climateKg, ratio, differences } of peersOf(run, ours)) {
        expect(differences.map(({ what }) => what)).toStrictEqual(differenceParts)
        const product = differences.reduce((sum, { factor }) => sum * factor, 1)
        expect(ratio, name).toBe((climateKg ?? Number.NaN) / ours.climateKg)
        expect(Math.abs(product - (ratio ?? 0)), name).toBeLessThanOrEqual(1e-12 * (ratio ?? 0))
      }
    }),
  )
})

describe('GPT-3, with what each tool makes of it', () => {
  test('LLMCarbon: 6PD instead of hours, and chips of servers', () => {
    const found = result('LLMCarbon')
    // 553.344670 t of the code run again; chips: 10,000 V100 and 1,250 servers for 14.805415 of 1,825 days
    const servers = 10_000 * 9.78 + 1250 * (1.47 + 102.4 + 589.824 + 133.92)
    const embodiedKg = (servers * 14.805415) / 1825
    expect(found.climateKg).toBeCloseTo(553_344.67 + embodiedKg, 0)
    expect(found.energyKWh).toBeCloseTo(1_289_847.716, 0)
    expect(factorsOf('LLMCarbon')).toMatchObject({
      energy: expect.closeTo(14.805415 / 14.8, 6),
      'power basis': expect.closeTo(1, 12),
      PUE: 1,
      grid: 1,
      embodied: expect.closeTo(1 + embodiedKg / 553_344.67, 7),
      rounding: expect.closeTo(1, 12),
    })
  })

  test('mlco2: the rating, no PUE, two decimals', () => {
    // 355.2 h × 10,000 × 300 W at 0.43 kg/kWh
    expect(result('mlco2').climateKg).toBe(458_208)
    expect(result('mlco2').energyKWh).toBe(1_065_600)
    expect(factorsOf('mlco2')).toStrictEqual({
      energy: 1,
      'power basis': expect.closeTo(300 / 330, 12),
      PUE: 1 / 1.1,
      grid: 1,
      embodied: expect.closeTo(1, 12),
      rounding: expect.closeTo(0.43 / 0.429, 9),
    })
  })

  test('Strubell: one PUE and one grid for all', () => {
    expect(factorsOf('Strubell')).toMatchObject({
      'power basis': expect.closeTo(1, 12),
      PUE: 1.58 / 1.1,
      grid: expect.closeTo(432.72712 / 429, 6),
      rounding: expect.closeTo(1, 12),
    })
    expect(result('Strubell').climateKg).toBeCloseTo(3_552_000 * 0.33 * 1.58 * 0.43272712, 0)
  })

  test('Green Algorithms: the rating and memory, and its own PUE where none is stated', () => {
    expect(factorsOf('Green')).toMatchObject({
      'power basis': expect.closeTo((300 + 11.92) / 330, 12),
      PUE: 1,
    })
    expect(factorsOf('Green', { ...gpt3, pueIsDefault: true })).toMatchObject({ PUE: 1.67 / 1.1 })
    expect(factorsOf('Green', { ...gpt3, load: 0.5 })['power basis']).toBeCloseTo((150 + 11.92) / 330, 12)
  })
})

test('LLMCarbon reads the base model of a mixture of experts, and asks for it', () => {
  const mixture = { ...gpt3, isMixtureOfExperts: true, activeParameters: 20e9 }
  expect(result('LLMCarbon', mixture)).toMatchObject({
    climateKg: null,
    energyKWh: null,
    ratio: null,
    missing: 'the parameters of the dense base model',
    differences: [],
  })
  const found = result('LLMCarbon', { ...mixture, baseParameters: 17.5e9 })
  expect(found.energyKWh).toBeCloseTo(128_984.7716, 1)
})

test('a device whose die is unknown has no embodied carbon, and the words say so', () => {
  const { differences } = result('LLMCarbon', { ...gpt3, device: 'nvidia-a100-sxm4-80gb' })
  expect(differences.find(({ what }) => what === 'embodied')).toMatchObject({
    factor: expect.closeTo(1, 12),
    words: expect.stringContaining('left out'),
  })
})

test('what cannot be run says what it would need', () => {
  const { deviceHours, systemPowerW, pue, gridGPerKWh } = gpt3
  const missing = peersOf({ deviceHours, systemPowerW, pue, gridGPerKWh } as PeerRun, ourGpt3).map((peer) => [
    peer.name,
    peer.missing,
  ])
  expect(missing).toStrictEqual([
    [
      'LLMCarbon, as released',
      'the number of parameters, the tokens of the training, the number of devices, the peak throughput of a device and the efficiency that is reached',
    ],
    ['mlco2, as published', 'the rated power of a device'],
    ['Strubell et al. 2019', undefined],
    ['Green Algorithms', 'the rated power of a device and the main memory for each device'],
  ])
})

test.each([
  ['no time', { deviceHours: 0 }],
  ['no power', { systemPowerW: 0 }],
  ['no carbon in the grid', { gridGPerKWh: 0 }],
])('%s: our 0 has no ratio and nothing to take apart', (_case, given) => {
  const run = { ...gpt3, ...given }
  for (const peer of peersOf(run, own(run as Required<PeerRun>))) {
    expect(peer).toMatchObject({ ratio: null, differences: [] })
    expect(peer.climateKg).not.toBeNull()
  }
})

test('a result that rounding takes to 0 has a factor of 0', () => {
  const run = { ...gpt3, gridGPerKWh: 4 }
  expect(result('mlco2', run, own(run as Required<PeerRun>))).toMatchObject({ climateKg: 0, ratio: 0 })
  expect(factorsOf('mlco2', run, own(run as Required<PeerRun>)).rounding).toBe(0)
})

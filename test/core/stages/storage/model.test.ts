import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../../src/catalog/bundled'
import { numberOf } from '../../../../src/core/quantity/evaluate'
import { meanGrowth } from '../../../../src/core/stages/storage/capacity'
import { storage as model } from '../../../../src/core/stages/storage/model'
import type { StorageActivity } from '../../../../src/core/stages/storage/schema'
import { site, storage } from '../../projects'
import { contextOf, numbersOf, onlyLine, problemPaths } from '../stage-context'

/** Ten terabytes for a year on media of 1 W/TB, one copy: 87.6 kWh. */
const tenTB = (given: Partial<StorageActivity> = {}) =>
  storage({
    ...{ medium: 'hdd', embodied: 'elsewhere', capacityTB: 10, days: 365, copies: 1, powerWPerTB: 1 },
    ...given,
  })
const linesOf = (activity: StorageActivity, context = contextOf()) => {
  const result = model(activity, context)
  if (!result.ok) throw new Error(JSON.stringify(result.error))
  return result.value.lines
}
const bundled = () => ({ ...contextOf(), catalog: loadCatalog('2026.12') })

describe('S1 to S5: electricity of what is kept', () => {
  test.each<[string, Partial<StorageActivity>, number]>([
    // case                                     given                                          kWh
    ['one copy', {}, 87.6],
    ['three copies', { copies: 3 }, 262.8],
    ['erasure code 8 + 2', { copies: undefined, dataFragments: 8, parityFragments: 2 }, 109.5],
    ['two coded copies', { copies: 2, dataFragments: 4, parityFragments: 2 }, 262.8],
    ['drives half full', { fillPercent: 50 }, 175.2],
    ['growing from 10 to 30 TB', { endCapacityTB: 30 }, 175.2],
    ['shrinking to nothing', { endCapacityTB: 0 }, 43.8],
    ['growth of 0 % a month', { growthPercent: 0 }, 87.6],
    ['no data', { capacityTB: 0 }, 0],
    ['no time', { days: 0 }, 0],
    ['half the time', { days: 182.5 }, 43.8],
  ])('%s', (_case, given, itEnergyKWh) => {
    const line = onlyLine(model(tenTB(given), contextOf({ sites: [site({ pue: 1.5 })] })))
    expect(line.evidence).toBe('device-hours')
    expect(numbersOf(line)).toStrictEqual({
      itEnergyKWh: expect.closeTo(itEnergyKWh, 9),
      siteEnergyKWh: expect.closeTo(1.5 * itEnergyKWh, 9),
      climateKg: expect.closeTo(0.15 * itEnergyKWh, 9),
    })
  })

  test('S2: 12 months of doubling each month end at 4,096 times, and are 492.3 times on the mean', () => {
    // (2^12 − 1) ÷ (12 ln 2)
    expect(meanGrowth(1, 12)).toBeCloseTo(4095 / (12 * Math.LN2), 9)
    const line = onlyLine(model(tenTB({ growthPercent: 100 }), contextOf()))
    expect(numbersOf(line).itEnergyKWh).toBeCloseTo((87.6 * 4095) / (12 * Math.LN2), 6)
  })

  test('growth by a percentage lies between no growth and the data at the end', () => {
    const rates = fc.integer({ min: -99, max: 300 }).map((percent) => percent / 100)
    fc.assert(
      fc.property(rates, fc.integer({ min: 0, max: 60 }), (rate, months) => {
        const end = (1 + rate) ** months
        const mean = meanGrowth(rate, months)
        expect(mean).toBeGreaterThanOrEqual(Math.min(1, end) * (1 - 1e-9))
        expect(mean).toBeLessThanOrEqual(Math.max(1, end) * (1 + 1e-9))
      }),
    )
  })

  test('S8: a terabyte and year, as its users see it', () => {
    const result = model(tenTB({ copies: 3 }), contextOf())
    const rates = result.ok
      ? result.value.rates.map(({ label, quantity }) => [label, numberOf(quantity)])
      : []
    expect(rates).toStrictEqual([['Electricity, per TB and year', expect.closeTo(2.628, 9)]])
  })

  test('where the data at the end and a growth are given, the data at the end count, and it is said', () => {
    const context = contextOf()
    expect(
      numbersOf(onlyLine(model(tenTB({ endCapacityTB: 30, growthPercent: 9 }), context))).itEnergyKWh,
    ).toBeCloseTo(175.2, 9)
    expect(context.warnings).toMatchObject([
      { code: 'two-statements', path: 'activities/data/endCapacityTB' },
    ])
  })
})

describe('S6 and S7: making of the drives', () => {
  test.each<[string, Partial<StorageActivity>, number]>([
    // case               given                                                                        kg
    ['by capacity', { embodied: 'capacity', footprintKgPerGB: 0.002, lifetimeYears: 4 }, 5],
    ['by drive', { embodied: 'drive', driveFootprintKg: 31.1, driveCapacityTB: 20, lifetimeYears: 5 }, 3.11],
    [
      'of three copies',
      { embodied: 'drive', driveFootprintKg: 31.1, driveCapacityTB: 20, lifetimeYears: 5, copies: 3 },
      9.33,
    ],
  ])('%s', (_case, given, climateKg) => {
    const [electricity, making] = linesOf(tenTB(given))
    expect(electricity?.label).toBe('Electricity')
    expect(making).toMatchObject({ label: 'Making of the drives', evidence: 'published' })
    expect(making?.siteEnergy).toBeUndefined()
    expect(making && numberOf(making.climate)).toBeCloseTo(climateKg, 9)
  })
})

describe('rows of the catalog stand in, and say so', () => {
  test.each<[StorageActivity['medium'], number, number]>([
    // medium  W/TB  kg/GB
    ['hdd', 0.65, 0.001334],
    ['ssd', 1.2, 0.0454],
  ])('%s', (medium, power, kgPerGB) => {
    const context = bundled()
    const [electricity, making] = linesOf(
      tenTB({ medium, powerWPerTB: undefined, embodied: 'capacity' }),
      context,
    )
    expect(electricity && numbersOf(electricity).itEnergyKWh).toBeCloseTo(87.6 * power, 9)
    expect(making && numberOf(making.climate)).toBeCloseTo((10_000 * kgPerGB) / 4, 9)
    expect(context.warnings.map(({ code, path }) => [code, path])).toStrictEqual([
      ['factor-fallback', 'activities/data/powerWPerTB'],
      ['factor-fallback', 'activities/data/footprintKgPerGB'],
      ['factor-fallback', 'activities/data/lifetimeYears'],
    ])
  })

  test('tape is remembered and said to be', () => {
    const context = bundled()
    const line = onlyLine(model(tenTB({ medium: 'tape', powerWPerTB: undefined }), context))
    expect(numbersOf(line).itEnergyKWh).toBeCloseTo(4.38, 9)
    expect(context.warnings.map(({ code }) => code)).toStrictEqual(['factor-fallback', 'factor-unverified'])
  })
})

describe('S9 to S11: moved data', () => {
  const moved = (given: Partial<StorageActivity>) => storage({ method: 'moved', transferTB: 1, ...given })

  test.each<[string, Partial<StorageActivity>, string, number]>([
    // case                          given                                                        line       kWh
    // 1 TB at 100 Mbit/s lasts 80,000 s: (1.5 + 3) W × 22.2 h
    ['by power, 100 Mbit/s', { bitRate: 100, linePowerW: 1.5, trafficPower: 0.03 }, 'Network', 0.1],
    [
      'by power, faster',
      { bitRate: 1000, linePowerW: 1.5, trafficPower: 0.03, network: 'power' },
      'Network',
      0.07,
    ],
    [
      'by volume',
      { network: 'attribution', networkKWhPerGB: 0.06 },
      'Network, shared out by volume (attribution)',
      60,
    ],
  ])('%s', (_case, given, label, itEnergyKWh) => {
    const line = onlyLine(model(moved(given), contextOf({ sites: [site({ pue: 1.5 })] })))
    expect(line.label).toBe(label)
    expect(numbersOf(line)).toMatchObject({
      itEnergyKWh: expect.closeTo(itEnergyKWh, 9),
      siteEnergyKWh: expect.closeTo(1.5 * itEnergyKWh, 9),
    })
  })

  test('the part that grows with traffic is the catalog’s 6.67e-5 kWh for each GB, at any rate', () => {
    const line = onlyLine(model(moved({ bitRate: 7, linePowerW: 0, trafficPower: 0.03 }), contextOf()))
    expect(numbersOf(line).itEnergyKWh).toBeCloseTo(1000 * (0.03 / 450), 9)
  })

  test('the constants of the power model stand in, and are said to be remembered', () => {
    const context = bundled()
    expect(numbersOf(onlyLine(model(moved({ bitRate: 100 }), context))).itEnergyKWh).toBeCloseTo(0.1, 9)
    expect(context.warnings.map(({ code, path }) => [code, path.split('/').at(-1)])).toStrictEqual([
      ['factor-fallback', 'linePowerW'],
      ['factor-unverified', 'linePowerW'],
      ['factor-fallback', 'trafficPower'],
      ['factor-unverified', 'trafficPower'],
    ])
  })
})

test('metered storage goes by its reading', () => {
  const line = onlyLine(
    model(storage({ method: 'metered', siteEnergyKWh: 30 }), contextOf({ sites: [site({ pue: 1.5 })] })),
  )
  expect(line.evidence).toBe('metered')
  expect(numbersOf(line)).toMatchObject({ itEnergyKWh: 20, siteEnergyKWh: 30 })
})

describe('what is missing is told at its field', () => {
  test.each<[string, StorageActivity, readonly string[]]>([
    ['no medium', tenTB({ medium: undefined }), ['medium']],
    ['no copies and no code', tenTB({ copies: undefined }), ['copies']],
    ['k without m', tenTB({ copies: undefined, dataFragments: 8 }), ['parityFragments']],
    ['m without k', tenTB({ parityFragments: 2 }), ['dataFragments']],
    ['no capacity', tenTB({ capacityTB: undefined }), ['capacityTB']],
    ['no time is told once', tenTB({ days: undefined, growthPercent: 2 }), ['days']],
    ['no site', tenTB({ siteId: undefined }), ['siteId']],
    [
      'a drive of no size',
      tenTB({ embodied: 'drive', driveFootprintKg: 31, lifetimeYears: 5 }),
      ['driveCapacityTB'],
    ],
    [
      'the making of tape',
      tenTB({ medium: 'tape', embodied: 'capacity', lifetimeYears: 30 }),
      ['footprintKgPerGB'],
    ],
    [
      'nothing at all',
      storage({ siteId: undefined }),
      ['days', 'siteId', 'copies', 'medium', 'footprintKgPerGB', 'lifetimeYears'],
    ],
    [
      'a transfer without a rate',
      storage({ method: 'moved', transferTB: 1, linePowerW: 1, trafficPower: 1 }),
      ['bitRate'],
    ],
    [
      'attribution without its factor',
      storage({ method: 'moved', transferTB: 1, network: 'attribution' }),
      ['networkKWhPerGB'],
    ],
    ['metered without a reading', storage({ method: 'metered' }), ['itEnergyKWh']],
  ])('%s', (_case, activity, fields) => {
    expect(problemPaths(model(activity, contextOf()))).toStrictEqual(
      fields.map((field) => `activities/data/${field}`),
    )
  })
})

import { describe, expect, test } from 'vitest'
import { numberOf } from '../../../../src/core/quantity/evaluate'
import { hardware as model } from '../../../../src/core/stages/hardware/model'
import { asset, hardware, training } from '../../projects'
import { contextOf, deviation, numbersOf, onlyLine, problemPaths } from '../stage-context'

const contextWith = (footprintKg: number, lifetimeYears: number, utilisationPercent: number) =>
  contextOf({ assets: [asset({ footprintKg, lifetimeYears, utilisationPercent })] })

describe('H3: embodied carbon, shared out by lifetime × utilisation', () => {
  test.each([
    // case                          device-h   kg/device  years  %    kg
    ['a whole life', 8760, 100, 1, 100, 100],
    ['half a life', 4380, 100, 1, 100, 50],
    ['a life half used costs twice', 4380, 100, 1, 50, 100],
    ['a longer life costs less', 8760, 100, 4, 100, 25],
    ['no use', 0, 100, 1, 100, 0],
    ['no footprint', 8760, 0, 1, 100, 0],
  ])('%s', (_case, deviceHours, footprintKg, years, percent, climateKg) => {
    const line = onlyLine(model(hardware({ deviceHours }), contextWith(footprintKg, years, percent)))
    expect(numbersOf(line).climateKg).toBeCloseTo(climateKg, 9)
  })

  // Published. BLOOM: Luccioni et al. 2022, arXiv:2211.02001, section 4.1, whose 6 years at 85 % are from memory.
  // OLMo: Morrison et al. 2025, arXiv:2503.05804, section 4.1, by wall clock.
  test.each([
    // case            use                                             kg    years  %  printed kg  within
    ['BLOOM servers', { deviceHours: 1_082_990, devicesPerUnit: 8 }, 2500, 6, 85, 7570, 0.003],
    ['BLOOM GPUs', { deviceHours: 1_082_990 }, 150, 6, 85, 3640, 0.003],
    ['OLMo GPUs', { deviceHours: 1_650_000 }, 463, 4, 100, 22_000, 0.01],
  ])('%s as published', (_case, use, footprintKg, years, percent, printedKg, tolerance) => {
    const line = onlyLine(model(hardware(use), contextWith(footprintKg, years, percent)))
    expect(deviation(numbersOf(line).climateKg, printedKg)).toBeLessThan(tolerance)
  })
})

describe('H1 and H2: hours of use', () => {
  test.each([
    // case                        use                                                     kg
    ['devices × hours', { devices: 10, hours: 876 }, 100],
    ['device-hours', { deviceHours: 8760 }, 100],
    ['devices in units', { deviceHours: 8760, devicesPerUnit: 8 }, 12.5],
    ['devices × hours in units', { devices: 80, hours: 876, devicesPerUnit: 8 }, 100],
    ['one device in a unit', { deviceHours: 8760, devicesPerUnit: 1 }, 100],
    ['no devices', { devices: 0, hours: 876 }, 0],
    ['no hours', { devices: 10, hours: 0 }, 0],
  ])('%s', (_case, use, climateKg) => {
    expect(numbersOf(onlyLine(model(hardware(use), contextOf()))).climateKg).toBeCloseTo(climateKg, 9)
  })
})

test('hardware models no energy, which is not 0 kWh', () => {
  const line = onlyLine(model(hardware({ deviceHours: 10 }), contextOf()))
  expect(numbersOf(line)).toMatchObject({ itEnergyKWh: undefined, siteEnergyKWh: undefined })
  expect(line.evidence).toBe('published')
})

test.each([
  ['its name in the inventory', { assets: [asset({ name: 'Card' })] }, 'Card'],
  ['else the title of the activity', { assets: [asset({ name: '' })] }, 'Cards'],
])('the line is called by %s', (_case, given, label) => {
  expect(onlyLine(model(hardware({ deviceHours: 10 }), contextOf(given))).label).toBe(label)
})

test('a footprint from the catalog that nobody checked is warned about at the asset', () => {
  const context = contextOf({ assets: [asset({ footprintKg: { factor: 'embodied.card' } })] })
  expect(numbersOf(onlyLine(model(hardware({ deviceHours: 8760 }), context))).climateKg).toBeCloseTo(150, 9)
  expect(context.warnings.map(({ code, path }) => [code, path])).toStrictEqual([
    ['factor-unverified', 'assets/card/footprintKg'],
  ])
})

test.each([
  [
    'no hardware and no use',
    hardware({ assetId: undefined }),
    ['activities/cards/assetId', 'activities/cards/deviceHours'],
  ],
  ['hardware that is not there', hardware({ assetId: 'gone', deviceHours: 1 }), ['activities/cards/assetId']],
  ['devices without hours', hardware({ devices: 8 }), ['activities/cards/hours']],
  ['hours without devices', hardware({ hours: 8 }), ['activities/cards/devices']],
])('%s: every gap is told at once', (_case, activity, paths) => {
  expect(problemPaths(model(activity, contextOf()))).toStrictEqual(paths)
})

test('an empty inventory entry names all three numbers', () => {
  const bare = asset({ footprintKg: undefined, lifetimeYears: undefined, utilisationPercent: undefined })
  expect(problemPaths(model(hardware({ deviceHours: 1 }), contextOf({ assets: [bare] })))).toStrictEqual([
    'assets/card/footprintKg',
    'assets/card/lifetimeYears',
    'assets/card/utilisationPercent',
  ])
})

test('two statements of use: the device-hours count, and it is said', () => {
  const context = contextWith(100, 1, 100)
  const line = onlyLine(model(hardware({ deviceHours: 8760, devices: 3, hours: 5 }), context))
  expect(numbersOf(line).climateKg).toBeCloseTo(100, 9)
  expect(context.warnings.map(({ code }) => code)).toEqual(['two-statements'])
})

describe('use taken from another activity', () => {
  const run = training({ id: 'run', method: 'logged', devices: 10, hours: 876, meanPowerW: 400 })
  const used = (given: Parameters<typeof hardware>[0], activities = [run]) =>
    model(hardware(given), contextOf({ activities }))

  test.each([
    ['devices × hours of a log', run],
    [
      'device-hours',
      training({ id: 'run', method: 'device-hours', deviceHours: 8760, devicePowerW: 400, loadPercent: 50 }),
    ],
  ])('%s', (_case, activity) => {
    expect(numbersOf(onlyLine(used({ ofActivityId: 'run' }, [activity]))).climateKg).toBeCloseTo(100, 9)
  })

  test.each([
    ['that is not there', {}, [], 'expected a training activity with device-hours, found "gone"'],
    [
      'that is incomplete',
      {},
      [training({ id: 'gone', method: 'logged', title: 'Run' })],
      'found Run, which is incomplete',
    ],
    [
      'that knows no device-hours',
      {},
      [training({ id: 'gone', title: 'Run', itEnergyKWh: 10 })],
      'expected an activity whose device-hours are known, found Run, by metered',
    ],
    ['that is hardware itself', {}, [hardware({ id: 'gone', title: 'Other' })], 'found Other (hardware)'],
  ])('of one %s is a problem', (_case, given, activities, words) => {
    const found = model(hardware({ ofActivityId: 'gone', ...given }), contextOf({ activities }))
    expect(found.ok ? '' : found.error.map(({ message }) => message).join()).toContain(words)
  })

  test('and stated here too is a warning, and what is stated counts', () => {
    const context = contextOf({ activities: [run] })
    const line = onlyLine(model(hardware({ ofActivityId: 'run', deviceHours: 4380 }), context))
    expect(numbersOf(line).climateKg).toBeCloseTo(50, 9)
    expect(context.warnings.map(({ code, path }) => [code, path])).toStrictEqual([
      ['two-statements', 'activities/cards/ofActivityId'],
    ])
  })
})

describe('H16 and H17: metals and primary energy follow the carbon', () => {
  test('where a declaration gives them', () => {
    const context = contextOf({ assets: [asset({ adpeKgSb: 0.37, primaryEnergyMJ: 70_000 })] })
    const { adpe, primaryEnergy } = onlyLine(model(hardware({ deviceHours: 4380 }), context))
    expect(adpe && numberOf(adpe)).toBeCloseTo(0.185, 9)
    expect(primaryEnergy && numberOf(primaryEnergy)).toBeCloseTo(35_000, 6)
  })
  test('and not at all where none does', () => {
    const line = onlyLine(model(hardware({ deviceHours: 4380 }), contextOf()))
    expect([line.adpe, line.primaryEnergy]).toEqual([undefined, undefined])
  })
})

test.each([
  ['says nothing where nothing is stated', {}, 'Card'],
  ['says what a declaration covers', { host: 'with' as const }, 'Card, life cycle not stated, host included'],
  [
    'says that both are stated',
    { host: 'without' as const, lifeCycle: 'end' as const },
    'Card, with transport and end of life, without host',
  ],
])('the label of a line %s', (_case, given, label) => {
  const context = contextOf({ assets: [asset(given)] })
  expect(onlyLine(model(hardware({ deviceHours: 1 }), context)).label).toBe(label)
})

import { describe, expect, test } from 'vitest'
import { trainingMethods } from '../../../../src/core/stages/training/fields'
import { training as model } from '../../../../src/core/stages/training/model'
import { type fileOf, site, training } from '../../projects'
import { contextOf, deviation, numbersOf, onlyLine, problemPaths } from '../stage-context'

const contextAt = (pue: number, gridGPerKWh: number) => contextOf({ sites: [site({ pue, gridGPerKWh })] })

describe('T1: logged mean power', () => {
  test.each([
    // case                devices    h     W    PUE  g/kWh  IT kWh    kg
    ['one device, one hour', 1, 1, 1000, 1, 100, 1, 0.1],
    ['a cluster, with PUE once', 8, 100, 400, 1.25, 100, 320, 40],
    ['no devices', 0, 100, 400, 1.25, 100, 0, 0],
    ['no time', 8, 0, 400, 1.25, 100, 0, 0],
    ['no power', 8, 100, 0, 1.25, 100, 0, 0],
  ])('%s', (_case, devices, hours, meanPowerW, pue, gridG, itEnergyKWh, climateKg) => {
    const activity = training({ method: 'logged', devices, hours, meanPowerW })
    const line = onlyLine(model(activity, contextAt(pue, gridG)))
    const numbers = numbersOf(line)
    expect(numbers.itEnergyKWh).toBeCloseTo(itEnergyKWh, 9)
    expect(numbers.siteEnergyKWh).toBeCloseTo(itEnergyKWh * pue, 9)
    expect(numbers.climateKg).toBeCloseTo(climateKg, 9)
    expect(line).toMatchObject({ label: 'Electricity', evidence: 'logged' })
  })
})

describe('T2: device-hours, rating and load', () => {
  test.each([
    // case             device-h    W   load %  PUE  g/kWh   IT kWh      kg
    ['full load', 1000, 300, 100, 1, 100, 300, 30],
    ['half load', 1000, 300, 50, 1, 100, 150, 15],
    ['above the rating', 1000, 300, 110, 1, 100, 330, 33],
    ['idle', 1000, 300, 0, 1, 100, 0, 0],
    ['overhead once', 1000, 300, 100, 1.5, 100, 300, 45],
  ])('%s', (_case, deviceHours, devicePowerW, loadPercent, pue, gridG, itEnergyKWh, climateKg) => {
    const activity = training({ method: 'device-hours', deviceHours, devicePowerW, loadPercent })
    const line = onlyLine(model(activity, contextAt(pue, gridG)))
    expect(numbersOf(line).itEnergyKWh).toBeCloseTo(itEnergyKWh, 9)
    expect(numbersOf(line).climateKg).toBeCloseTo(climateKg, 9)
    expect(line).toMatchObject({ label: 'Electricity', evidence: 'device-hours' })
  })

  // Published, within 0.1 %. BLOOM: Luccioni et al. 2022, arXiv:2211.02001, section 4.2. StarCoder: Li et al. 2023,
  // arXiv:2305.06161, section 5.7, whose PUE and grid are from memory.
  test.each([
    // case       device-h    W   PUE   g/kWh   printed kWh  printed kg
    ['BLOOM', 1_082_990, 400, 1, 57, 433_196, 24_690],
    ['StarCoder', 320_256, 280, 1.2, 154.95, 89_671.68, 16_680],
  ])('%s as published', (_case, deviceHours, devicePowerW, pue, gridG, printedKWh, printedKg) => {
    const activity = training({ method: 'device-hours', deviceHours, devicePowerW, loadPercent: 100 })
    const numbers = numbersOf(onlyLine(model(activity, contextAt(pue, gridG))))
    expect(deviation(numbers.itEnergyKWh, printedKWh)).toBeLessThan(0.001)
    expect(deviation(numbers.climateKg, printedKg)).toBeLessThan(0.001)
  })

  test('the power may be a row of the catalog', () => {
    const activity = training({
      method: 'device-hours',
      deviceHours: 1000,
      devicePowerW: { factor: 'power.card' },
      loadPercent: 100,
    })
    expect(numbersOf(onlyLine(model(activity, contextOf()))).itEnergyKWh).toBeCloseTo(400, 9)
  })
})

describe('T3: overhead as a share', () => {
  const dynamic = training({ id: 'dynamic', itEnergyKWh: 1000 })
  const overhead = training({ method: 'overhead-share', ofActivityId: 'dynamic', overheadPercent: 25 })
  const contextWith = (...activities: readonly Parameters<typeof fileOf>[0][number][]) =>
    contextOf({ activities: [...activities], sites: [site({ pue: 1.2, gridGPerKWh: 100 })] })

  test.each([
    // percent  IT kWh   kg
    [25, 250, 30],
    [0, 0, 0],
    [59.2448, 592.448, 71.093_76],
    [1000, 10_000, 1200],
  ])('%d %% of 1,000 kWh', (overheadPercent, itEnergyKWh, climateKg) => {
    const line = onlyLine(model({ ...overhead, overheadPercent }, contextWith(dynamic, overhead)))
    expect(numbersOf(line).itEnergyKWh).toBeCloseTo(itEnergyKWh, 9)
    expect(numbersOf(line).climateKg).toBeCloseTo(climateKg, 9)
    expect(line).toMatchObject({ label: 'Idle and infrastructure', evidence: 'scaled' })
  })

  test("of an activity read at the facility's meter: its energy at the server counts", () => {
    const atMeter = training({ id: 'dynamic', siteEnergyKWh: 1200 })
    const line = onlyLine(model(overhead, contextWith(atMeter, overhead)))
    expect(numbersOf(line).itEnergyKWh).toBeCloseTo(250, 9)
  })

  test('draws its electricity where it says, not where the other activity ran', () => {
    const context = contextOf({
      activities: [dynamic, overhead],
      sites: [site({ pue: 1.2 }), site({ id: 'cellar', pue: 2, gridGPerKWh: 10 })],
    })
    const line = onlyLine(model({ ...overhead, siteId: 'cellar' }, context))
    expect(numbersOf(line)).toStrictEqual({ itEnergyKWh: 250, siteEnergyKWh: 500, climateKg: 5 })
  })

  const notOverhead = 'expected a training activity that is not overhead itself, found'
  test.each([
    [
      'of nothing',
      { ofActivityId: undefined },
      'expected the training activity it is a share of, found nothing',
    ],
    ['of itself', { ofActivityId: 'run' }, `${notOverhead} "run"`],
    ['of another overhead', { ofActivityId: 'other' }, `${notOverhead} "other"`],
    ['of what is not there', { ofActivityId: 'gone' }, `${notOverhead} "gone"`],
    [
      'of an incomplete activity',
      { ofActivityId: 'half' },
      'expected a complete activity, found Half, which is incomplete',
    ],
  ])('a share %s is refused', (_case, changed, message) => {
    const activity = { ...overhead, ...changed }
    const other = training({ id: 'other', method: 'overhead-metered', itEnergyKWh: 5 })
    const half = training({ id: 'half', title: 'Half' })
    expect(model(activity, contextWith(dynamic, activity, other, half))).toStrictEqual({
      ok: false,
      error: [{ path: 'activities/run/ofActivityId', message }],
    })
  })
})

test('metered overhead is a line of its own kind', () => {
  const line = onlyLine(
    model(training({ method: 'overhead-metered', itEnergyKWh: 256_646 }), contextAt(1, 57)),
  )
  expect(numbersOf(line).climateKg).toBeCloseTo(14_628.822, 6)
  // Published, within 0.3 %: Luccioni et al. 2022, arXiv:2211.02001, section 4.3, prints 14.6 t.
  expect(deviation(numbersOf(line).climateKg, 14_600)).toBeLessThan(0.003)
  expect(line).toMatchObject({ label: 'Idle and infrastructure', evidence: 'metered' })
})

test.each([
  ['logged', ['siteId', 'devices', 'hours', 'meanPowerW']],
  ['device-hours', ['siteId', 'deviceHours', 'devicePowerW', 'loadPercent']],
  ['metered', ['siteId', 'itEnergyKWh']],
  ['overhead-metered', ['siteId', 'itEnergyKWh']],
  ['overhead-share', ['siteId', 'ofActivityId', 'overheadPercent']],
] as const)('an empty %s activity names all that is missing', (method, fields) => {
  const result = model(training({ method, siteId: undefined }), contextOf())
  expect(problemPaths(result)).toStrictEqual(fields.map((field) => `activities/run/${field}`))
})

test('every method is tried above', () => {
  expect(Object.keys(trainingMethods).sort()).toStrictEqual([
    'device-hours',
    'logged',
    'metered',
    'overhead-metered',
    'overhead-share',
    // In predicted.test.ts.
    'predicted',
  ])
})

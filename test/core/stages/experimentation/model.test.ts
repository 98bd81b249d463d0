import { describe, expect, test } from 'vitest'
import { assess } from '../../../../src/core/assess/assess'
import { view } from '../../../../src/core/assess/view'
import type { Activity } from '../../../../src/core/project/project'
import { numberOf } from '../../../../src/core/quantity/evaluate'
import { experimentation as model } from '../../../../src/core/stages/experimentation/model'
import { experimentation, fileOf, inference, site, training } from '../../projects'
import { smallCatalog } from '../../small-catalog'
import { contextOf, deviation, numbersOf, onlyLine, problemPaths } from '../stage-context'

const final = training({ id: 'final', title: 'Final', itEnergyKWh: 200 })
const multiplier = (given: Parameters<typeof experimentation>[0] = {}) =>
  experimentation({ method: 'multiplier', ofActivityId: 'final', multiple: 0.5, ...given })

describe('quota by partition: T2 for each', () => {
  test('a line for each partition', () => {
    const result = model(
      experimentation({
        method: 'quota',
        partitions: [
          { label: 'V100', deviceHours: 1000, devicePowerW: 300, loadPercent: 50 },
          { deviceHours: 100, devicePowerW: { factor: 'power.card' }, loadPercent: 100 },
        ],
      }),
      contextOf(),
    )
    const lines = result.ok ? result.value.lines : []
    expect(lines.map((line) => [line.label, line.evidence, numbersOf(line).itEnergyKWh])).toStrictEqual([
      ['V100', 'device-hours', expect.closeTo(150, 9)],
      ['Partition 2', 'device-hours', expect.closeTo(40, 9)],
    ])
  })

  test('partitions of one name are told apart by their rows', () => {
    const row = { label: 'V100', deviceHours: 1, devicePowerW: 300, loadPercent: 100 }
    const result = model(experimentation({ method: 'quota', partitions: [row, row] }), contextOf())
    expect(result.ok && result.value.lines.map(({ label }) => label)).toStrictEqual([
      'V100 (row 1)',
      'V100 (row 2)',
    ])
  })

  // Hours: quota of project 101860 on Jean Zay, 28 July 2022, in the study’s repository
  // (bigscience-workshop/carbon-footprint, Project-end/2022_07_28_quotas.txt), the last run of the model included.
  // Ratings: 300 W of a V100 and 400 W of an A100 (data sheets). 57 g/kWh: Luccioni et al. 2022.
  test('BLOOM: 2.07 million V100-hours and 1.25 million A100-hours are 64 t at 57 g/kWh', () => {
    const v100Hours = 2_007_057.55 + 60_685.47
    const context = contextOf({ sites: [site({ gridGPerKWh: 57 })] })
    const result = model(
      experimentation({
        method: 'quota',
        partitions: [
          { label: 'V100', deviceHours: v100Hours, devicePowerW: 300, loadPercent: 100 },
          { label: 'A100', deviceHours: 1_251_068.8, devicePowerW: 400, loadPercent: 100 },
        ],
      }),
      context,
    )
    const lines = result.ok ? result.value.lines.map(numbersOf) : []
    expect(lines.map(({ itEnergyKWh }) => itEnergyKWh)).toStrictEqual([
      expect.closeTo(620_322.906, 3),
      expect.closeTo(500_427.52, 3),
    ])
    expect(lines.reduce((sum, { climateKg }) => sum + climateKg, 0)).toBeCloseTo(63_882.77, 1)
  })

  test.each([
    ['no partition', undefined, ['activities/trials/partitions']],
    [
      'a bare one',
      [{ label: 'x' }],
      ['deviceHours', 'devicePowerW', 'loadPercent'].map((key) => `activities/trials/partitions/0/${key}`),
    ],
  ])('%s is incomplete', (_case, partitions, paths) => {
    expect(problemPaths(model(experimentation({ method: 'quota', partitions }), contextOf()))).toStrictEqual(
      paths,
    )
  })
})

describe('X5: a multiple of the final run', () => {
  test.each([
    ['half', 0.5, 100],
    ['nothing', 0, 0],
    ['two thousand times', 2000, 400_000],
  ])('%s', (_case, multiple, itEnergyKWh) => {
    const line = onlyLine(model(multiplier({ multiple }), contextOf({ activities: [final] })))
    expect(line.evidence).toBe('scaled')
    expect(numbersOf(line).itEnergyKWh).toBeCloseTo(itEnergyKWh, 9)
  })

  test.each<[string, readonly Activity[], string | undefined]>([
    ['nothing named', [final], undefined],
    ['an activity that is gone', [final], 'gone'],
    ['inference', [inference({ id: 'api', itEnergyKWh: 1 })], 'api'],
    ['overhead', [training({ id: 'idle', method: 'overhead-metered', itEnergyKWh: 1 })], 'idle'],
    ['an incomplete run', [training({ id: 'final' })], 'final'],
    ['itself', [multiplier()], 'trials'],
  ])('%s is a problem at the field', (_case, activities, ofActivityId) => {
    const result = model(multiplier({ ofActivityId }), contextOf({ activities: [...activities] }))
    expect(problemPaths(result)).toStrictEqual(['activities/trials/ofActivityId'])
  })

  // Published: Morrison et al. 2025, section 4.1: development 159 t beside 312 t of final training.
  test('OLMo: 0.51 times 312 t is 159 t', () => {
    const context = contextOf({ activities: [training({ id: 'final', itEnergyKWh: 3_120_000 })] })
    const { climateKg } = numbersOf(onlyLine(model(multiplier({ multiple: 0.51 }), context)))
    expect(deviation(climateKg, 159_000)).toBeLessThan(0.005)
  })
})

describe('X6 to X9: share of the final run', () => {
  const trials = experimentation({
    rows: [
      { group: 'a', itEnergyKWh: 30 },
      { group: 'b', itEnergyKWh: 20 },
    ],
  })
  const ratesWith = (activities: readonly Activity[], given: Parameters<typeof experimentation>[0] = {}) => {
    const result = model(
      { ...trials, ...given },
      contextOf({ activities: [...activities], sites: [site(), site({ id: 'north', gridGPerKWh: 20 })] }),
    )
    return result.ok ? result.value.rates.map(({ label, quantity }) => [label, numberOf(quantity)]) : []
  }
  const both = (energy: number, carbon: number) => [
    ['Energy, of the final run', expect.closeTo(100 * energy, 9)],
    ['Carbon, of the final run', expect.closeTo(100 * carbon, 9)],
  ]

  test.each<[string, readonly Activity[], Parameters<typeof experimentation>[0], readonly unknown[]]>([
    ['of one run', [final], {}, both(0.25, 0.25)],
    [
      'of all runs inside the boundary',
      [
        final,
        training({ id: 'b', itEnergyKWh: 50 }),
        training({ id: 'c', itEnergyKWh: 99, boundary: 'outside' }),
      ],
      {},
      both(0.2, 0.2),
    ],
    ['of the named run', [final, training({ id: 'b', itEnergyKWh: 50 })], { ofActivityId: 'b' }, both(1, 1)],
    [
      'overhead is no final run',
      [final, training({ id: 'idle', method: 'overhead-metered', itEnergyKWh: 50 })],
      {},
      both(0.25, 0.25),
    ],
    ['carbon differs with the grid', [{ ...final, siteId: 'north' }], {}, both(0.25, 1.25)],
    ['no final run yet', [], {}, []],
    ['a final run without energy', [training({ id: 'final', itEnergyKWh: 0 })], {}, []],
  ])('%s', (_case, activities, given, expected) => {
    expect(ratesWith(activities, given)).toStrictEqual(expected)
  })

  test('a changed final run moves the share, also of a kept assessment', () => {
    const kept = new Map()
    const shareOf = (itEnergyKWh: number) =>
      view(assess(fileOf([trials, training({ id: 'final', itEnergyKWh })]), smallCatalog, kept), 'test')
        .activities[0]?.rates[0]?.value
    expect(shareOf(200)).toBeCloseTo(25, 9)
    expect(shareOf(100)).toBeCloseTo(50, 9)
  })
})

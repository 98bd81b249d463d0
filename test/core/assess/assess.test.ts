import { describe, expect, test } from 'vitest'
import { assess, type Kept, type Sums } from '../../../src/core/assess/assess'
import type { Activity, ProjectFile } from '../../../src/core/project/project'
import { numberOf } from '../../../src/core/quantity/evaluate'
import { bloom, fileOf, hardware, inference, site, training } from '../projects'
import { smallCatalog } from '../small-catalog'
import { deviation } from '../stages/stage-context'

const assessed = (activities: readonly Activity[], given: Partial<ProjectFile> = {}) =>
  assess(fileOf(activities, given), smallCatalog)

const numbers = ({ climate, itEnergy, siteEnergy }: Sums) =>
  [climate, itEnergy, siteEnergy].map((sum) => sum && numberOf(sum))

/** 10 kg each: at 100 g/kWh, 100 kWh; or a card of 100 kg for a tenth of its life. */
const run = (id: string, given: Parameters<typeof training>[0] = {}) =>
  training({ id, itEnergyKWh: 100, ...given })
const cards = hardware({ deviceHours: 876 })

test('the total adds the activities', () => {
  const { totals, activities } = assessed([cards, run('a'), run('b')])
  expect(numbers(totals)).toStrictEqual([expect.closeTo(30, 9), 200, 200])
  expect(activities.map(({ sums }) => sums.climate && numberOf(sums.climate))).toStrictEqual([
    expect.closeTo(10, 9),
    expect.closeTo(10, 9),
    expect.closeTo(10, 9),
  ])
})

test('stages add up to the total, in the order of a life cycle', () => {
  const { totals, stages } = assessed([inference({ itEnergyKWh: 50 }), run('a'), cards, run('b')])
  const parts = stages.map(({ stage, sums }) => [stage, sums.climate && numberOf(sums.climate)])
  expect(parts).toStrictEqual([
    ['hardware', expect.closeTo(10, 9)],
    ['training', expect.closeTo(20, 9)],
    ['inference', expect.closeTo(5, 9)],
  ])
  expect(totals.climate && numberOf(totals.climate)).toBeCloseTo(35, 9)
})

test('two activities alike in everything but their id both count', () => {
  expect(numbers(assessed([run('a'), run('b')]).totals)[0]).toBeCloseTo(20, 9)
})

test('0 kWh is a result, and not a missing one', () => {
  const { totals, warnings } = assessed([run('a', { itEnergyKWh: 0 })])
  expect(numbers(totals)).toStrictEqual([0, 0, 0])
  expect(warnings).toStrictEqual([])
})

describe('what is not modelled is absent', () => {
  test('energy, where only hardware is assessed', () => {
    const { totals, stages } = assessed([cards])
    expect(numbers(totals)).toStrictEqual([expect.closeTo(10, 9), undefined, undefined])
    expect(stages.map(({ stage }) => stage)).toStrictEqual(['hardware'])
  })

  test('everything, in an empty project', () => {
    const { totals, outside, stages, warnings } = assessed([])
    expect({ totals, outside, stages }).toStrictEqual({ totals: {}, outside: {}, stages: [] })
    expect(warnings).toStrictEqual([
      { code: 'empty-project', path: 'project/activities', message: 'no activity gives a result yet' },
    ])
  })
})

describe('the system boundary', () => {
  test('what is outside is reported beside the total, and in no stage', () => {
    const { totals, outside, stages } = assessed([
      run('a'),
      run('b', { boundary: 'outside', itEnergyKWh: 700 }),
    ])
    expect(numbers(totals)).toStrictEqual([expect.closeTo(10, 9), 100, 100])
    expect(numbers(outside)).toStrictEqual([expect.closeTo(70, 9), 700, 700])
    expect(stages.map(({ sums }) => sums.climate && numberOf(sums.climate))).toStrictEqual([
      expect.closeTo(10, 9),
    ])
  })

  test('a project with everything outside has no total', () => {
    const { totals, warnings } = assessed([run('a', { boundary: 'outside' })])
    expect(totals).toStrictEqual({})
    expect(warnings.map(({ code }) => code)).toStrictEqual(['empty-project'])
  })
})

describe('an incomplete activity', () => {
  const half = training({ id: 'half', title: 'Half', method: 'logged', hours: 3 })

  test('stays out of the total and is warned about at its first gap', () => {
    const { totals, activities, warnings } = assessed([run('a'), half])
    expect(numbers(totals)[0]).toBeCloseTo(10, 9)
    expect(activities[1]).toMatchObject({ lines: [], rates: [], sums: {} })
    expect(activities[1]?.problems.map(({ path }) => path)).toStrictEqual([
      'activities/half/devices',
      'activities/half/meanPowerW',
    ])
    expect(warnings).toStrictEqual([
      {
        code: 'incomplete-activity',
        path: 'activities/half/devices',
        message:
          'Half is incomplete and not in the total: expected devices to be a number from 0 to 10,000,000, found nothing',
      },
    ])
  })

  test('without a title goes by its id', () => {
    const { warnings } = assessed([run('a'), { ...half, title: '' }])
    expect(warnings[0]?.message).toMatch(/^half is incomplete/)
  })
})

test('a doubt that forty activities share is told once', () => {
  const many = Array.from({ length: 40 }, (_, index) => run(`a${index}`))
  const { warnings } = assessed(many, { sites: [site({ pue: undefined })] })
  expect(warnings.map(({ code, path }) => [code, path])).toStrictEqual([
    ['factor-fallback', 'sites/hall/pue'],
  ])
})

test('a project that pins another catalog is told which one was used', () => {
  const { warnings, catalogVersion } = assessed([run('a')], { catalog: '1999.01' })
  expect(catalogVersion).toBe('test-1')
  expect(warnings).toStrictEqual([
    {
      code: 'catalog-differs',
      path: 'project/catalog',
      message: 'the project pins catalog 1999.01; this app has test-1 and used that',
    },
  ])
})

describe('BLOOM, Luccioni et al. 2022, arXiv:2211.02001, within 0.3 % of what the paper prints', () => {
  const assessment = assess(bloom, smallCatalog)
  const kgOf = (id: string) => {
    const climate = assessment.activities.find(({ activity }) => activity.id === id)?.sums.climate
    return climate && numberOf(climate)
  }

  test.each([
    ['servers', 7570],
    ['gpus', 3640],
    ['dynamic', 24_690],
    ['idle', 14_600],
    ['api', 340],
  ])('%s: %d kg', (id, printedKg) => {
    expect(deviation(kgOf(id), printedKg)).toBeLessThan(0.003)
  })

  test('total: 50.5 t, of which 22.2 % hardware and 77.8 % electricity', () => {
    const total = assessment.totals.climate && numberOf(assessment.totals.climate)
    expect(deviation(total, 50_500)).toBeLessThan(0.003)
    const shares = assessment.stages.map(
      ({ sums }) => sums.climate && numberOf(sums.climate) / (total ?? Number.NaN),
    )
    expect(shares).toStrictEqual([expect.closeTo(0.222, 3), expect.closeTo(0.778, 3)])
  })

  test('energy of the run, at the server: 689,842 kWh', () => {
    expect(numbers(assessment.totals)[1]).toBeCloseTo(689_842, 6)
  })
})

describe('activities kept from the last assessment', () => {
  const file = fileOf([run('a'), run('b'), cards])

  test('an edit builds only the activity that it touches', () => {
    const kept: Kept = new Map()
    const before = assess(file, smallCatalog, kept)
    const edited = fileOf([run('a'), run('b', { itEnergyKWh: 300 }), cards])
    const after = assess(edited, smallCatalog, kept)
    const same = after.activities.map((activity, index) => activity === before.activities[index])
    expect(same).toEqual([true, false, true])
  })

  test.each<[string, ProjectFile]>([
    ['an activity', fileOf([run('a', { itEnergyKWh: 1 }), run('b'), cards])],
    ['a site', fileOf([run('a'), run('b'), cards], { sites: [site({ pue: 2 })] })],
    ['the order', fileOf([run('b'), run('a'), cards])],
    [
      'a share of another',
      fileOf([
        run('a'),
        training({ id: 's', method: 'overhead-share', ofActivityId: 'a', overheadPercent: 50 }),
      ]),
    ],
    ['nothing', file],
  ])('after a change of %s the result is that of a fresh assessment', (_case, next) => {
    const kept: Kept = new Map()
    assess(file, smallCatalog, kept)
    expect(assess(next, smallCatalog, kept)).toEqual(assess(next, smallCatalog))
  })

  test('a share follows the activity that it is a share of', () => {
    const share = training({ id: 's', method: 'overhead-share', ofActivityId: 'a', overheadPercent: 50 })
    const kept: Kept = new Map()
    assess(fileOf([run('a'), share]), smallCatalog, kept)
    const { totals } = assess(fileOf([run('a', { itEnergyKWh: 200 }), share]), smallCatalog, kept)
    expect(numbers(totals)[1]).toBeCloseTo(300, 9)
  })
})

import { describe, expect, test } from 'vitest'
import { buildCatalog } from '../../../src/core/factors/catalog'
import { training as model } from '../../../src/core/stages/training/model'
import { site, training } from '../projects'
import { contextOf, numbersOf, onlyLine, problemPaths } from './stage-context'

const contextAt = (pue: number, gridGPerKWh: number) => contextOf({ sites: [site({ pue, gridGPerKWh })] })

test.each([
  // case                      kWh     PUE  g/kWh   site kWh   kg
  ['one MWh without overhead', 1000, 1.0, 50, 1000, 50],
  ['overhead counts once', 1000, 1.2, 50, 1200, 60],
  ['no energy, no emissions', 0, 1.5, 475, 0, 0],
  ['a grid without carbon', 1000, 1.5, 0, 1500, 0],
])('read at the server: %s', (_case, itEnergyKWh, pue, gridG, siteEnergyKWh, climateKg) => {
  const line = onlyLine(model(training({ itEnergyKWh }), contextAt(pue, gridG)))
  const numbers = numbersOf(line)
  expect(numbers.itEnergyKWh).toBe(itEnergyKWh)
  expect(numbers.siteEnergyKWh).toBeCloseTo(siteEnergyKWh, 9)
  expect(numbers.climateKg).toBeCloseTo(climateKg, 9)
})

test.each([
  // case                                kWh   PUE  g/kWh  IT kWh  kg
  ['overhead is in the reading already', 1200, 1.2, 50, 1000, 60],
  ['no overhead', 1000, 1.0, 50, 1000, 50],
  ['no energy', 0, 1.2, 50, 0, 0],
])("read at the facility's meter: %s", (_case, siteEnergyKWh, pue, gridG, itEnergyKWh, climateKg) => {
  const line = onlyLine(model(training({ siteEnergyKWh }), contextAt(pue, gridG)))
  const numbers = numbersOf(line)
  expect(numbers.siteEnergyKWh).toBe(siteEnergyKWh)
  expect(numbers.itEnergyKWh).toBeCloseTo(itEnergyKWh, 9)
  expect(numbers.climateKg).toBeCloseTo(climateKg, 9)
})

describe('read at both', () => {
  test("the readings stand, whatever the site's PUE", () => {
    const context = contextAt(2, 50)
    const line = onlyLine(model(training({ itEnergyKWh: 1000, siteEnergyKWh: 1100 }), context))
    expect(numbersOf(line)).toStrictEqual({ itEnergyKWh: 1000, siteEnergyKWh: 1100, climateKg: 55 })
    expect(context.warnings).toStrictEqual([])
  })

  const outside = (pue: string) =>
    `the two readings imply a PUE of ${pue}, outside 1 to 3: check that they belong to the same window`

  test.each([
    // case                      IT kWh  site kWh  warning
    ['exactly no overhead', 1000, 1000, undefined],
    ['as high as plausible', 1000, 3000, undefined],
    ['less at the meter', 1000, 999, outside('0.999')],
    ['too much at the meter', 1000, 3100, outside('3.10')],
    ['nothing ran', 0, 0, undefined],
    ['nothing at the meter', 1000, 0, outside('0')],
    [
      'nothing at the server',
      0,
      1000,
      'the two readings imply no PUE, with energy at the facility’s meter and none at the server: check that they belong to the same window',
    ],
  ])('the implied PUE is checked: %s', (_case, itEnergyKWh, siteEnergyKWh, message) => {
    const context = contextAt(1, 50)
    const line = onlyLine(model(training({ itEnergyKWh, siteEnergyKWh }), context))
    expect(numbersOf(line)).toStrictEqual({ itEnergyKWh, siteEnergyKWh, climateKg: siteEnergyKWh * 0.05 })
    expect(context.warnings).toStrictEqual(
      message === undefined ? [] : [{ code: 'implied-pue', path: 'activities/run/siteEnergyKWh', message }],
    )
  })

  test('a PUE that nothing uses is not asked for and not warned about', () => {
    const withoutPue = { ...contextOf({ sites: [site({ pue: undefined })] }) }
    const line = onlyLine(model(training({ itEnergyKWh: 1000, siteEnergyKWh: 1100 }), withoutPue))
    expect(numbersOf(line).climateKg).toBeCloseTo(110, 9)
    expect(withoutPue.warnings).toStrictEqual([])
  })
})

describe('what a site leaves open', () => {
  test('the PUE is the default of the catalog, and said so', () => {
    const context = contextOf({ sites: [site({ pue: undefined })] })
    const line = onlyLine(model(training({ itEnergyKWh: 1000 }), context))
    expect(numbersOf(line)).toStrictEqual({ itEnergyKWh: 1000, siteEnergyKWh: 1500, climateKg: 150 })
    expect(context.warnings).toStrictEqual([
      {
        code: 'factor-fallback',
        path: 'sites/hall/pue',
        message: 'Mean PUE of a survey: taken for the PUE of Machine hall, which is not stated (default)',
      },
    ])
  })

  test.each([
    // case              region  year  g/kWh  warning
    ['the same year', 'FR', 2022, 50, undefined],
    ['an older year', 'FR', 2021, 60, 'Row grid.em.FR.2020: taken for FR 2021 (older year)'],
    [
      'the country of a zone',
      'FR-COR',
      2022,
      50,
      'Row grid.em.FR.2022: taken for FR-COR 2022 (country of the zone)',
    ],
  ])('the grid is looked up: %s', (_case, region, year, gridG, message) => {
    const context = contextOf({ sites: [site({ region, year, gridGPerKWh: undefined })] })
    const line = onlyLine(model(training({ itEnergyKWh: 1000 }), context))
    expect(numbersOf(line).climateKg).toBeCloseTo(gridG, 9)
    expect(context.warnings.map((warning) => warning.message)).toStrictEqual(message ? [message] : [])
  })

  test('an unknown region is a problem of the site', () => {
    const context = contextOf({ sites: [site({ region: 'Atlantis\n', gridGPerKWh: undefined })] })
    expect(model(training({ itEnergyKWh: 1000 }), context)).toStrictEqual({
      ok: false,
      error: [
        {
          path: 'sites/hall/region',
          message:
            'expected a country or grid zone of the catalog, such as FR or US-MIDW-MISO, or a grid intensity, found "Atlantis\\n"',
        },
      ],
    })
  })

  test('a catalog without the defaults makes both a problem', () => {
    const context = {
      ...contextOf({ sites: [site({ pue: undefined, region: 'FR', gridGPerKWh: undefined })] }),
      catalog: buildCatalog('empty', [], []),
    }
    expect(problemPaths(model(training({ itEnergyKWh: 1000 }), context))).toStrictEqual([
      'sites/hall/pue',
      'sites/hall/region',
    ])
  })
})

test.each([
  [
    'neither reading nor site',
    training({ siteId: undefined }),
    ['activities/run/siteId', 'activities/run/itEnergyKWh'],
  ],
  ['no reading', training(), ['activities/run/itEnergyKWh']],
  ['no site', training({ itEnergyKWh: 1, siteId: undefined }), ['activities/run/siteId']],
  ['a site that is not there', training({ itEnergyKWh: 1, siteId: 'gone' }), ['activities/run/siteId']],
  [
    'no site, with both readings',
    training({ itEnergyKWh: 1, siteEnergyKWh: 1, siteId: undefined }),
    ['activities/run/siteId'],
  ],
])('%s: every gap is told at once', (_case, activity, paths) => {
  expect(problemPaths(model(activity, contextOf()))).toStrictEqual(paths)
})

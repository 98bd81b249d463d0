import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../src/catalog/bundled'
import type { Site } from '../../../src/core/project/site'
import { numberOf } from '../../../src/core/quantity/evaluate'
import { experimentation } from '../../../src/core/stages/experimentation/model'
import { inference } from '../../../src/core/stages/inference/model'
import type { Line } from '../../../src/core/stages/line'
import { storage } from '../../../src/core/stages/storage/model'
import { training } from '../../../src/core/stages/training/model'
import * as made from '../projects'
import { contextOf, onlyLine, problemPaths } from './stage-context'

const catalog = loadCatalog('2026.12')
const contextAt = (given: Partial<Site>) => ({ ...contextOf({ sites: [made.site(given)] }), catalog })

const litres = ({ waterOnSite, waterOffSite }: Line) => [
  waterOnSite && numberOf(waterOnSite),
  waterOffSite && numberOf(waterOffSite),
]

interface Place {
  readonly pue: number
  readonly wue: number
  /** mL/kWh */
  readonly ewif: number
  /** Millions of litres for training: on site, off site, both. */
  readonly trained: readonly [number, number, number]
  /** mL for a request: on site, off site, both. */
  readonly request: readonly [number, number, number]
  readonly per500mL: number
}

/** The rows that are at hand: 12 of 18. */
const places: Readonly<Record<string, Place>> = {
  'U.S. average': {
    pue: 1.17,
    wue: 0.55,
    ewif: 3142,
    trained: [0.708, 4.731, 5.439],
    request: [2.2, 14.704, 16.904],
    per500mL: 29.6,
  },
  Arizona: {
    pue: 1.18,
    wue: 1.63,
    ewif: 4959,
    trained: [2.098, 7.531, 9.629],
    request: [6.52, 23.406, 29.926],
    per500mL: 16.7,
  },
  Illinois: {
    pue: 1.35,
    wue: 0.74,
    ewif: 2233,
    trained: [0.952, 3.88, 4.833],
    request: [2.96, 12.06, 15.02],
    per500mL: 33.3,
  },
  Iowa: {
    pue: 1.16,
    wue: 0.14,
    ewif: 3104,
    trained: [0.18, 4.634, 4.814],
    request: [0.56, 14.403, 14.963],
    per500mL: 33.4,
  },
  Texas: {
    pue: 1.28,
    wue: 0.25,
    ewif: 1287,
    trained: [0.322, 2.12, 2.442],
    request: [1, 6.59, 7.59],
    per500mL: 65.9,
  },
  Washington: {
    pue: 1.15,
    wue: 0.95,
    ewif: 9501,
    trained: [1.223, 14.063, 15.285],
    request: [3.8, 43.706, 47.506],
    per500mL: 10.5,
  },
  Wyoming: {
    pue: 1.11,
    wue: 0.13,
    ewif: 2574,
    trained: [0.167, 3.677, 3.845],
    request: [0.52, 11.429, 11.949],
    per500mL: 41.8,
  },
  Australia: {
    pue: 1.12,
    wue: 0.012,
    ewif: 4259,
    trained: [0.015, 6.138, 6.154],
    request: [0.048, 19.078, 19.126],
    per500mL: 26.1,
  },
  India: {
    pue: 1.43,
    wue: 0,
    ewif: 3445,
    trained: [0, 6.34, 6.34],
    request: [0, 19.704, 19.704],
    per500mL: 25.4,
  },
  Ireland: {
    pue: 1.19,
    wue: 0.02,
    ewif: 1476,
    trained: [0.026, 2.261, 2.287],
    request: [0.08, 7.027, 7.107],
    per500mL: 70.4,
  },
  Netherlands: {
    pue: 1.14,
    wue: 0.06,
    ewif: 3445,
    trained: [0.077, 5.054, 5.131],
    request: [0.24, 15.708, 15.948],
    per500mL: 31.4,
  },
  Sweden: {
    pue: 1.16,
    wue: 0.09,
    ewif: 6019,
    trained: [0.116, 8.986, 9.101],
    request: [0.36, 27.927, 28.287],
    per500mL: 17.7,
  },
}

/** How far a result in the paper may be off for rounding: its own last digit, and that of the printed EWIF. */
const rounding = (kWh: number, pue: number, perUnit: number) => 0.00051 + (kWh * pue * 0.0005) / perUnit

const isNear = (value: number | undefined, printed: number, tolerance: number) =>
  expect(Math.abs((value ?? Number.NaN) - printed)).toBeLessThanOrEqual(tolerance)

const at = ({ pue, wue, ewif }: Place) => contextAt({ pue, wueLPerKWh: wue, waterLPerKWh: ewif / 1000 })
const both = (line: Line) => litres(line).reduce<number>((sum, part = Number.NaN) => sum + part, 0)

describe('Li et al. 2025 (arXiv 2304.03271v5), Table 1, within the rounding of what it prints', () => {
  test.each(Object.entries(places))('training GPT-3, 1,287 MWh at the server: %s', (_name, place) => {
    const line = onlyLine(training(made.training({ itEnergyKWh: 1_287_000 }), at(place)))
    const [onSite, offSite, total] = place.trained
    const tolerance = rounding(1_287_000, place.pue, 1e6)
    isNear((litres(line)[0] ?? Number.NaN) / 1e6, onSite, 0.00051)
    isNear((litres(line)[1] ?? Number.NaN) / 1e6, offSite, tolerance)
    isNear(both(line) / 1e6, total, tolerance)
  })

  test.each(Object.entries(places))('a thousand requests of 0.004 kWh: %s', (_name, place) => {
    const result = inference(made.inference({ itEnergyKWh: 4, requests: 1000 }), at(place))
    const line = onlyLine(result)
    const rate = result.ok ? result.value.rates.find(({ label }) => label === 'Water per request') : undefined
    const perRequest = rate && numberOf(rate.quantity)
    const [onSite, offSite, total] = place.request
    const tolerance = rounding(4, place.pue, 1)
    isNear(litres(line)[0], onSite, 0.00051)
    isNear(litres(line)[1], offSite, tolerance)
    isNear(perRequest, total, tolerance)
    isNear(500 / (perRequest ?? Number.NaN), place.per500mL, 0.051)
  })

  test('the paper’s MWh have a PUE of 1.10 in them: without it, 4.945 ML at the United States’ average', () => {
    const line = onlyLine(
      training(made.training({ itEnergyKWh: 1_287_000 / 1.1 }), at(places['U.S. average'] as Place)),
    )
    isNear(both(line) / 1e6, 4.945, 0.0011)
  })
})

describe('PUE counts once, off site alone', () => {
  // By hand: 1,000 kWh at the server, PUE 1.2, WUE 0.5, grid 3: 500 L on site, 3,600 L off site.
  const hall = { pue: 1.2, wueLPerKWh: 0.5, waterLPerKWh: 3 }

  test.each([
    ['read at the server', { itEnergyKWh: 1000 }],
    ['read at the meter', { siteEnergyKWh: 1200 }],
  ])('%s', (_case, energy) => {
    const [onSite, offSite] = litres(onlyLine(training(made.training(energy), contextAt(hall))))
    expect(onSite).toBeCloseTo(500, 9)
    expect(offSite).toBeCloseTo(3600, 9)
  })

  test('read at both, the readings stand and the PUE does not count', () => {
    const energy = { itEnergyKWh: 1000, siteEnergyKWh: 1100 }
    expect(litres(onlyLine(training(made.training(energy), contextAt(hall))))).toEqual([500, 3300])
  })

  test('a ledger with both kinds of reading', () => {
    const rows = [
      { id: '1', itEnergyKWh: 600, group: 'all' },
      { id: '2', siteEnergyKWh: 480, group: 'all' },
    ]
    const result = experimentation(made.experimentation({ rows }), contextAt(hall))
    const [onSite, offSite] = litres(onlyLine(result))
    expect(onSite).toBeCloseTo(500, 9)
    expect(offSite).toBeCloseTo(3600, 9)
  })

  test('storage', () => {
    const kept = made.storage({ medium: 'hdd', capacityTB: 1, days: 365, powerWPerTB: 1, copies: 1 })
    const result = storage(kept, contextAt(hall))
    if (!result.ok) throw new Error(JSON.stringify(result.error))
    const [line] = result.value.lines
    const [onSite = -1, offSite = -1] = litres(line as Line)
    expect(onSite).toBeCloseTo(8.76 * 0.5, 6)
    expect(offSite).toBeCloseTo(8.76 * 1.2 * 3, 6)
  })
})

describe('not modelled, which is not 0', () => {
  const line = (given: Partial<Site>) => {
    const context = contextAt(given)
    return { line: onlyLine(training(made.training({ itEnergyKWh: 1000 }), context)), context }
  }

  test('without a WUE there is no water on site; the grid’s comes from the catalog, without a warning', () => {
    const { line: electricity, context } = line({ region: 'FR', year: 2023 })
    expect(litres(electricity)[0]).toBeUndefined()
    expect(litres(electricity)[1]).toBeCloseTo(3673.7, 9)
    expect(context.warnings).toEqual([])
  })

  test('where the catalog has no figure of the country, neither; carbon stays', () => {
    const { line: electricity, context } = line({ region: 'KE' })
    expect(litres(electricity)).toEqual([undefined, undefined])
    expect(numberOf(electricity.climate)).toBe(100)
    expect(context.warnings).toEqual([])
  })

  test('a WUE of 0 is a dry site, which is 0', () => {
    expect(litres(line({ wueLPerKWh: 0, waterLPerKWh: 2 }).line)).toEqual([0, 2000])
  })

  test('a figure of 2020 in 2023 carries how far off it may be', () => {
    const { waterOffSite } = line({ region: 'FR', year: 2023 }).line
    const body = waterOffSite?.node.type === 'defined' ? waterOffSite.node.body : undefined
    const [, factor] = body?.type === 'operation' ? body.arguments : []
    expect(factor?.type === 'factor' && [factor.use.match, factor.mismatch?.gsd]).toEqual([
      'older-year',
      Math.exp(Math.sqrt(3 * Math.log(1.15) ** 2)),
    ])
  })
})

describe('rows of the catalog', () => {
  const result = (given: Partial<Site>) => {
    const context = contextAt(given)
    return { result: training(made.training({ itEnergyKWh: 1000 }), context), context }
  }

  test('one that counts withdrawal is refused with its name', () => {
    const { result: refused } = result({ wueLPerKWh: { factor: 'wue.aws-fleet-2022' } })
    expect(problemPaths(refused)).toEqual(['sites/hall/wueLPerKWh'])
    expect(refused.ok ? '' : refused.error[0]?.message).toBe(
      'expected a number or a row of another basis for WUE (water on site), found wue.aws-fleet-2022, which counts water withdrawn, not water consumed',
    )
  })

  test('one that does not say is taken, with a warning', () => {
    const { result: taken, context } = result({ wueLPerKWh: { factor: 'wue.azure-fleet-2025' } })
    expect(litres(onlyLine(taken))[0]).toBeCloseTo(270, 9)
    expect(context.warnings).toMatchObject([{ code: 'water-basis', path: 'sites/hall/wueLPerKWh' }])
  })

  test('one of consumption is taken in silence, and so is a second opinion of the grid', () => {
    const { result: taken, context } = result({
      wueLPerKWh: { factor: 'wue.microsoft.washington.li2025' },
      waterLPerKWh: { factor: 'electricity-water.lbnl.US.2024' },
    })
    expect(litres(onlyLine(taken))).toEqual([950, 4350])
    expect(context.warnings).toEqual([])
  })

  test('one of the grid’s water is none of a site’s', () => {
    const { result: refused } = result({ wueLPerKWh: { factor: 'electricity-water.wri.FR.2020' } })
    expect(problemPaths(refused)).toEqual(['sites/hall/wueLPerKWh'])
  })
})

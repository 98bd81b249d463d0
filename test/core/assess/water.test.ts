import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../src/catalog/bundled'
import { quantityAt } from '../../../src/core/assess/address'
import { assess } from '../../../src/core/assess/assess'
import { claimsOf } from '../../../src/core/assess/claims'
import { explainedNumber } from '../../../src/core/assess/explained'
import { factorByPath } from '../../../src/core/assess/factor-uses'
import { view } from '../../../src/core/assess/view'
import { uncertaintyPlan } from '../../../src/core/uncertainty/uncertainty-plan'
import { fileOf, hardware, site, training } from '../projects'

const catalog = loadCatalog('2026.12')

/** Two runs of 1,000 kWh and hardware: a hall whose water is known in full, and one of which only the grid's is. */
const file = fileOf(
  [
    training({ id: 'wet', title: 'Wet', siteId: 'hall', itEnergyKWh: 1000 }),
    training({ id: 'grid', title: 'Grid', siteId: 'other', itEnergyKWh: 1000 }),
    training({ id: 'dark', title: 'Dark', siteId: 'unknown', itEnergyKWh: 1000 }),
    hardware({ deviceHours: 10 }),
  ],
  {
    sites: [
      site({ pue: 1.2, wueLPerKWh: 0.5, waterLPerKWh: 3 }),
      site({ id: 'other', region: 'FR', year: 2023 }),
      site({ id: 'unknown', region: 'KE' }),
    ],
    catalog: '2026.12',
  },
)
const assessment = assess(file, catalog)
const numbers = view(assessment, '')
const activity = (id: string) => numbers.activities.find((one) => one.id === id)

describe('sums', () => {
  test('each part adds those that model it, and no other', () => {
    expect(activity('wet')).toMatchObject({ waterOnSiteL: 500, waterOffSiteL: 3600 })
    expect(activity('grid')).toMatchObject({ waterOnSiteL: null, waterOffSiteL: expect.closeTo(3673.7, 9) })
    expect(activity('dark')).toMatchObject({ waterOnSiteL: null, waterOffSiteL: null })
    expect(activity('cards')).toMatchObject({ waterOnSiteL: null, waterOffSiteL: null })
    expect(numbers.totals).toMatchObject({ waterOnSiteL: 500, waterOffSiteL: expect.closeTo(7273.7, 9) })
    expect(numbers.outside).toMatchObject({ waterOnSiteL: null, waterOffSiteL: null })
  })

  test('carbon is what it was', () => {
    expect(numbers.totals.climateKg).toBeCloseTo(120 + 100 + 100 + 10 / 87.6, 9)
    expect(numbers.warnings).toEqual([])
  })
})

test('a figure of another year marks the water, not the energy or the carbon', () => {
  expect(activity('grid')?.lines[0]).toMatchObject({
    doubtful: false,
    doubtfulEnergy: { itEnergyKWh: false, siteEnergyKWh: false },
    doubtfulWater: { waterOnSiteL: false, waterOffSiteL: true },
  })
  expect(activity('wet')?.lines[0]?.doubtfulWater).toEqual({ waterOnSiteL: false, waterOffSiteL: false })
})

test('every place has its quantity, and an explanation down to the figures', () => {
  expect(quantityAt(assessment, 'activities/wet/lines/0/waterOnSiteL')?.kind).toBe('water')
  const line = explainedNumber(assessment, 'activities/wet/waterOffSiteL')
  expect(line?.steps.map(({ symbol, equation }) => [symbol, equation])).toEqual([
    ['W_off', 'W2'],
    ['E_site', 'E1'],
  ])
  const total = explainedNumber(assessment, 'totals/waterOffSiteL')
  expect(total).toMatchObject({ symbol: 'W_off,total', unit: 'L' })
  expect(total?.parts.map(({ path }) => path)).toEqual([
    'activities/wet/waterOffSiteL',
    'activities/grid/waterOffSiteL',
  ])
})

test('the figure is among the factors that the project rests on', () => {
  expect(factorByPath(assessment).get('sites/other/waterLPerKWh')?.row.id).toBe(
    'electricity-water.wri.FR.2020',
  )
})

test('it is drawn with the rest, and the total of carbon stays the target', () => {
  const plan = uncertaintyPlan(assessment, { seed: 1 })
  if (!plan.ok) throw new Error(JSON.stringify(plan.error))
  const paths = plan.value.outputs.map(({ path }) => path).filter((path) => path.includes('water'))
  expect(paths).toEqual(
    expect.arrayContaining([
      'totals/waterOnSiteL',
      'totals/waterOffSiteL',
      'activities/grid/lines/0/waterOffSiteL',
    ]),
  )
  expect(plan.value.target?.path).toBe('totals/climateKg')
})

test('a published figure of water stands beside it', () => {
  const claim = {
    id: 'c1',
    what: 'activities/wet/waterOnSiteL',
    published: 480,
    tolerancePercent: 5,
  } as const
  const [found] = claimsOf(numbers, { claims: [{ ...claim, basis: 'as printed', source: 'A paper' }] })
  expect(found).toMatchObject({
    label: 'Wet, water consumed on site',
    unit: 'L',
    computed: 500,
    within: true,
  })
})

import { describe, expect, test } from 'vitest'
import { assess } from '../../../src/core/assess/assess'
import { view } from '../../../src/core/assess/view'
import type { Memory } from '../../../src/core/quantity/evaluate'
import { bloom, fileOf, hardware, inference, site, training } from '../projects'
import { smallCatalog } from '../small-catalog'

const viewed = (...[activities, given]: Parameters<typeof fileOf>) =>
  view(assess(fileOf(activities, given), smallCatalog), '9.9.9')

const notModelled = { waterOnSiteL: null, waterOffSiteL: null, adpeKgSb: null, primaryEnergyMJ: null }

test('the keys that the command line promises', () => {
  const { activities, ...rest } = viewed([training({ itEnergyKWh: 1000 })])
  expect(rest).toStrictEqual({
    cradlebook: '9.9.9',
    catalog: 'test-1',
    project: { id: 'p1', name: 'Project', revision: 3 },
    totals: { climateKg: 100, itEnergyKWh: 1000, siteEnergyKWh: 1000, ...notModelled },
    outside: { climateKg: null, itEnergyKWh: null, siteEnergyKWh: null, ...notModelled },
    stages: [{ stage: 'training', climateKg: 100 }],
    hardware: [
      {
        id: 'card',
        name: 'Card',
        boundary: 'boundary not stated',
        footprints: [{ by: 'published', label: 'published', isChosen: true, kg: 100 }],
        adpeKgSb: null,
        primaryEnergyMJ: null,
        problems: [],
      },
    ],
    warnings: [],
    claims: [],
  })
  expect(activities).toStrictEqual([
    {
      id: 'run',
      stage: 'training',
      method: 'metered',
      title: 'Run',
      boundary: 'inside',
      evidence: 'metered',
      climateKg: 100,
      itEnergyKWh: 1000,
      siteEnergyKWh: 1000,
      ...notModelled,
      lines: [
        {
          label: 'Electricity',
          evidence: 'metered',
          climateKg: 100,
          itEnergyKWh: 1000,
          siteEnergyKWh: 1000,
          ...notModelled,
          factors: [],
          doubtful: false,
          doubtfulEnergy: { itEnergyKWh: false, siteEnergyKWh: false },
          doubtfulWater: { waterOnSiteL: false, waterOffSiteL: false },
        },
      ],
      rates: [],
      problems: [],
    },
  ])
})

describe('null is not modelled, and 0 is nothing used', () => {
  test('hardware has no energy', () => {
    const { totals, activities } = viewed([hardware({ deviceHours: 0 })])
    expect(totals).toStrictEqual({ climateKg: 0, itEnergyKWh: null, siteEnergyKWh: null, ...notModelled })
    expect(activities[0]?.lines[0]).toMatchObject({ climateKg: 0, itEnergyKWh: null, siteEnergyKWh: null })
  })

  test('an incomplete activity has no numbers, no evidence, and its problems', () => {
    expect(viewed([training()]).activities[0]).toMatchObject({
      evidence: null,
      climateKg: null,
      itEnergyKWh: null,
      siteEnergyKWh: null,
      lines: [],
      problems: [{ path: 'activities/run/itEnergyKWh' }],
    })
  })
})

describe('a line is doubtful', () => {
  const lineAt = (given: Parameters<typeof site>[0]) =>
    viewed([training({ itEnergyKWh: 1 })], { sites: [site(given)] }).activities[0]?.lines[0]

  test.each([
    ['never by entered numbers', {}, [], false],
    [
      'not by a factor that is exact',
      { gridGPerKWh: undefined },
      [{ id: 'grid.em.FR.2022', match: 'exact' }],
      false,
    ],
    [
      'by a factor of another year',
      { gridGPerKWh: undefined, year: 2021 },
      [{ id: 'grid.em.FR.2020', match: 'older-year' }],
      true,
    ],
    ['by the default PUE', { pue: undefined }, [{ id: 'pue.uptime-2024', match: 'default' }], true],
  ])('%s', (_case, given, factors, doubtful) => {
    expect(lineAt(given)).toMatchObject({ factors, doubtful })
  })

  test('by a factor that nobody checked, even a chosen one', () => {
    const assets = [
      { ...bloom.assets[0], id: 'card', name: 'Card', footprintKg: { factor: 'embodied.card' } },
    ]
    expect(viewed([hardware({ deviceHours: 1 })], { assets }).activities[0]?.lines[0]).toMatchObject({
      factors: [{ id: 'embodied.card', match: 'chosen' }],
      doubtful: true,
    })
  })
})

test('rates keep their unit', () => {
  const { activities } = viewed([inference({ itEnergyKWh: 100, uptimeHours: 50, requests: 1000 })])
  expect(activities[0]?.rates).toStrictEqual([
    { label: 'Per uptime hour', value: 0.2, unit: 'kgCO2e/h', doubtful: false },
    { label: 'Mean power', value: 2, unit: 'kWh-site/h', doubtful: false },
    { label: 'Per request', value: 10, unit: 'gCO2e/request', doubtful: false },
    { label: 'Energy per request', value: 100, unit: 'Wh-site/request', doubtful: false },
    { label: 'Per month of uptime', value: 146, unit: 'kgCO2e/month', doubtful: false },
    { label: 'Energy per month of uptime', value: 1460, unit: 'kWh-site/month', doubtful: false },
  ])
})

test('a kept memory changes no number', () => {
  const memory: Memory = new Map()
  const assessment = assess(bloom, smallCatalog)
  const first = view(assessment, '1', memory)
  expect(view(assess(structuredClone(bloom), smallCatalog), '1', memory)).toStrictEqual(first)
  expect(view(assessment, '1')).toStrictEqual(first)
})

test('sums of what is shown are the totals that are shown', () => {
  const { totals, stages, activities } = view(assess(bloom, smallCatalog), '1')
  const inside = activities.filter(({ boundary }) => boundary === 'inside')
  const sum = (parts: readonly { readonly climateKg: number | null }[]) =>
    parts.reduce((result, { climateKg }) => result + (climateKg ?? 0), 0)
  expect(sum(stages)).toBeCloseTo(totals.climateKg ?? Number.NaN, 6)
  expect(sum(inside)).toBeCloseTo(totals.climateKg ?? Number.NaN, 6)
  expect(sum(inside.flatMap(({ lines }) => lines))).toBeCloseTo(totals.climateKg ?? Number.NaN, 6)
})

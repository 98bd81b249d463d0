import { describe, expect, test } from 'vitest'
import type { AssessmentView } from '../../src/core/assess/view'
import { ownFactor } from '../core/own-factor'
import { fileOf, hardware, site, training } from '../core/projects'
import { smallCatalog } from '../core/small-catalog'
import { deviation } from '../core/stages/stage-context'
import { cradlebook, example, scratchFolder, withBundledCatalog } from './command-line'

const { write } = scratchFolder()

const assessed = async (file: string, given = {}): Promise<AssessmentView> =>
  JSON.parse((await cradlebook(['assess', file], given)).output)

describe('BLOOM, as the example has it, within 0.3 % of Luccioni et al. 2022, arXiv:2211.02001', () => {
  const bloom = assessed(example, withBundledCatalog)
  const kgOf = async (id: string) =>
    (await bloom).activities.find((activity) => activity.id === id)?.climateKg ?? undefined

  test.each([
    ['servers', 7580],
    ['gpus', 3640],
    ['final-training', 24_690],
    ['idle', 14_630],
    ['api', 340.5],
  ])('%s: %d kg', async (id, kilograms) => {
    expect(deviation(await kgOf(id), kilograms)).toBeLessThan(0.003)
  })

  test('total: 50.5 t', async () => {
    expect(deviation((await bloom).totals.climateKg ?? undefined, 50_500)).toBeLessThan(0.003)
  })

  test('API window: 864.25 kWh and 1.5 g a request', async () => {
    const { outside, activities } = await bloom
    expect(deviation(outside.itEnergyKWh ?? undefined, 864.25)).toBeLessThan(0.003)
    const perRequest = activities.at(-1)?.rates.find(({ label }) => label === 'Per request')
    // The paper prints two digits.
    expect(perRequest).toMatchObject({ value: expect.closeTo(1.5, 1), unit: 'gCO2e/request' })
  })

  test('nothing is told beside it', async () => {
    const answer = await cradlebook(['assess', example], withBundledCatalog)
    expect(answer).toMatchObject({ exitCode: 0, messages: [] })
    expect((await bloom).warnings).toStrictEqual([])
  })
})

test('the keys are those that were promised', async () => {
  const { output } = await cradlebook([
    'assess',
    write('run.json', fileOf([training({ itEnergyKWh: 1000 })])),
  ])
  expect(JSON.parse(output)).toMatchObject({
    cradlebook: '9.9.9',
    catalog: 'test-1',
    project: { id: 'p1', name: 'Project', revision: 3 },
    totals: { climateKg: 100, itEnergyKWh: 1000, siteEnergyKWh: 1000 },
    stages: [{ stage: 'training', climateKg: 100 }],
    activities: [
      {
        id: 'run',
        stage: 'training',
        method: 'metered',
        title: 'Run',
        evidence: 'metered',
        climateKg: 100,
        itEnergyKWh: 1000,
        siteEnergyKWh: 1000,
        lines: [{ label: 'Electricity', climateKg: 100, siteEnergyKWh: 1000, factors: [] }],
      },
    ],
    warnings: [],
  })
  expect(output.endsWith('}\n')).toBe(true)
})

test('numbers keep every digit', async () => {
  const file = write(
    'digits.json',
    fileOf([training({ itEnergyKWh: 1 / 3 })], { sites: [site({ pue: 1.1 })] }),
  )
  const { totals } = await assessed(file)
  expect(totals.siteEnergyKWh).toBe((1 / 3) * 1.1)
})

test('what is not modelled is null, what is nothing is 0', async () => {
  const { totals } = await assessed(write('cards.json', fileOf([hardware({ deviceHours: 0 })])))
  expect(totals).toStrictEqual({
    climateKg: 0,
    itEnergyKWh: null,
    siteEnergyKWh: null,
    waterOnSiteL: null,
    waterOffSiteL: null,
    adpeKgSb: null,
    primaryEnergyMJ: null,
  })
})

test('a fallback is a warning in the result, with its place in the file', async () => {
  const sites = [site({ id: 'other' }), site({ pue: undefined })]
  const file = write('fallback.json', fileOf([training({ itEnergyKWh: 1 })], { sites, catalog: 'old' }))
  const answer = await cradlebook(['assess', file])
  expect(answer).toMatchObject({ exitCode: 0, messages: [] })
  const { warnings, activities }: AssessmentView = JSON.parse(answer.output)
  expect(warnings.map(({ code, path }) => [code, path])).toStrictEqual([
    ['catalog-differs', '/catalog'],
    ['factor-fallback', '/sites/1/pue'],
  ])
  expect(activities[0]?.lines[0]?.factors).toStrictEqual([{ id: 'pue.uptime-2024', match: 'default' }])
})

test('a project is assessed with its own factors', async () => {
  const sites = [site({ gridGPerKWh: { factor: 'own.roof' } })]
  const file = write(
    'roof.json',
    fileOf([training({ itEnergyKWh: 1000 })], { sites, factors: [ownFactor()] }),
  )
  const { totals, activities, warnings } = await assessed(file)
  expect(totals.climateKg).toBeCloseTo(30, 9)
  expect(activities[0]?.lines[0]?.factors).toStrictEqual([{ id: 'own.roof', match: 'chosen' }])
  expect(warnings).toStrictEqual([])
})

test('the catalog is the one that the project pins', async () => {
  const catalog = (version?: string) => ({ ...smallCatalog, version: version ?? 'newest' })
  const answer = await cradlebook(['assess', write('pinned.json', fileOf([], { catalog: '2026.11' }))], {
    catalog,
  })
  expect(JSON.parse(answer.output)).toMatchObject({ catalog: '2026.11' })
})

test('an empty project is assessed, to nothing', async () => {
  const { totals, stages, warnings } = await assessed(write('nothing.json', fileOf([])))
  expect(totals.climateKg).toBeNull()
  expect(stages).toStrictEqual([])
  expect(warnings).toMatchObject([{ code: 'empty-project', path: '/activities' }])
})

test('a project comes from stdin for -', async () => {
  const input = JSON.stringify(fileOf([training({ itEnergyKWh: 1000 })]))
  expect((await assessed('-', { input })).totals.climateKg).toBe(100)
})

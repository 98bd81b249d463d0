import { expect, test } from 'vitest'
import { loadCatalog } from '../../src/catalog/bundled'
import { cradlebook } from './command-line'

interface Row {
  readonly project: string
  readonly [key: string]: unknown
}

test('gallery prints a row for each published figure, with the deviation of what is computed', async () => {
  const { exitCode, output } = await cradlebook(['gallery'], { catalog: loadCatalog })
  expect(exitCode).toBe(0)
  const { cradlebook: version, rows } = JSON.parse(output) as { cradlebook: string; rows: Row[] }
  expect(version).toBe('9.9.9')
  expect(rows.length).toBeGreaterThan(80)
  expect(
    rows.find(({ project, claim }) => project === 'opt-175b' && claim === 'gpt3-bloom-energy'),
  ).toMatchObject({
    name: 'OPT 175B against GPT-3',
    family: 'LLaMA, Llama and OPT',
    what: 'activities/gpt-3/siteEnergyKWh',
    label: 'GPT-3, restated without overhead, energy after PUE',
    unit: 'kWh-site',
    published: 1_287_000,
    computed: 1_172_160,
    tolerancePercent: 1,
    within: false,
    basis: 'as printed',
  })
})

test('an example without a published figure is there with its total', async () => {
  const { output } = await cradlebook(['gallery'], { catalog: loadCatalog })
  const { rows } = JSON.parse(output) as { rows: Row[] }
  expect(rows.filter(({ published }) => published === null)).toMatchObject([
    { project: 'pints-1-5b', what: 'totals/climateKg', deviationPercent: null, basis: null },
  ])
})

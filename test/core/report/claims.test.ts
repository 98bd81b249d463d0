import { expect, test } from 'vitest'
import { loadCatalog } from '../../../src/catalog/bundled'
import { examples } from '../../../src/catalog/examples'
import { readProject } from '../../../src/core/project/read-project'
import { buildReport } from '../../../src/core/report/build'
import { claimText } from '../../../src/core/report/claim-text'
import { fileOf, training } from '../projects'
import { blocksOf, rowsOf, tableOf, words } from './words'

const reportOf = (id: string) => {
  const read = readProject(examples.find((example) => example.id === id)?.text ?? '')
  if (!read.ok) throw new Error(`${id} cannot be read`)
  return buildReport(read.value, loadCatalog(read.value.catalog), { date: '2026-11-26', appVersion: '0' })
}

test('the report sets published figures beside computed ones, and says where they are from', () => {
  const report = reportOf('gpt-3')
  expect(rowsOf(report, 'claims-table')).toEqual([
    ['Total, energy after PUE', '1,287', '1,289', 'MWh', '+0.2 %', 'as printed'],
    ['Total, carbon', '552.1', '553.1', 'tCO2e', '+0.2 %', 'as printed'],
    ['Total, carbon', '553.9', '553.1', 'tCO2e', '−0.1 %', 'recalled'],
    ['Total, carbon', '5,521', '553', 'tCO2e', '−90.0 %', 'as printed'],
  ])
  const [first] = tableOf(report, 'claims-table').parts[0]?.rows ?? []
  expect(words(first?.note ?? '')).toBe(
    'Patterson et al. 2021, Carbon Emissions and Large Neural Network Training (arXiv:2104.10350), Table 4. ' +
      'The printed 1,287 MWh contain the PUE of 1.1: a restatement that multiplies them by a PUE again is 10 % too high.',
  )
})

test('a project without published figures has no such table', () => {
  const report = buildReport(fileOf([training({ itEnergyKWh: 1 })], { catalog: '2026.12' }), loadCatalog(), {
    date: '2026-11-26',
    appVersion: '0',
  })
  expect(blocksOf(report).filter((block) => block.block === 'table' && block.id === 'claims-table')).toEqual(
    [],
  )
})

const claim = { id: 'c', what: 'totals/climateKg', label: '', ratio: 1, tolerancePercent: 1, within: true }
const rest = { ...claim, basis: 'as printed', source: '', locator: null, note: null } as const
test.each([
  ['one unit for both', 'kgCO2e', 1000, 998, -0.2, ['1.000', '0.998', 'tCO2e', '−0.2 %']],
  ['no sign for nothing', 'kWh-it', 30, 30.01, 0.03, ['30.00', '30.01', 'kWh', '0.0 %']],
  ['a rate', 'gCO2e/request', 1.5, 1.4755, -1.63, ['1.500', '1.476', 'gCO2e', '−1.6 %']],
  ['nothing computed', 'kgCO2e', 12, null, null, ['12.00', '–', 'kgCO2e', '–']],
] as const)('%s', (_case, unit, published, computed, deviationPercent, expected) => {
  const text = claimText({ ...rest, unit, published, computed, deviationPercent })
  expect([text.published, text.computed, text.unit, text.deviation]).toEqual(expected)
})

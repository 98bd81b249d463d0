import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../src/catalog/bundled'
import { readProject } from '../../../src/core/project/read-project'
import { buildReport } from '../../../src/core/report/build'
import { blocksOf, equationsOf, rowsOf, words } from './words'

const example = new URL('../../../resources/examples/bloom-176b.cradle.json', import.meta.url)
const read = readProject(readFileSync(example, 'utf8'))
if (!read.ok) throw new Error('the example cannot be read')
const catalog = loadCatalog('2026.11')
const report = buildReport(read.value, catalog, { date: '2026-11-24T09:00:00.000Z', appVersion: '0.1.0' })

describe('the report of BLOOM (Luccioni et al. 2022)', () => {
  test('has its sections in the order of a paper', () => {
    expect(report.sections.map(({ heading }) => heading)).toEqual([
      '1 Goal and scope',
      '2 Inventory',
      '3 Results',
      '4 Hotspots',
      '5 Data quality and limits',
      'Appendix A Equations',
      'Appendix B Factors',
      'References',
      'Colophon',
    ])
    expect(report.dated).toBe('24 November 2026')
  })

  test('says what the footprint is of and how large it is', () => {
    expect(words(report.abstract[0]?.text ?? '')).toBe(
      '50.5 tCO2e for one trained language model of 176 billion parameters (BLOOM), at the end of its final ' +
        'training run. Training carries 77.8 % of it and hardware 22.2 %. Energy is 690 MWh at the server and ' +
        '690 MWh at the facility’s meter. 341 kgCO2e lies outside the system boundary and is not in the total. ',
    )
  })

  test('gives the published shares: 22.2, 48.9 and 28.9 %', () => {
    expect(rowsOf(report, 'results-table')).toEqual([
      ['Hardware', '', '', '11.21', '22.2'],
      ['1', 'Servers', 'published', '–', '–', '7.58', '15.0'],
      ['2', 'GPUs', 'published', '–', '–', '3.64', '7.2'],
      ['Training', '', '', '39.32', '77.8'],
      ['3', 'Final training run', 'device-hours', '433.20', '433.20', '24.69', '48.9'],
      ['4', 'Idle nodes and infrastructure', 'metered', '256.65', '256.65', '14.63', '28.9'],
      ['Total', '689.84', '689.84', '50.53', '100.0'],
      ['Outside the system boundary, not in the total'],
      ['5', 'API deployment, 18 days', 'metered', '0.86', '0.86', '0.34', ''],
    ])
  })

  test('gives the deployment per uptime hour and per request', () => {
    expect(rowsOf(report, 'rates-table').map((row) => row.slice(1))).toEqual([
      ['Per uptime hour', '0.827', 'kgCO2e/h'],
      ['Mean power', '2.10', 'kW'],
      ['Per request', '1.48', 'gCO2e'],
      ['Energy per request', '3.75', 'Wh'],
      ['Drawn without traffic', '82.4', '%'],
      ['Per month of uptime', '604', 'kgCO2e'],
      ['Energy per month of uptime', '1,530', 'kWh'],
    ])
  })

  test('names the hotspots, largest first', () => {
    const list = report.sections.find(({ id }) => id === 'hotspots')?.blocks[0]
    expect(list?.block === 'list' && words(list.items[0] ?? '')).toBe(
      'Final training run accounted for 48.9 % of the total (24.7 tCO2e).',
    )
    expect(rowsOf(report, 'hotspot-table').map((row) => row.at(-1))).toEqual([
      '48.9',
      '77.8',
      '92.8',
      '100.0',
    ])
  })

  test('every result has its equation, numbered once, in the order in which they follow', () => {
    const equations = equationsOf(report)
    expect(equations.map(({ number }) => number)).toEqual(equations.map((_equation, index) => index + 1))
    const anchors = new Set(equations.map(({ id }) => id))
    const links = JSON.stringify(blocksOf(report)).match(/"equation-\d+"/g) ?? []
    for (const link of links) expect(anchors).toContain(JSON.parse(link))
    const training = equations.find(({ also }) => also.includes('C_3'))
    expect(training?.step).toMatchObject({ symbol: 'C_use', value: expect.closeTo(24_692.2, 1) })
  })

  test('every explained number rests on inputs and factors of the project', () => {
    expect(report.explanations.length).toBeGreaterThan(30)
    const paths = new Set(report.explanations.map(({ path }) => path))
    for (const { inputs, factors, parts, path } of report.explanations) {
      expect(inputs.length + factors.length + parts.length, path).toBeGreaterThan(0)
      for (const input of inputs) expect(fieldOf(input.path), input.path).toBe(input.value)
      for (const factor of factors) expect(catalog.byId.get(factor.id)?.value, factor.id).toBe(factor.value)
      for (const part of parts) expect(paths).toContain(part.path)
    }
  })

  test('lists every factor once, with how far it was checked', () => {
    const rows = rowsOf(report, 'factor-table')
    expect(rows.map(([mark]) => mark)).toEqual(['B1', 'B2', 'B3', 'B4', 'B5', 'B6', 'B7'])
    expect(rows[1]).toEqual([
      'B2',
      'Grid intensity of Jean Zay, France, as used for BLOOM',
      '57',
      'gCO2e/kWh',
      'FR',
      '2022',
      'chosen',
      'at source',
      'Luccioni et al. 2022 [3]',
    ])
  })

  test('sets beside the training run what other tools say of it, and in no sum', () => {
    expect(rowsOf(report, 'peers-table')).toEqual([
      ['Final training run'],
      // 433,196 kWh at 0.06 and not 0.057 kg/kWh; and × 1.58 at 432.7 g/kWh
      ['mlco2, as published, web calculator, revision d0d3ee5 [2]', '433.2', '26.0', '1.05', ...mlco2Factors],
      ['Strubell et al. 2019, equations 1 and 2 [5]', '684.4', '296.2', '12.0', ...strubellFactors],
    ])
  })

  test('cites every work once, sorted, with what rests on it', () => {
    const texts = report.references.map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts).toEqual(texts.toSorted((a, b) => a.localeCompare(b, 'en')))
    expect(texts[2]).toMatch(/^Luccioni, Alexandra Sasha; .*2211\.02001/)
    expect(report.references.every(({ usedFor }) => usedFor.length > 0)).toBe(true)
  })

  test('marks nothing as doubtful: every factor was chosen and none is unchecked', () => {
    expect(words(tableCaption('results-table'))).not.toContain('○')
  })
})

function tableCaption(id: string) {
  const table = blocksOf(report).find((block) => block.block === 'table' && block.id === id)
  return table?.block === 'table' ? table.caption : ''
}

/** The number that the project holds at a field's path. */
function fieldOf(path: string): unknown {
  const [list, id, field] = path.split('/') as ['sites' | 'assets' | 'activities', string, string]
  const record = read.ok ? read.value[list].find((entry) => entry.id === id) : undefined
  const amount = (record as unknown as Record<string, unknown> | undefined)?.[field]
  return typeof amount === 'object' && amount !== null ? (amount as { value?: number }).value : amount
}

// energy, power basis, PUE, grid, embodied, rounding
const mlco2Factors = ['1.00', '1.00', '1.00', '1.00', '1.00', '1.05']
const strubellFactors = ['1.00', '1.00', '1.58', '7.59', '1.00', '1.00']

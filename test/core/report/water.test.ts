import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../src/catalog/bundled'
import type { Site } from '../../../src/core/project/site'
import { buildReport } from '../../../src/core/report/build'
import type { Text } from '../../../src/core/report/document'
import { fileOf, site, training } from '../projects'
import { rowsOf, words } from './words'

const reportAt = (...sites: readonly Partial<Site>[]) =>
  buildReport(
    fileOf(
      sites.map((_, index) =>
        training({ id: `r${index}`, siteId: `s${index}`, title: `Run ${index}`, itEnergyKWh: 1000 }),
      ),
      {
        catalog: '2026.12',
        sites: sites.map((given, index) => site({ id: `s${index}`, region: 'KE', ...given })),
      },
    ),
    loadCatalog('2026.12'),
    { date: '2026-11-26', appVersion: '0' },
  )

const tableOf = (report: ReturnType<typeof reportAt>, id: string) => {
  const blocks = report.sections.flatMap((section) => section.blocks)
  const table = blocks.find((block) => block.block === 'table' && block.id === id)
  if (table?.block !== 'table') throw new Error(`no table ${id}`)
  return table
}

describe('the report', () => {
  test('has a column for each part of water, and says of which activities a sum is', () => {
    const report = reportAt({ pue: 1.2, wueLPerKWh: 0.5, waterLPerKWh: 30 }, { region: 'FR', year: 2023 }, {})
    expect(rowsOf(report, 'other-impacts-table')).toEqual([
      ['Run 0', '0.50', '36.00'],
      ['Run 1', '–', '○3.67'],
      ['Sum', '0.50', '○39.67'],
    ])
    const { caption, columns } = tableOf(report, 'other-impacts-table')
    expect(columns.map(({ title, over }) => [over, title])).toEqual([
      [undefined, 'Activity'],
      ['Water consumed (m³)', 'on site'],
      ['Water consumed (m³)', 'off site'],
    ])
    expect(words(caption)).toBe(
      'Other impacts, of the activities that model them: water of electricity. The other activity models none of it. – not modelled, which is not 0. A sum is of the activities inside the boundary that have a number.',
    )
  })

  test('names water among the impacts of its scope, where something models it', () => {
    const impacts = (report: ReturnType<typeof reportAt>) => {
      const block = report.sections[0]?.blocks.find((one) => one.block === 'facts')
      const fact = block?.block === 'facts' ? block.facts.find(({ term }) => term === 'Impacts') : undefined
      return fact && words(fact.text as Text)
    }
    expect(impacts(reportAt({ region: 'FR', year: 2023 }))).toContain(
      'Where an activity models it: water of electricity. No other impact',
    )
    expect(impacts(reportAt({}))).toContain('(after PUE). No other impact')
  })

  test('lists what a site states of water, and its sources', () => {
    const report = reportAt(
      { wueLPerKWh: 0.5, waterLPerKWh: { value: 3, source: 'A hydrologist' } },
      { region: 'FR', year: 2023 },
    )
    expect(tableOf(report, 'sites').columns.map(({ title }) => title)).toEqual([
      'Site',
      'Region',
      'Year',
      'PUE',
      'Grid intensity',
      'WUE',
      'Grid water',
      'Sources',
    ])
    expect(rowsOf(report, 'sites').map((row) => row.slice(5, 7))).toEqual([
      ['0.5', '3'],
      ['–', '○3.6737'],
    ])
  })

  test('has no column of water where no site has any', () => {
    const report = reportAt({})
    expect(tableOf(report, 'sites').columns.map(({ title }) => title)).not.toContain('WUE')
    expect(rowsOf(report, 'sites')[0]).toHaveLength(6)
    expect(JSON.stringify(report.sections)).not.toContain('other-impacts-table')
  })
})

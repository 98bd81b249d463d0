import { describe, expect, test } from 'vitest'
import type { Activity, ProjectFile } from '../../../src/core/project/project'
import { buildReport } from '../../../src/core/report/build'
import { bloom, fileOf, hardware, inference, site, training } from '../projects'
import { smallCatalog } from '../small-catalog'
import { blocksOf, equationsOf, rowsOf, words } from './words'

const reportOf = (activities: readonly Activity[], given: Partial<ProjectFile> = {}) =>
  buildReport(fileOf(activities, given), smallCatalog, { date: '2026-11-24', appVersion: '0' })
const textOf = (report: ReturnType<typeof reportOf>) => JSON.stringify(report.sections)

describe('a report', () => {
  test('of an empty project says so in every section, and fails in none', () => {
    const report = reportOf([], { sites: [], assets: [], goal: { ...bloom.goal, functionalUnit: '' } })
    expect(words(report.abstract[0]?.text ?? '')).toBe(
      'No activity gives a result yet, so there is no footprint to report.',
    )
    expect(report.sections).toHaveLength(9)
    expect(report.sections.every(({ blocks }) => blocks.length > 0)).toBe(true)
    expect(report.explanations).toEqual([])
    expect(report.references).toEqual([])
    expect(report.labels).toEqual({})
  })

  test('shows an incomplete activity without a number and says what it lacks', () => {
    const report = reportOf([
      training({ itEnergyKWh: 10 }),
      training({ id: 'half', title: 'Half', method: 'logged', devices: 4 }),
    ])
    expect(rowsOf(report, 'results-table')[2]).toEqual(['2', 'Half', 'incomplete', '–', '–', '–', ''])
    expect(rowsOf(report, 'activities')).toContainEqual(['Devices', 'n', '4', '', ''])
    expect(textOf(report)).toContain('Half is incomplete and not in the total')
    expect(equationsOf(report).some(({ also }) => also.includes('C_2'))).toBe(false)
  })

  test('lists the inputs that the method read, not those that another method once asked for', () => {
    const report = reportOf([training({ itEnergyKWh: 10, hours: 99, devices: 3 })])
    expect(rowsOf(report, 'activities').map(([label]) => label)).toEqual([
      '1 Run',
      'Energy at the server, before PUE',
    ])
  })

  test('carries the hollow dot from a fallback to every number that it reaches', () => {
    const report = reportOf([training({ itEnergyKWh: 10 }), hardware({ deviceHours: 8760 })], {
      sites: [site({ pue: undefined, gridGPerKWh: undefined, year: 2021 })],
    })
    const rows = rowsOf(report, 'results-table')
    expect(rows).toContainEqual(['1', 'Run', 'metered', '10.00', '○15.00', '○0.90', '0.9'])
    expect(rows).toContainEqual(['2', 'Cards', 'published', '–', '–', '100.00', '99.1'])
    expect(rows.at(-1)).toEqual(['Total', '10.00', '○15.00', '○100.90', '100.0'])
    expect(rowsOf(report, 'factor-table').map((row) => row[6])).toEqual(['older year', 'default'])
    expect(words(report.abstract[0]?.text ?? '')).toMatch(/^101 kgCO2e○ for one trained model\. /)
  })

  test('writes a long sum short, and keeps the others whole', () => {
    const runs = Array.from({ length: 20 }, (_run, index) => training({ id: `r${index}`, itEnergyKWh: 1 }))
    const equations = equationsOf(reportOf(runs))
    const total = equations.find(({ step }) => step.symbol === 'C_total')
    expect(total?.setting).toBe('long-sum')
    expect(total?.step.inSymbols).toEqual({
      form: 'sum',
      terms: ['C_1', 'C_2', '⋯', 'C_20'].map((symbol) => ({ form: 'symbol', symbol })),
    })
    expect(total?.step.value).toBeCloseTo(2, 12)
    expect(equations.filter(({ setting }) => setting === 'full')).toHaveLength(40)
  })

  test('defines a shared quantity once and refers to its equation afterwards', () => {
    const report = reportOf([
      training({ method: 'logged', devices: 2, hours: 10, meanPowerW: 500 }),
      training({ id: 'idle', method: 'overhead-share', ofActivityId: 'run', overheadPercent: 50 }),
    ])
    expect(equationsOf(report).filter(({ methodology }) => methodology === 'T1')).toHaveLength(1)
    const where = blocksOf(report).flatMap((block) => (block.block === 'derivation' ? block.where : []))
    expect(where.map(words)).toContain('E_IT server energy, (1)')
  })

  test('draws no figure that says less than the table', () => {
    const figures = (activities: readonly Activity[]) =>
      blocksOf(reportOf(activities)).flatMap((block) => (block.block === 'figure' ? [block.id] : []))
    expect(figures([training({ itEnergyKWh: 1 })])).toEqual([])
    expect(figures([training({ itEnergyKWh: 1 }), training({ id: 'b', itEnergyKWh: 1 })])).toEqual([
      'stage-sankey',
    ])
    expect(figures([training({ itEnergyKWh: 1 }), hardware({ deviceHours: 5 })])).toEqual([
      'stage-bar',
      'stage-sankey',
    ])
  })

  test('numbers tables and figures in the order in which they stand', () => {
    const report = buildReport(bloom, smallCatalog, { date: '2026-11-24', appVersion: '0' })
    const ids = blocksOf(report).flatMap((block) => (block.block === 'table' ? [block.id] : []))
    expect(ids.map((id) => report.labels[id])).toEqual(ids.map((_id, index) => `Table ${index + 1}`))
  })

  test('keeps a functional unit of several paragraphs out of the sentence', () => {
    const report = reportOf([inference({ itEnergyKWh: 1 })], {
      goal: { functionalUnit: 'First.\nSecond.', intendedUse: '', boundary: '', exclusions: [] },
    })
    expect(report.abstract.map(({ text }) => words(text))[0]).toBe('Functional unit. First.\nSecond.')
  })
})

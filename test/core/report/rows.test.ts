import { expect, test } from 'vitest'
import type { Activity } from '../../../src/core/project/project'
import { buildReport } from '../../../src/core/report/build'
import { experimentation, fileOf, training } from '../projects'
import { smallCatalog } from '../small-catalog'
import { rowsOf, words } from './words'

const reportOf = (activities: readonly Activity[]) =>
  buildReport(fileOf(activities), smallCatalog, { date: '2026-11-24', appVersion: '0' })
const final = training({ id: 'final', title: 'Final', itEnergyKWh: 200 })

test('the rows of a ledger stand in the inventory, in their groups, with what was stated and its source', () => {
  const trials = experimentation({
    rows: [
      { label: 'lr', group: 'sweep', kind: 'search', itEnergyKWh: { value: 30, source: 'Wattmeter 2024' } },
      {
        label: 'oom',
        kind: 'failed',
        deviceHours: 50,
        devicePowerW: { factor: 'power.card' },
        loadPercent: 100,
        note: 'out of memory',
      },
    ],
  })
  const report = reportOf([final, trials])
  expect(rowsOf(report, 'rows-2')).toEqual([
    ['sweep'],
    ['1', 'lr', 'Search', '30', '', '', '', '[2]'],
    ['Failed'],
    ['2', 'oom', 'Failed', '', '50', '400', '100', 'B1'],
  ])
  const table = report.sections
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.block === 'table' && block.id === 'rows-2')
  const notes =
    table?.block === 'table'
      ? table.parts.flatMap(({ rows }) => rows.map(({ note }) => words(note ?? '')))
      : []
  expect(notes).toEqual([
    '1 row, 30.0 kWh before PUE, 3.00 kgCO2e',
    '',
    '1 row, 20.0 kWh before PUE, 2.00 kgCO2e',
    'out of memory',
  ])
  expect(report.references.map(({ text }) => text)).toContain('Wattmeter 2024')
  expect(rowsOf(report, 'rates-table').flat()).toEqual(
    expect.arrayContaining(['Energy, of the final run', 'Carbon, of the final run']),
  )
})

test('a ledger of more than two hundred rows is told by group', () => {
  const rows = Array.from({ length: 300 }, (_, index) => ({ group: `g${index % 2}`, itEnergyKWh: 1 }))
  expect(rowsOf(reportOf([experimentation({ rows })]), 'rows-1')).toEqual([['g0'], ['g1']])
})

test('an activity without rows has no such table', () => {
  const report = reportOf([
    final,
    experimentation({ method: 'multiplier', ofActivityId: 'final', multiple: 0.5 }),
  ])
  expect(Object.keys(report.labels).filter((id) => id.startsWith('rows-'))).toEqual([])
  expect(JSON.stringify(report.sections)).toContain('multiple of: ')
})

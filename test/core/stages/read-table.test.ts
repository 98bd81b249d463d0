import { describe, expect, test } from 'vitest'
import { experimentationTables } from '../../../src/core/stages/experimentation/fields'
import { readTable } from '../../../src/core/stages/read-table'
import { tripTable } from '../../../src/core/stages/travel/trip-fields'

const { rows: ledger, partitions } = experimentationTables
const cellsOf = (text: string) => text.split('\n').map((line) => line.split('|'))
const read = (text: string, spec: Parameters<typeof readTable>[1] = ledger) => readTable(cellsOf(text), spec)
const problemsOf = (text: string) => {
  const result = read(text)
  return result.ok ? [] : result.error
}

describe('a table with headings', () => {
  test.each<[string, string, unknown]>([
    [
      'names of the screen',
      'Run|Group|Kind|Device-hours\na|s|Failed|1,082,990',
      { label: 'a', group: 's', kind: 'failed', deviceHours: 1_082_990 },
    ],
    [
      'names of the file',
      'label|deviceHours|devicePowerW|loadPercent\na|10|400|75',
      { label: 'a', deviceHours: 10, devicePowerW: 400, loadPercent: 75 },
    ],
    ['another order, other names', 'gpu_hours|job\n10|x', { deviceHours: 10, label: 'x' }],
    ['megawatt-hours', 'name|energy (MWh)\nx|1.5', { label: 'x', itEnergyKWh: 1500 }],
    ['seconds after an underscore', 'name|duration_s\nx|5400', { label: 'x', hours: 1.5 }],
    ['kilowatts in brackets', 'name|mean power [kW]\nx|0.35', { label: 'x', meanPowerW: 350 }],
    ['a unit in the cell', 'name|mean power\nx|350 W', { label: 'x', meanPowerW: 350 }],
    ['another unit in the cell', 'name|hours\nx|90 min', { label: 'x', hours: 1.5 }],
    ['percent in the cell', 'name|load\nx|0.5 %', { label: 'x', loadPercent: 0.5 }],
    ['spaces, narrow and wide', 'name|devices\nx|1 024', { label: 'x', devices: 1024 }],
    ['a decimal comma', 'name|hours\nx|1,5', { label: 'x', hours: 1.5 }],
    ['empty cells', 'name|hours|devices\nx||8', { label: 'x', devices: 8 }],
    [
      'a column that is unknown goes into the note',
      'name|hours|seed\nx|1|42',
      { label: 'x', hours: 1, note: 'seed: 42' },
    ],
  ])('%s', (_case, text, row) => {
    expect(read(text)).toMatchObject({ ok: true, value: { rows: [row], hasHeading: true } })
  })

  test('blank lines are no rows, and headings that are kept in notes are told', () => {
    expect(read('name|hours|seed|\n||\nx|1|42|y\n\nz|2||')).toStrictEqual({
      ok: true,
      value: {
        rows: [
          { label: 'x', hours: 1, note: 'seed: 42; y' },
          { label: 'z', hours: 2 },
        ],
        hasHeading: true,
        kept: ['seed'],
      },
    })
  })
})

test('without headings, columns go in the order of the screen from where it is pasted', () => {
  const shown = ledger.columns.slice(2, 5)
  expect(readTable(cellsOf('debug|3|12\nother||7'), ledger, shown)).toMatchObject({
    ok: true,
    value: {
      rows: [
        { kind: 'debug', count: 3, itEnergyKWh: 12 },
        { kind: 'other', itEnergyKWh: 7 },
      ],
      hasHeading: false,
    },
  })
})

test('the quota reads its own columns', () => {
  expect(read('partition|cpu hours|tdp\nV100|2,007,057.55|300', partitions)).toMatchObject({
    ok: true,
    value: { rows: [{ label: 'V100', deviceHours: 2_007_057.55, devicePowerW: 300 }] },
  })
})

describe('what does not fit is told with row and column, and nothing is taken', () => {
  test.each<[string, string, RegExp]>([
    [
      'text in a column of numbers',
      'name|hours\na|1\nb|soon',
      /^Row 3, hours: expected hours to be a number of h from 0 to 1,000,000, found "soon"\. Correct the row or leave it out\.$/,
    ],
    ['a negative number', 'name|hours\na|-3', /^Row 2, hours: expected hours .* found "-3"/],
    [
      'a number that is too large',
      'name|load\na|900',
      /^Row 2, load: expected load .* from 0 to 150, found "900"/,
    ],
    ['two numbers in a cell', 'name|hours\na|1-2', /^Row 2, hours: .* found "1-2"/],
    ['an unknown unit in a cell', 'name|hours\na|3 weeks', /^Row 2, hours: .* found "3 weeks"/],
    [
      'an unknown kind',
      'name|kind|hours\na|sweep|1',
      /^Row 2, kind: expected one of search, failed, debug, evaluation, other, found "sweep"/,
    ],
    [
      'a load that is a fraction',
      'name|load\na|0.9',
      /^Row 2, load: 0\.9 would be 0\.9 %: write 90 for a share of 0\.9, or 0\.9 % if that is meant\.$/,
    ],
    ['more cells than headings', 'name|hours\na|1|2', /^Row 2: expected 2 cells, found more: "2"/],
    [
      'an unknown unit in a heading',
      'name|energy (BTU)\na|1',
      /^Column "energy \(BTU\)": expected one of wh, kwh, .*, found "BTU"/,
    ],
    ['the same column twice', 'name|hours|elapsed\na|1|2', /^Columns "hours" and "elapsed" mean the same/],
    ['nothing', ' |\n', /^Expected rows of runs, found nothing\.$/],
    ['headings alone', 'name|hours', /^Expected rows below the headings, found none\.$/],
  ])('%s', (_case, text, message) => {
    const problems = problemsOf(text)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(message)
  })

  test('every fault is told, the first twenty of them', () => {
    const faults = Array.from({ length: 30 }, (_, index) => `r${index}|x`).join('\n')
    const problems = problemsOf(`name|hours\n${faults}`)
    expect(problems).toHaveLength(21)
    expect(problems[19]).toMatch(/^Row 21, hours/)
    expect(problems[20]).toBe('And 10 more.')
  })
})

test('cities and countries in columns of their own are one place', () => {
  const read = readTable(
    [
      ['Origin', 'Origin country', 'Destination', 'Destination country', 'Mode'],
      ['Zürich', 'Switzerland', 'YVR', 'Canada', 'Air'],
    ],
    tripTable,
  )
  expect(read.ok && read.value.rows).toEqual([{ from: 'Zürich, Switzerland', to: 'YVR', mode: 'plane' }])
})

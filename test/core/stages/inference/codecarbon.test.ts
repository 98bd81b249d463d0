import { describe, expect, test } from 'vitest'
import { codeCarbonRows } from '../../../../src/core/stages/inference/codecarbon'
import { logTable } from '../../../../src/core/stages/inference/log-fields'
import { readTable } from '../../../../src/core/stages/read-table'

/** Columns of version 3 as its writer orders them, the ones that matter here. */
const heading =
  'timestamp,project_name,run_id,experiment_id,duration,emissions,emissions_rate,cpu_power,energy_consumed,country_iso_code,region,cloud_provider,os,codecarbon_version,gpu_count,longitude,tracking_mode,on_cloud,pue'
const row = (given: Readonly<Record<string, string>> = {}, columns = heading): string => {
  const whole: Readonly<Record<string, string>> = {
    ...{ timestamp: '2026-01-02T03:04:05', project_name: 'api', run_id: 'r1', experiment_id: 'e1' },
    ...{ duration: '5400', emissions: '0.06', emissions_rate: '1e-5', cpu_power: '100' },
    ...{ energy_consumed: '1.2', country_iso_code: 'FRA', os: 'Linux', codecarbon_version: '3.2.5' },
    ...{ tracking_mode: 'machine', on_cloud: 'N', pue: '1.2' },
    ...given,
  }
  return columns
    .split(',')
    .map((name) => whole[name] ?? '')
    .join(',')
}
const read = (...lines: readonly string[]) =>
  readTable(codeCarbonRowsOf(lines), { ...logTable, prepare: (cells) => cells })
const codeCarbonRowsOf = (lines: readonly string[]) => codeCarbonRows(lines.map((line) => line.split(',')))
const rowsOf = (...lines: readonly string[]) => {
  const found = read(...lines)
  if (!found.ok) throw new Error(found.error.join())
  return found.value.rows
}

test('a run: hours from seconds, energy with the PUE that is in it, the tool’s own carbon beside', () => {
  expect(rowsOf(heading, row())).toStrictEqual([
    {
      run: 'r1',
      ended: '2026-01-02T03:04:05',
      hours: 1.5,
      energyKWh: 1.2,
      pueInside: 1.2,
      reportedKg: 0.06,
      tool: 'CodeCarbon 3.2.5',
      note: 'project_name: api; tracking_mode: machine',
    },
  ])
})

describe('the PUE in the energy goes by the version', () => {
  const without = heading.replace(',pue', '')
  test.each<[string, string, number | undefined]>([
    ['2.2.2', without, 1],
    ['2.2.0', without, 1],
    ['', without.replace('run_id,', ''), 1],
    // A file of tasks leaves the column out, though the energy has it.
    ['2.2.3', without, undefined],
    ['3.2.5', without, undefined],
    ['2.2.3', heading, 1.2],
  ])('%s', (version, columns, pue) => {
    expect(rowsOf(columns, row({ codecarbon_version: version }, columns))[0]?.pueInside).toBe(pue)
  })
})

test('rows of one run are running totals: the longest counts, and other runs stay', () => {
  const rows = rowsOf(
    heading,
    row({ duration: '60', energy_consumed: '0.1' }),
    row({ duration: '180', energy_consumed: '0.3' }),
    row({ run_id: 'r2', energy_consumed: '5' }),
    row({ duration: '120', energy_consumed: '0.2' }),
  )
  expect(rows.map(({ run, energyKWh }) => [run, energyKWh])).toEqual([
    ['r1', 0.3],
    ['r2', 5],
  ])
  expect(rows[0]?.note).toContain('rows of this run in the file: 3')
})

test('tasks of one run add up, and an old file’s runs go by their experiment', () => {
  const tasks = `task_name,${heading}`
  const named = (task: string) => row({ task_name: task }, tasks)
  expect(rowsOf(tasks, named('load'), named('answer'))).toHaveLength(2)
  const old = heading.replace('run_id,', '')
  const runs = rowsOf(old, row({ experiment_id: 'a' }, old), row({ experiment_id: 'b' }, old))
  expect(runs.map(({ run }) => run)).toEqual(['a', 'b'])
})

describe('a row that lost its empty cells', () => {
  // region, cloud_provider, gpu_count and longitude are empty in the whole row; the appended one lost the last two.
  const short = row({ run_id: 'r2' }).replace('3.2.5,,,machine', '3.2.5,machine')

  test('is put back where one way alone fits', () => {
    expect(short.split(',')).toHaveLength(17)
    const [, found] = rowsOf(heading, row(), short)
    expect(found).toMatchObject({ run: 'r2', energyKWh: 1.2, pueInside: 1.2, tool: 'CodeCarbon 3.2.5' })
    expect(found?.note).toContain('cells moved back in their columns: yes')
  })

  test.each<[string, readonly string[], string]>([
    ['without a whole row beside it', [heading, short], '17 cells for 19 headings'],
    ['that fits nowhere', [heading, row(), short.replace('machine', 'abacus')], '17 cells for 19 headings'],
    ['of two glued rows', [heading, row(), `${row()},${row()}`], '38 cells for 19 headings'],
  ])('%s is refused with its number', (_case, lines, found) => {
    const result = read(...lines)
    expect(result.ok ? [] : result.error).toEqual([
      expect.stringMatching(new RegExp(`^Row ${lines.length}, energy, as logged: expected .*"${found}"`)),
    ])
  })
})

test.each([
  ['a negative energy', { energy_consumed: '-1' }, /energy, as logged: expected .* found "-1"/],
  ['a time that is none', { duration: 'long' }, /hours: expected .* found "long"/],
  ['not a number', { energy_consumed: 'nan' }, /found "nan"/],
])('%s is refused', (_case, given, message) => {
  const result = read(heading, row(given))
  expect(result.ok ? '' : result.error.join()).toMatch(message)
})

test('a table that is not of the tool stays as it is', () => {
  const cells = [
    ['Run', 'Hours', 'Energy, as logged'],
    ['a', '1', '2'],
  ]
  expect(codeCarbonRows(cells)).toBe(cells)
})

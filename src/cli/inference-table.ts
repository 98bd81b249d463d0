import Papa from 'papaparse'
import type { InferenceFit } from '../core/inference/fit-data'
import { predictRow } from '../core/inference/predict-row'
import { type CellProblem, type HardwareLookup, readRow } from '../core/inference/table-row'
import { csvTable } from '../csv/cells'

export const addedColumns = ['j_per_output_token', 'p5', 'p95', 'wh_per_request'] as const

/** Something to say about a row: the first line of the table is its head. */
export interface RowMessage extends CellProblem {
  readonly line: number
}

export interface PredictedTable {
  readonly text: string
  readonly problems: readonly RowMessage[]
  readonly assumptions: readonly RowMessage[]
}

/**
 * The same table with the added columns. A row that cannot be predicted keeps them empty and says why. Cells keep their
 * text; only their quotes may differ.
 */
export function predictTable(
  text: string,
  lookup: HardwareLookup,
  fit: InferenceFit,
): PredictedTable | string {
  const table = csvTable(text)
  if (!table.ok) return table.error
  const { cells: all, delimiter } = table.value
  const numbered = all.map((row, index) => ({ row, line: index + 1 }))
  const [first, ...rows] = numbered.filter(({ row }) => row.some((cell) => cell.trim() !== ''))
  if (first === undefined) return 'expected a table with a head, found nothing'
  const head = first.row
  const names = head.map((name) => name.trim().toLowerCase())
  const twice = names.find((name, at) => name !== '' && names.indexOf(name) !== at)
  if (twice) return `expected each column once, found ${twice} twice`
  const missing = ['params_total_b', 'hardware', 'n_out'].filter((name) => !names.includes(name))
  if (missing.length > 0)
    return `expected the columns ${missing.join(', ')}, found ${head.join(', ').slice(0, 300)}`
  const place = new Map(names.map((name, at) => [name, at]))
  const places = addedColumns.map((name, at) => place.get(name) ?? head.length + newBefore(names, at))
  const width = Math.max(head.length, ...places.map((at) => at + 1))

  const problems: RowMessage[] = []
  const assumptions: RowMessage[] = []
  const written = rows.map(({ row, line }) => {
    const cells = (column: string) => {
      const at = place.get(column)
      return at === undefined ? undefined : row[at]
    }
    const out = [...row]
    while (out.length < width) out.push('')
    for (const at of places) out[at] = ''
    const found = row.length > head.length ? tooWide(row, head) : predicted(cells, lookup, fit)
    for (const assumption of found.assumptions) assumptions.push({ line, ...assumption })
    for (const problem of found.problems) problems.push({ line, ...problem })
    found.values?.forEach((value, at) => {
      out[places[at] as number] = shown(value)
    })
    return out
  })
  const newHead = [...head]
  for (const [at, name] of addedColumns.entries()) newHead[places[at] as number] ??= name
  return {
    text: `${Papa.unparse([newHead, ...written], { delimiter, newline: '\n' })}\n`,
    problems,
    assumptions,
  }
}

interface Found {
  readonly values?: readonly number[]
  readonly problems: readonly CellProblem[]
  readonly assumptions: readonly CellProblem[]
}

function predicted(
  cells: (column: string) => string | undefined,
  lookup: HardwareLookup,
  fit: InferenceFit,
): Found {
  const { row, problems, assumptions } = readRow(cells, lookup, fit)
  if (row === undefined) return { problems, assumptions: [] }
  const result = predictRow(row, fit)
  if ('message' in result) return { problems: [result], assumptions: [] }
  const { value, p5, p95 } = result.joulesPerToken
  const values = [value, p5, p95, result.wattHoursPerRequest]
  if (!values.every(Number.isFinite)) return { problems: [uncountable], assumptions: [] }
  return {
    values,
    problems: [],
    assumptions: [...assumptions, ...result.assumptions],
  }
}

const uncountable: CellProblem = {
  column: addedColumns[0],
  message: 'expected a number, found none: some column of the row is far too large or too small',
}

const tooWide = (row: readonly string[], head: readonly string[]): Found => ({
  problems: [{ column: head.at(-1) ?? '', message: `expected ${head.length} cells, found ${row.length}` }],
  assumptions: [],
})

/** How many of the added columns before this one are new to the table. */
const newBefore = (names: readonly string[], at: number): number =>
  addedColumns.slice(0, at).filter((name) => !names.includes(name)).length

/** Six digits: more than the interval is worth, enough to recompute. */
const shown = (value: number): string => String(Number(value.toPrecision(6)))

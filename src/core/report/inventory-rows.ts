import { unitOf } from '../project/field'
import type { Activity } from '../project/project'
import { groupOf } from '../stages/experimentation/ledger'
import type { Stage } from '../stages/method'
import { stages } from '../stages/stages'
import { amountColumns, type Column as RowColumn, type TableSpec } from '../stages/table'
import { shownClimate, shownEnergy } from '../units/format'
import { units } from '../units/unit'
import type { Column, Row, Table, Text } from './document'
import { type InventoryContext, noteText, remarks, sourceCell, valueCell } from './input-cells'
import { methodOf, type ProjectInput, rowInputs, titleOf } from './inputs'
import { amount, counted, flat, given, quiet, strong } from './text'

/** More rows than this are told by group: the project that comes with the report holds them all. */
const mostRows = 200

interface Rows {
  readonly activity: Activity
  readonly spec: TableSpec
  readonly words: readonly Readonly<Record<string, string | undefined>>[]
  readonly inputs: readonly (readonly ProjectInput[])[]
  /** Of the columns of numbers, those that some row has something in. */
  readonly used: readonly number[]
}

/** The rows of an activity's table, as its author gave them, in the groups that its lines are. */
export function rowsTable(activity: Activity, number: number, context: InventoryContext): Table | undefined {
  const rows = rowsOf(activity)
  if (rows === undefined) return undefined
  const { spec, inputs, used } = rows
  const isLong = inputs.length > mostRows
  const numbers = amountColumns(spec)
  const all = [...inputs.keys()]
  const hasSources = all.some((index) => sourcesOf(index, rows, context).length > 0)
  const row = (index: number) => plainRow(index, rows, context, hasSources)
  return {
    block: 'table',
    id: `rows-${number}`,
    caption: flat([
      `${spec.label} of ${number} `,
      given(titleOf(activity)),
      isLong ? `: ${counted(inputs.length, spec.row)} by group; each is in the project file.` : '.',
    ]),
    columns: [
      { title: 'No.', align: 'right' },
      ...wordCells(rows).map(({ label }): Column => ({ title: label, align: 'left' })),
      ...used.map((index): Column => {
        const { label, field } = numbers[index] as (typeof numbers)[number]
        const unit = units[unitOf(field)].symbol
        return { title: label, align: 'right', ...(unit && { unit }) }
      }),
      ...(hasSources ? [{ title: 'Source', align: 'left' } as const] : []),
    ],
    parts:
      activity.stage === 'experimentation' && activity.method === 'ledger'
        ? [...groupsOf(activity)].map(([name, members]) => ({
            ruled: false,
            rows: [groupRow(name, members.length, rows, context), ...(isLong ? [] : members.map(row))],
          }))
        : [{ ruled: false, rows: all.map(row) }],
  }
}

function rowsOf(activity: Activity): Rows | undefined {
  const { table = '' } = methodOf(activity)
  const { tables }: Stage = stages[activity.stage]
  const spec = tables?.[table]
  const inputs = rowInputs(activity)
  if (spec === undefined || inputs.length === 0) return undefined
  const words = (activity as unknown as Readonly<Record<string, Rows['words'] | undefined>>)[table] ?? []
  const used = [...amountColumns(spec).keys()].filter((column) =>
    inputs.some((row) => row[column]?.amount !== undefined),
  )
  return { activity, spec, words, inputs, used }
}

/** The group stands above its rows. */
const wordColumns = ({ spec, words }: Pick<Rows, 'spec' | 'words'>) =>
  spec.columns.filter(
    ({ type, key }) => type !== 'amount' && key !== 'group' && words.some((row) => row[key] !== undefined),
  )

function groupsOf({ rows = [] }: Extract<Activity, { readonly stage: 'experimentation' }>) {
  const groups = new Map<string, number[]>()
  rows.forEach((row, index) => {
    const name = groupOf(row)
    groups.set(name, [...(groups.get(name) ?? []), index])
  })
  return groups
}

/** A group with what it adds up to. */
function groupRow(
  name: string,
  count: number,
  { activity, spec }: Rows,
  { gathered }: InventoryContext,
): Row {
  const result = gathered.view.activities.find(({ id }) => id === activity.id)
  const line = result?.lines.find(({ label }) => label === name)
  const sums: Text =
    line === undefined || line.itEnergyKWh === null || line.climateKg === null
      ? ''
      : [', ', amount(shownEnergy(line.itEnergyKWh)), ' before PUE, ', amount(shownClimate(line.climateKg))]
  return {
    kind: 'group',
    cells: [[strong([given(name)])]],
    note: [quiet(flat([counted(count, spec.row === 'run' ? 'row' : spec.row), sums]))],
  }
}

/** What stands in one cell: a column, or several that are read together. */
interface WordCell {
  readonly label: string
  readonly columns: readonly RowColumn[]
  readonly between: string
}

function wordCells(rows: Rows): readonly WordCell[] {
  const columns = wordColumns(rows)
  const { together = [] } = rows.spec
  return columns.flatMap((column): WordCell[] => {
    const group = together.find(({ keys }) => keys.includes(column.key))
    if (group === undefined) return [{ label: column.label, columns: [column], between: '' }]
    const own = group.keys.flatMap((key) => columns.find((one) => one.key === key) ?? [])
    return column === own[0] ? [{ label: group.label, columns: own, between: group.between }] : []
  })
}

function wordCell({ columns, between }: WordCell, row: Rows['words'][number]): Text {
  const texts = columns.flatMap(({ key, type, label, ...column }): Text[] => {
    const text = row[key]?.trim() ?? ''
    if (text === '') return []
    if (type !== 'word') return [[given(text)]]
    const option = 'options' in column ? column.options.find(({ value }) => value === text) : undefined
    // `Unknown` says what it is only under a heading of its own.
    const words = option?.label ?? text
    return [columns.length > 1 && key === 'connections' ? `${label} ${words}`.toLowerCase() : words]
  })
  return texts.flatMap((text, at) => flat([at > 0 ? between : '', text]))
}

function sourcesOf(index: number, rows: Rows, context: InventoryContext): readonly Text[] {
  const numbers = rows.used.map((column) => rows.inputs[index]?.[column] as ProjectInput)
  return numbers.map((input) => sourceCell(input, context)).filter((source) => source !== '')
}

function plainRow(index: number, rows: Rows, context: InventoryContext, hasSources: boolean): Row {
  const { words, inputs, used } = rows
  const row = words[index] ?? {}
  const numbers = used.map((column) => inputs[index]?.[column] as ProjectInput)
  const sources = sourcesOf(index, rows, context)
  const different = sources.filter(
    (source, at) => sources.findIndex((other) => JSON.stringify(other) === JSON.stringify(source)) === at,
  )
  const notes = [row.note?.trim() ?? '', ...numbers.flatMap(remarks)].filter(Boolean)
  return {
    kind: 'plain',
    cells: [
      String(index + 1),
      ...wordCells(rows).map((cell) => wordCell(cell, row)),
      ...numbers.map((input) => (input.amount === undefined ? '' : valueCell(input, context))),
      ...(hasSources ? [different.flatMap((source, at) => flat([at > 0 ? ', ' : '', source]))] : []),
    ],
    ...(notes.length > 0 && { note: [quiet(noteText(notes))] }),
  }
}

import { unitOf } from '../project/field'
import { describeFound } from '../project/found'
import { err, ok, type Result } from '../result'
import { parseNumber } from '../units/parse-number'
import { units } from '../units/unit'
import { writtenScale, writtenUnits } from '../units/written-unit'
import type { Column, TableSpec } from './table'

/** What stands below a heading of a pasted table. */
export interface Heading {
  /** Absent where the heading is no column of the table. */
  readonly column: Column | undefined
  readonly title: string
  /** The column's own units in one of the heading's. */
  readonly scale: number
}

/** The columns that a first line names; nothing where it is a row already: where it holds a number. */
export function headingOf(
  line: readonly string[],
  spec: TableSpec,
): Result<readonly Heading[] | undefined, readonly string[]> {
  const headings = line.map((cell) => readHeading(cell.trim(), spec))
  const named = headings.filter(({ column }) => column !== undefined)
  if (line.some((cell) => parseNumber(cell) !== undefined) || named.length === 0) return ok(undefined)
  const problems = [
    ...headings.flatMap(({ fault }) => (fault === undefined ? [] : [fault])),
    ...named.flatMap(({ column, title }, index) => {
      const before = named.slice(0, index).find((other) => other.column === column)
      return before
        ? [`Columns ${describeFound(before.title)} and ${describeFound(title)} mean the same. Leave one out.`]
        : []
    }),
  ]
  return problems.length > 0 ? err(problems) : ok(headings)
}

interface ReadHeading extends Heading {
  readonly fault?: string
}

/** `Energy (MWh)`, `gpu_hours`, `power_w`: a name, and perhaps a unit. */
function readHeading(title: string, spec: TableSpec): ReadHeading {
  const none: ReadHeading = { column: undefined, title, scale: 1 }
  if (title === '') return none
  const whole = columnNamed(title, spec)
  if (whole) return { column: whole, title, scale: 1 }
  const [, name = '', unit = ''] =
    /^(.*?)\s*[([]\s*([^)\]]*?)\s*[)\]]\s*$/.exec(title) ?? /^(.*)[\s_]([^\s_]+)$/.exec(title) ?? []
  const column = columnNamed(name, spec)
  if (column === undefined) return none
  if (column.type !== 'amount') return { column, title, scale: 1 }
  const own = unitOf(column.field)
  const isOwn = plain(unit) === plain(units[own].symbol)
  const scale = isOwn ? 1 : writtenScale(own, unit)
  if (scale !== undefined) return { column, title, scale }
  const known = writtenUnits(own)
  const expectedUnit = known.length === 0 ? 'no unit' : `one of ${known.join(', ')}`
  return {
    ...none,
    fault: `Column ${describeFound(title)}: expected ${expectedUnit}, found ${describeFound(unit)}. Change the heading and the numbers below it.`,
  }
}

/** The column that a heading means, with or without its unit. */
export const columnOfHeading = (title: string, spec: TableSpec): Column | undefined =>
  readHeading(title, spec).column

function columnNamed(name: string, { columns }: TableSpec): Column | undefined {
  const wanted = plain(name)
  if (wanted === '') return undefined
  const names = (column: Column) => [
    column.label,
    column.key,
    ...(column.also ?? []),
    ...(column.type === 'amount' ? [column.field.label] : []),
  ]
  return (
    columns.find(({ key }) => key === name) ??
    columns.find((column) => names(column).some((one) => plain(one) === wanted))
  )
}

const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[\s_\-.,]+/g, ' ')
    .trim()

import { expected, type FieldSpec, unitOf } from '../project/field'
import { describeFound } from '../project/found'
import { err, ok, type Result } from '../result'
import { parseNumber } from '../units/parse-number'
import { units } from '../units/unit'
import { writtenScale } from '../units/written-unit'
import { type Heading, headingOf } from './read-heading'
import { type AmountColumn, type Column, columnHeading, type TableSpec } from './table'

/** A row as it is put into a project: text, words and plain numbers by key. */
export type ReadRow = Readonly<Record<string, string | number>>

export interface ReadTable {
  readonly rows: readonly ReadRow[]
  /** False where the columns were taken in the order in which they are shown. */
  readonly hasHeading: boolean
  /** Headings that mean no column: what stands below them is kept in the note of each row. */
  readonly kept: readonly string[]
}

/** More is not read aloud; the first few say what is wrong. */
const mostProblems = 20

/**
 * Reads the cells of a pasted table or of a CSV file. All of it or nothing: a cell that does not fit is a problem
 * that names its row, counted from the first line, and its column.
 * @param shown columns in the order of the screen from the cell that is pasted into, for a table without headings
 */
export function readTable(
  given: readonly (readonly string[])[],
  spec: TableSpec,
  shown: readonly Column[] = spec.columns,
): Result<ReadTable, readonly string[]> {
  const cells = spec.prepare?.(given) ?? given
  const first = cells.findIndex((line) => !isBlank(line))
  if (first < 0) return err([`Expected rows of ${spec.label.toLowerCase()}, found nothing.`])
  const heading = headingOf(cells[first] as readonly string[], spec)
  if (!heading.ok) return heading
  const columns =
    heading.value ?? shown.map((column): Heading => ({ column, title: columnHeading(column), scale: 1 }))

  const problems: string[] = []
  const rows: ReadRow[] = []
  cells.forEach((line, index) => {
    if (index < first || (index === first && heading.value) || isBlank(line)) return
    const read = readLine(line, columns, index + 1, problems)
    if (Object.keys(read).length > 0) rows.push(read)
  })
  if (problems.length > mostProblems) {
    return err([...problems.slice(0, mostProblems), `And ${problems.length - mostProblems} more.`])
  }
  if (problems.length > 0) return err(problems)
  if (rows.length === 0) return err([`Expected rows below the headings, found none.`])
  return ok({
    rows,
    hasHeading: heading.value !== undefined,
    kept: columns.flatMap(({ column, title }) => (column === undefined && title !== '' ? [title] : [])),
  })
}

const isBlank = (line: readonly string[]): boolean => line.every((cell) => cell.trim() === '')

function readLine(
  line: readonly string[],
  columns: readonly Heading[],
  number: number,
  problems: string[],
): ReadRow {
  const row: Record<string, string | number> = {}
  const notes: string[] = []
  const beyond = line.slice(columns.length).findIndex((cell) => cell.trim() !== '')
  if (beyond >= 0) {
    problems.push(
      `Row ${number}: expected ${columns.length} cells, found more: ${describeFound(line[columns.length + beyond])}. Where a number has commas, put it in quotes or paste from the spreadsheet itself.`,
    )
  }
  columns.forEach(({ column, title, scale }, index) => {
    const text = line[index]?.trim() ?? ''
    if (text === '') return
    if (column === undefined) {
      notes.push(title === '' ? text : `${title}: ${text}`)
      return
    }
    const read = readCell(text, column, scale)
    if (read.ok) row[column.key] = read.value
    else problems.push(`Row ${number}, ${columnName(column)}: ${read.error}`)
  })
  if (notes.length > 0) row.note = notes.join('; ')
  return row
}

const columnName = ({ label }: Column): string => label.charAt(0).toLowerCase() + label.slice(1)
const mend = 'Correct the row or leave it out.'

function readCell(text: string, column: Column, scale: number): Result<string | number, string> {
  switch (column.type) {
    case 'text':
      return text.length <= column.most
        ? ok(text)
        : err(`expected at most ${column.most} characters, found ${text.length}. ${mend}`)
    case 'word': {
      const option = column.options.find(({ value, label, also = [] }) =>
        [value, label.toLowerCase(), ...also].includes(text.toLowerCase()),
      )
      const known = column.options.map(({ value }) => value).join(', ')
      return option
        ? ok(option.value)
        : err(`expected one of ${known}, found ${describeFound(text)}. ${mend}`)
    }
    case 'amount':
      return readAmount(text, column, scale)
  }
}

function readAmount(text: string, { field }: AmountColumn, scale: number): Result<number, string> {
  const unit = unitOf(field)
  const [, digits = text, suffix = ''] = /^(.*?\d\.?)\s*([a-zA-Z%°/·]*)$/s.exec(text) ?? []
  const number = parseNumber(digits)
  const own = suffix === '' ? scale : writtenScale(unit, suffix)
  if (number === undefined || own === undefined)
    return err(`${expected(field)}, found ${describeFound(text)}. ${mend}`)
  const value = rounded(number * own)
  if (!(value >= field.min && value <= field.max)) {
    return err(`${expected(field)}, found ${describeFound(text)}. ${mend}`)
  }
  return isLikelyFraction(field, value, suffix)
    ? err(
        `${digits} would be ${digits} ${units[unit].symbol}: write ${rounded(value * 100)} for a share of ${digits}, or ${digits} % if that is meant.`,
      )
    : ok(value)
}

/** A load of 0.9 in a column of percent is hardly 0.9 %. */
const isLikelyFraction = ({ kind }: FieldSpec, value: number, suffix: string): boolean =>
  kind === 'share' && suffix === '' && value > 0 && value <= 1

/** Without the last bits that a change of unit leaves: 0.1 kW is 100 W. */
const rounded = (value: number): number => Number(value.toPrecision(15))

import { parseNumber } from '../units/parse-number'
import { columnOfHeading } from './read-heading'
import type { Column, TableSpec } from './table'

type Cells = readonly (readonly string[])[]

/** What a person must say of a file before its rows can be read: which of its columns is which. */
export interface OpenColumns {
  /** Headings of the file that mean no column. */
  readonly titles: readonly string[]
  /** Columns without which rows say little, and which no heading means. */
  readonly missing: readonly Column[]
  /** Whether the first line is known to be headings, for some of it is. */
  readonly hasNames: boolean
}

/** A column's key by heading, and a word by column for all rows. */
export interface ColumnMap {
  readonly columns: Readonly<Record<string, string>>
  readonly words: Readonly<Record<string, string>>
}

/** Nothing where the first line names all that is essential, or is a row already. */
export function openColumns(cells: Cells, spec: TableSpec): OpenColumns | undefined {
  const line = cells[firstLine(cells)]
  const { essential = [] } = spec
  if (line === undefined || line.some((cell) => parseNumber(cell) !== undefined)) return undefined
  const named = line.map((title) => columnOfHeading(title.trim(), spec))
  const missing = spec.columns.filter((column) => essential.includes(column.key) && !named.includes(column))
  const titles = [
    ...new Set(line.filter((title, index) => title.trim() !== '' && named[index] === undefined)),
  ]
  const isToChoose = titles.length > 0 || missing.some(({ type }) => type === 'word')
  if (missing.length === 0 || !isToChoose) return undefined
  return {
    titles,
    missing,
    hasNames: named.some((column) => column !== undefined),
  }
}

/** The cells with the headings that were said, and a column for each word that stands for all rows. */
export function withColumns(cells: Cells, spec: TableSpec, { columns, words }: ColumnMap): Cells {
  const first = firstLine(cells)
  const added = Object.entries(words).filter(([, word]) => word !== '')
  const width = cells[first]?.length ?? 0
  return cells.map((line, index) => {
    if (index < first || line.every((cell) => cell.trim() === '')) return line
    const all = [...line, ...Array<string>(Math.max(0, width - line.length)).fill('')]
    if (index > first) return [...all, ...added.map(([, word]) => word)]
    const named = all.map((title) => spec.columns.find(({ key }) => key === columns[title])?.label ?? title)
    return [...named, ...added.map(([key]) => key)]
  })
}

const firstLine = (cells: Cells): number => cells.findIndex((line) => line.some((cell) => cell.trim() !== ''))

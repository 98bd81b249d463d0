import { useState } from 'react'
import { err } from '../../../core/result'
import { type ColumnMap, type OpenColumns, openColumns, withColumns } from '../../../core/stages/column-map'
import { type ReadRow, readTable } from '../../../core/stages/read-table'
import { type Column, mostRows, type TableSpec } from '../../../core/stages/table'
import { upperFirst } from '../../../core/words'
import { csvTable } from '../../../csv/cells'
import type { Row, RowsActions } from './row'
import { fileText, largestFile } from './table-file'

/** More than one cell. A single one is pasted as text. */
export const isTable = (text: string): boolean => /[\t\n\r]/.test(text.trim())

interface Place {
  readonly row: number
  readonly columns: readonly Column[]
}

/** A pasted or opened table: taken whole, or kept as text beside what is wrong with it. */
export function useTakenTable(
  spec: TableSpec,
  rows: readonly Row[],
  actions: RowsActions,
  onTaken: (rows: readonly Row[]) => void,
) {
  const [text, setText] = useState<string>()
  const [problems, setProblems] = useState<readonly string[]>([])
  const [said, setSaid] = useState('')
  const [open, setOpen] = useState<OpenColumns>()
  const [map, setMap] = useState<ColumnMap>(noMap)

  const refuse = (refused: string, why: readonly string[], columns?: OpenColumns) => {
    setOpen(columns)
    setText(refused)
    setProblems(why)
    setSaid('')
  }
  const take = (table: string, place?: Place, said?: ColumnMap) => {
    const text = csvTable(table)
    const cells = text.ok ? (said ? withColumns(text.value.cells, spec, said) : text.value.cells) : []
    const read = text.ok ? readTable(cells, spec, place?.columns) : err([`${upperFirst(text.error)}.`])
    const columns = text.ok ? openColumns(text.value.cells, spec) : undefined
    if (said === undefined && columns && (columns.hasNames || !read.ok)) {
      setMap(noMap)
      return refuse(table, [missingWords(columns)], columns)
    }
    if (!read.ok) return refuse(table, read.error, said && columns)
    const at = read.value.hasHeading || place === undefined ? rows.length : place.row
    const count = read.value.rows.length
    if (at + count > mostRows) {
      return refuse(table, [
        `Expected at most ${mostRows.toLocaleString('en')} rows in all, found ${(at + count).toLocaleString('en')}. Put like runs into one row, with their number.`,
      ])
    }
    actions.fill(at, read.value.rows as readonly ReadRow[])
    onTaken(read.value.rows as readonly ReadRow[])
    setText(undefined)
    setOpen(undefined)
    setProblems([])
    setSaid(saidOf(count, at < rows.length, read.value.kept))
  }
  return {
    text,
    problems,
    said,
    open: text === undefined ? undefined : open,
    map,
    setMap,
    take,
    /** As it stands in the box, with what was said of its columns. */
    takeText: () => take(text ?? '', undefined, open && map),
    setText: (next: string | undefined) => {
      setText(next)
      setOpen(undefined)
      setProblems([])
    },
    openFile: async (file: File) => {
      if (file.size > largestFile) {
        return refuse('', [
          `${file.name}: expected a table of at most 10 MB, found ${Math.ceil(file.size / 1e6)} MB.`,
        ])
      }
      try {
        take(await fileText(file))
      } catch (error) {
        refuse('', [`${file.name} could not be read: ${String(error)}`])
      }
    },
  }
}

const noMap: ColumnMap = { columns: {}, words: {} }

function missingWords({ missing, titles }: OpenColumns): string {
  const wanted = missing.map(({ label }) => `“${label}”`).join(', ')
  const found = titles.map((title) => `“${title}”`).join(', ')
  return `Expected columns for ${wanted}, found ${found === '' ? 'none' : found}. Say which column is which.`
}

function saidOf(count: number, isOver: boolean, kept: readonly string[]): string {
  const rows = count === 1 ? '1 row' : `${count.toLocaleString('en')} rows`
  const what = isOver ? `${rows} pasted over what was there.` : `${rows} added.`
  if (kept.length === 0) return what
  const names = kept.map((name) => `“${name}”`).join(', ')
  return `${what} ${names}: not a column of this table, kept in the note of each row.`
}

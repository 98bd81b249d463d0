import Papa from 'papaparse'
import { err, ok, type Result } from '../../../core/result'

type Cells = readonly (readonly string[])[]

/** Cells of a table as text: comma, semicolon, tab or bar between them, quotes around those that have one inside. */
export function tableCells(text: string): Result<Cells, readonly string[]> {
  const tabbed = text.includes('\t')
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), {
    delimiter: tabbed ? '\t' : '',
  })
  const open = errors.find(({ code }) => code === 'MissingQuotes')
  if (open === undefined) return ok(data)
  // All that follows the mark would be one cell.
  return err([
    `Row ${(open.row ?? 0) + 1}: a quotation mark opens a cell that no other closes. Close it or leave it out.`,
  ])
}

/** More than any ledger; a log that is larger is no table of runs. */
export const largestFile = 10_000_000

/** The text of a file: UTF-8, else the encoding of older spreadsheets. */
export async function fileText(file: Blob): Promise<string> {
  const bytes = await file.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

import Papa from 'papaparse'
import { err, ok, type Result } from '../core/result'

export interface CsvTable {
  readonly cells: readonly (readonly string[])[]
  /** What parts the cells: a tab, a semicolon, a comma or a bar. */
  readonly delimiter: string
}

/**
 * The cells of a CSV file, or of a table pasted from a spreadsheet: the only reader of tables. Quotes that do not pair
 * are refused with their line: all that follows the mark would be one cell.
 */
export function csvTable(text: string): Result<CsvTable, string> {
  const plain = text.replace(/^\uFEFF/, '')
  const delimiter = delimiterOf(plain)
  const { data, errors } = Papa.parse<string[]>(plain, { delimiter })
  const fault = errors.find(({ type }) => type === 'Quotes')
  if (fault === undefined) return ok({ cells: data, delimiter })
  // The parser points behind the opening mark.
  const start = Math.max(0, (fault.index ?? 1) - 1)
  const line = plain.slice(0, start).split(/\r\n|\n|\r/).length
  const [found = ''] = /^[^\r\n]*/.exec(plain.slice(start, start + mostShown)) ?? []
  return err(
    fault.code === 'MissingQuotes'
      ? `line ${line}: expected a quotation mark that closes the cell, found none to the end of the table: “${found}”. Close it or leave the first one out`
      : `line ${line}: expected a cell that ends at its closing quotation mark, found more behind it: “${found}”. Write a mark inside a cell twice`,
  )
}

/** Letters of a cell that a message repeats. */
const mostShown = 40

/** The sign that stands most often in the first line with anything in it, outside quotes; a tab wherever there is one. */
function delimiterOf(text: string): string {
  const line = /[^\s][^\n\r]*/.exec(text)?.[0] ?? ''
  const bare = line.replaceAll(/"[^"]*"/g, '')
  if (bare.includes('\t')) return '\t'
  const count = (sign: string) => bare.split(sign).length - 1
  const [best = ','] = [';', ',', '|'].toSorted((a, b) => count(b) - count(a))
  return count(best) === 0 ? ',' : best
}

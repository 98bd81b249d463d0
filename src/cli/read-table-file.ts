import { err, ok, type Result } from '../core/result'
import { csvTable } from '../csv/cells'
import { nameOf, readTable } from './read-input'

export interface TableFile {
  readonly cells: readonly (readonly string[])[]
  readonly notes: readonly string[]
}

/** The cells of a CSV file, or of stdin for `-`. */
export async function readTableFile(
  file: string,
  stdin: AsyncIterable<Uint8Array>,
): Promise<Result<TableFile, string>> {
  const table = await readTable(file, stdin)
  if (!table.ok) return table
  const { text, note } = table.value
  const read = csvTable(text)
  if (!read.ok) return err(read.error)
  return ok({ cells: read.value.cells, notes: note === undefined ? [] : [`${nameOf(file)}: ${note}`] })
}

import Papa from 'papaparse'

/** Cells of a table as text: comma, semicolon, tab or bar between them, quotes around those that have one inside. */
export function tableCells(text: string): readonly (readonly string[])[] {
  const tabbed = text.includes('\t')
  return Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: tabbed ? '\t' : '' }).data
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

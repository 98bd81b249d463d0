import Papa from 'papaparse'

/** Cells of a CSV file or of a table pasted from a spreadsheet; commas, semicolons or tabs. */
export function csvCells(text: string): readonly (readonly string[])[] {
  const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/, ''), { delimiter: delimiterOf(text) })
  return data
}

/** The sign that stands most often in the first line with anything in it, outside quotes. */
function delimiterOf(text: string): string {
  const line = /[^\s][^\n\r]*/.exec(text)?.[0] ?? ''
  const bare = line.replaceAll(/"[^"]*"/g, '')
  const count = (sign: string) => bare.split(sign).length - 1
  const [best] = ['\t', ';', ','].toSorted((a, b) => count(b) - count(a))
  return best ?? ','
}

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

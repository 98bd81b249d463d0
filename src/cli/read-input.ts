import { type FileHandle, open } from 'node:fs/promises'
import { placeInText } from '../core/project/json-place'
import { maximumFileBytes } from '../core/project/json-text'
import { unreadFile } from '../core/project/unread-file'
import { err, ok, type Result } from '../core/result'

const chunkBytes = 1 << 16

/** How a file is called in messages. */
export const nameOf = (file: string): string => (file === '-' ? '<stdin>' : file)

/** The text of a file, or of stdin for `-`; else what was expected and found instead. */
export async function readInput(
  file: string,
  stdin: AsyncIterable<Uint8Array>,
): Promise<Result<string, string>> {
  const bytes = file === '-' ? await atMost(stdin, maximumFileBytes) : await readFile(file, maximumFileBytes)
  return bytes.ok ? decoded(bytes.value) : bytes
}

/** A table of a million rows. */
const maximumTableBytes = 300_000_000

/** The text of a table, in UTF-8 or, which is said, in the Latin alphabet that spreadsheets of the West write. */
export async function readTable(
  file: string,
  stdin: AsyncIterable<Uint8Array>,
): Promise<Result<{ readonly text: string; readonly note?: string }, string>> {
  const bytes =
    file === '-' ? await atMost(stdin, maximumTableBytes) : await readFile(file, maximumTableBytes)
  if (!bytes.ok) return bytes
  const text = decoded(bytes.value)
  if (text.ok) return ok({ text: text.value })
  if (text.error.includes('UTF-16')) return text
  return ok({
    text: new TextDecoder('windows-1252').decode(bytes.value),
    note: 'not in UTF-8, read as Latin-1 (Windows-1252)',
  })
}

async function readFile(file: string, maximumBytes: number): Promise<Result<Uint8Array, string>> {
  let handle: FileHandle | undefined
  try {
    handle = await open(file, 'r')
    const stat = await handle.stat()
    if (stat.isDirectory()) return err('expected a file, found a folder')
    if (stat.size > maximumBytes) return err(tooLarge(`${Math.ceil(stat.size / 1e6)} MB`, maximumBytes))
    // Not every file knows its size: a pipe has none.
    return await atMost(chunksOf(handle), maximumBytes)
  } catch (error) {
    return err(unreadFile((error as NodeJS.ErrnoException).code ?? 'unknown'))
  } finally {
    await handle?.close()
  }
}

async function* chunksOf(handle: FileHandle): AsyncGenerator<Uint8Array> {
  while (true) {
    const { bytesRead, buffer } = await handle.read(new Uint8Array(chunkBytes), 0, chunkBytes, null)
    if (bytesRead === 0) return
    yield buffer.subarray(0, bytesRead)
  }
}

async function atMost(
  chunks: AsyncIterable<Uint8Array>,
  maximumBytes: number,
): Promise<Result<Uint8Array, string>> {
  const parts: Uint8Array[] = []
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > maximumBytes) return err(tooLarge('more', maximumBytes))
    parts.push(chunk)
  }
  return ok(Buffer.concat(parts))
}

const tooLarge = (found: string, maximumBytes: number) =>
  `expected a ${maximumBytes === maximumFileBytes ? 'project file' : 'table'} of at most ${maximumBytes / 1e6} MB, found ${found}`

function decoded(bytes: Uint8Array): Result<string, string> {
  if (isUtf8(bytes)) return ok(new TextDecoder('utf-8').decode(bytes))
  const [first, second] = bytes
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)
  if (isUtf16) return err('expected text in UTF-8, found UTF-16: save the file as UTF-8')
  return err(`expected text in UTF-8, found other bytes in ${placeOfBadByte(bytes)}`)
}

function isUtf8(bytes: Uint8Array, stream = false): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream })
    return true
  } catch {
    return false
  }
}

/** Halves the search: the longest beginning that is UTF-8, as far as it goes. */
function placeOfBadByte(bytes: Uint8Array): string {
  let good = 0
  let bad = bytes.length + 1
  while (bad - good > 1) {
    const middle = (good + bad) >> 1
    if (middle <= bytes.length && isUtf8(bytes.subarray(0, middle), true)) good = middle
    else bad = middle
  }
  const before = new TextDecoder('utf-8').decode(bytes.subarray(0, good), { stream: true })
  return placeInText(before, before.length)
}

import { open, stat } from 'node:fs/promises'
import { maximumFileBytes } from '../core/project/json-text'
import type { FileProblem } from '../core/project/schema-problems'
import { err, ok, type Result } from '../core/result'
import { readTrouble } from './file-trouble'

/**
 * Reads the text of a file that somebody chose: its size and kind are looked at before its content.
 * @param what names what was expected: `a project file`
 */
export async function readTextFile(
  file: string,
  what: string,
): Promise<Result<string, readonly FileProblem[]>> {
  try {
    const bytes = await bytesOf(file, what)
    return typeof bytes === 'string' ? refuse(bytes) : textOf(bytes)
  } catch (error) {
    return refuse(readTrouble(error))
  }
}

/** The content, or why it is not read. Looked at before it is opened: opening a pipe would wait for its other end. */
async function bytesOf(file: string, what: string): Promise<Uint8Array | string> {
  const there = await stat(file)
  if (there.isDirectory()) return 'expected a file, found a folder'
  if (!there.isFile()) return 'expected an ordinary file, found a device or a pipe'
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    if (size > maximumFileBytes) {
      const most = `expected ${what} of at most ${maximumFileBytes / 1e6} MB`
      return `${most}, found ${Math.ceil(size / 1e6)} MB`
    }
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

function textOf(bytes: Uint8Array): Result<string, readonly FileProblem[]> {
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return refuse('expected text in UTF-8, found other bytes: save the file as UTF-8')
  }
}

const refuse = (message: string) => err([{ pointer: '', message }])

const mostProblems = 50

/** What of many problems a message can show. */
export function shortened(problems: readonly FileProblem[]): readonly FileProblem[] {
  if (problems.length <= mostProblems) return problems
  const more = problems.length - mostProblems
  return [...problems.slice(0, mostProblems), { pointer: '', message: `and ${more} more` }]
}

import { open, stat } from 'node:fs/promises'
import type { ProjectFile } from '../core/project/project'
import { type FileProblem, maximumFileBytes, readProject } from '../core/project/read-project'
import { err, type Result } from '../core/result'
import { readTrouble } from './file-trouble'

const mostProblems = 50

/** Reads a project from a file that somebody chose: its size and kind are looked at before its content. */
export async function readProjectFile(file: string): Promise<Result<ProjectFile, readonly FileProblem[]>> {
  try {
    const bytes = await bytesOf(file)
    return typeof bytes === 'string' ? refuse(bytes) : readText(bytes)
  } catch (error) {
    return refuse(readTrouble(error))
  }
}

/** The same for the text of a file that was dropped on the window. */
export function readProjectText(text: string): Result<ProjectFile, readonly FileProblem[]> {
  const read = readProject(text)
  return read.ok ? read : err(shortened(read.error))
}

/** The content, or why it is not read. Looked at before it is opened: opening a pipe would wait for its other end. */
async function bytesOf(file: string): Promise<Uint8Array | string> {
  const there = await stat(file)
  if (there.isDirectory()) return 'expected a file, found a folder'
  if (!there.isFile()) return 'expected an ordinary file, found a device or a pipe'
  const handle = await open(file, 'r')
  try {
    const { size } = await handle.stat()
    if (size > maximumFileBytes) {
      const most = `expected a project file of at most ${maximumFileBytes / 1e6} MB`
      return `${most}, found ${Math.ceil(size / 1e6)} MB`
    }
    return await handle.readFile()
  } finally {
    await handle.close()
  }
}

function readText(bytes: Uint8Array): Result<ProjectFile, readonly FileProblem[]> {
  let text: string
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return refuse('expected text in UTF-8, found other bytes: save the file as UTF-8')
  }
  return readProjectText(text)
}

const refuse = (message: string) => err([{ pointer: '', message }])

function shortened(problems: readonly FileProblem[]): readonly FileProblem[] {
  if (problems.length <= mostProblems) return problems
  const more = problems.length - mostProblems
  return [...problems.slice(0, mostProblems), { pointer: '', message: `and ${more} more` }]
}

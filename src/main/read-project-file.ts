import type { ProjectFile } from '../core/project/project'
import { readProject } from '../core/project/read-project'
import type { FileProblem } from '../core/project/schema-problems'
import { err, type Result } from '../core/result'
import { readTextFile, shortened } from './read-text-file'

/** Reads a project from a file that somebody chose. */
export async function readProjectFile(file: string): Promise<Result<ProjectFile, readonly FileProblem[]>> {
  const text = await readTextFile(file, 'a project file')
  return text.ok ? readProjectText(text.value) : text
}

/** The same for the text of a file that was dropped on the window. */
export function readProjectText(text: string): Result<ProjectFile, readonly FileProblem[]> {
  const read = readProject(text)
  return read.ok ? read : err(shortened(read.error))
}

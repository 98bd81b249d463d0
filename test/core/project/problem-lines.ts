import { readProject } from '../../../src/core/project/read-project'
import type { FileProblem } from '../../../src/core/project/schema-problems'

/** The whole message as one line, as the command line prints it. */
export const lines = (text: string): readonly string[] => {
  const read = readProject(text)
  return read.ok ? [] : read.error.map(({ pointer, message }: FileProblem) => `${pointer}: ${message}`)
}

/** The same for a file that is not text yet. */
export const problems = (file: unknown) => lines(JSON.stringify(file))

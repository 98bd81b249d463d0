import { type Assessment, assess } from '../core/assess/assess'
import { catalogOf } from '../core/factors/own-catalog'
import { pointerOfField } from '../core/project/pointer'
import { readProject } from '../core/project/read-project'
import type { FileProblem } from '../core/project/schema-problems'
import { err, ok, type Result } from '../core/result'
import type { Warning } from '../core/stages/outcome'
import type { Host } from './host'
import { printable } from './printable'
import { nameOf, readInput } from './read-input'

/** A file that is a complete project, and its assessment; else one line for each thing to mend. */
export async function loadProject(
  file: string,
  host: Pick<Host, 'stdin' | 'catalog'>,
): Promise<Result<Assessment, readonly string[]>> {
  const text = await readText(file, host)
  return text.ok ? assessedText(file, text.value, host) : text
}

/** The text of a file; else one line of what was found instead. */
export async function readText(
  file: string,
  { stdin }: Pick<Host, 'stdin'>,
): Promise<Result<string, readonly string[]>> {
  const text = await readInput(file, stdin)
  return text.ok ? text : err([messageLine(file, { pointer: '', message: text.error })])
}

/** The same as `loadProject` for a text that was read already. */
export function assessedText(
  file: string,
  text: string,
  host: Pick<Host, 'catalog'>,
): Result<Assessment, readonly string[]> {
  const project = readProject(text)
  if (!project.ok) return err(project.error.map((problem) => messageLine(file, problem)))

  const assessment = assess(project.value, catalogOf(project.value, host.catalog).catalog)
  const problems = assessment.activities
    .flatMap((activity) => activity.problems)
    .map(({ path, message }) => messageLine(file, { pointer: pointerOfField(project.value, path), message }))
  return problems.length > 0 ? err([...new Set(problems)]) : ok(assessment)
}

/** `FILE: /json/pointer: what was expected, what was found` */
export function messageLine(file: string, { pointer, message }: FileProblem): string {
  return printable([nameOf(file), pointer, message].filter((part) => part !== '').join(': '))
}

/** The same form for something to know about: it fails nothing. */
export const warningLine = (
  file: string,
  { file: project }: Assessment,
  { path, message }: Warning,
): string => messageLine(file, { pointer: pointerOfField(project, path), message: `warning: ${message}` })

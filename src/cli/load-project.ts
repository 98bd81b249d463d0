import { type Assessment, assess } from '../core/assess/assess'
import { pointerOfField } from '../core/project/pointer'
import { type FileProblem, readProject } from '../core/project/read-project'
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
  const text = await readInput(file, host.stdin)
  if (!text.ok) return err([messageLine(file, { pointer: '', message: text.error })])
  const project = readProject(text.value)
  if (!project.ok) return err(project.error.map((problem) => messageLine(file, problem)))

  const assessment = assess(project.value, host.catalog())
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

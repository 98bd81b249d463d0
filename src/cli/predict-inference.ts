import { inferenceFit } from '../catalog/inference-fit'
import { hardwareLookup } from '../core/inference/table-row'
import { type Answer, refused } from './answer'
import type { Host } from './host'
import { predictTable, type RowMessage } from './inference-table'
import { messageLine } from './load-project'
import { readTable } from './read-input'

const shownProblems = 50

/**
 * `predict-inference FILE.csv`: the same rows with the energy of a token of output and of a request. Rows that cannot
 * be predicted stay empty, are named on stderr, and make the exit code 2.
 */
export async function predictInferenceCommand(file: string, host: Host): Promise<Answer> {
  const read = await readTable(file, host.stdin)
  const say = (message: string) => messageLine(file, { pointer: '', message })
  if (!read.ok) return refused(say(read.error))
  const table = predictTable(read.value.text, hardwareLookup(host.catalog()), inferenceFit())
  if (typeof table === 'string') return refused(say(table))
  const { problems, assumptions, text } = table
  const shown = problems.slice(0, shownProblems).map((problem) => say(rowText(problem)))
  const more = problems.length - shown.length
  return {
    exitCode: problems.length > 0 ? 2 : 0,
    output: text,
    messages: [
      ...(read.value.note === undefined ? [] : [say(`warning: ${read.value.note}`)]),
      ...grouped(assumptions).map(say),
      ...shown,
      ...(more > 0 ? [say(`and ${more} problems more`)] : []),
    ],
  }
}

const rowText = ({ line, column, message }: RowMessage): string => `row ${line}: ${column}: ${message}`

/** The same assumption once, with its first row and how many more there are. */
function grouped(assumptions: readonly RowMessage[]): readonly string[] {
  const groups = new Map<string, { first: RowMessage; count: number }>()
  for (const assumption of assumptions) {
    const key = `${assumption.column} ${assumption.message}`
    const group = groups.get(key)
    if (group) group.count += 1
    else groups.set(key, { first: assumption, count: 1 })
  }
  return [...groups.values()].map(({ first: { line, column, message }, count }) => {
    const where = count === 1 ? `row ${line}` : `row ${line} and ${count - 1} more`
    return `warning: ${where}: ${column}: ${message}`
  })
}

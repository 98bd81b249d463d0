import type { FileProblem } from '../../core/project/schema-problems'
import { sayFailure } from './say'

const mostLines = 8

/** Tells why a file was not taken: where in it, and what was expected there. */
export function sayRefused(fileName: string, problems: readonly FileProblem[]): void {
  const lines = problems
    .slice(0, mostLines)
    .map(({ pointer, message }) => `${pointer || 'the file'}: ${message}`)
  const more = problems.length > lines.length ? [`and ${problems.length - lines.length} more`] : []
  sayFailure(`${fileName} was not imported; nothing was changed`, [...lines, ...more].join('\n'))
}

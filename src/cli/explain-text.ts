import type { ExplainedNumber } from '../core/assess/explained'
import { explainedText } from '../core/assess/explained-text'
import { printable } from './printable'

/** An explanation to read in a terminal; each part with the command that explains it. */
export function explainText(explained: ExplainedNumber, file: string): string {
  const lines = explainedText(explained, { ofPart: (path) => `explain ${file} ${path}` })
  return `${lines.map(printable).join('\n')}\n`
}

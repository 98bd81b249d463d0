/** An expected failure of a step: what failed, what the tool said last, and what the reader can do. */
export class StepFailure extends Error {
  constructor(what, { output = '', advice }) {
    super(what)
    this.name = 'StepFailure'
    this.output = output
    this.advice = advice
  }
}

export function failureText(failure) {
  if (!(failure instanceof StepFailure)) return failure instanceof Error ? failure.stack : String(failure)
  const said = bothEnds(linesOf(failure.output), { first: 8, last: 16 }).map((line) => `  | ${line}`)
  return [`Failed: ${failure.message}`, ...said, `What to do: ${failure.advice}`].join('\n')
}

export const linesOf = (text) => text.split(/\r?\n/).filter((line) => line.trim() !== '')

/** Most tools end with the reason of a failure; npm begins with it. */
export function bothEnds(lines, { first, last }) {
  if (lines.length <= first + last + 1) return lines
  return [...lines.slice(0, first), `(${lines.length - first - last} lines left out)`, ...lines.slice(-last)]
}

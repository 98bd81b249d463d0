import type { Plan } from './plan'
import { blockLength } from './sobol'
import { joinAnswers, rowsOf, type Task } from './task'
import type { UncertaintyProblem, UncertaintyProgress } from './uncertainty-view'

/** How a run gets its draws: from the workers of a pool, or from `answerTask` itself. */
export interface Drawing {
  readonly draw: (task: Task) => Promise<Float64Array> | Float64Array
  readonly onProgress?: (progress: UncertaintyProgress) => void
  readonly isCancelled?: () => boolean
}

export type RunFailure =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly problems: readonly UncertaintyProblem[] }

/** Time that a piece of a task may take on one core, so that cancelling is soon heard. */
const pieceNanoseconds = 30e6
/** Rough cost of a leaf's quantile and of a step, per draw. */
const leafNanoseconds = 35
const stepNanoseconds = 0.6

/** Answers a task piece by piece; null once the run is cancelled. */
export async function inPieces(
  plan: Plan,
  task: Task,
  { draw, isCancelled }: Drawing,
  onPiece: (draws: number) => void = () => {},
): Promise<Float64Array | null> {
  const { from, to } = task
  const answers: Float64Array[] = []
  const length = pieceLength(plan, task)
  for (let start = from; start < to; ) {
    if (isCancelled?.()) return null
    const end = Math.min(to, Math.floor(start / blockLength) * blockLength + length)
    answers.push(await draw({ ...task, from: start, to: end }))
    onPiece(end)
    start = end
  }
  return isCancelled?.() ? null : joinAnswers(task, answers)
}

function pieceLength({ program }: Plan, task: Task): number {
  const runs = task.kind === 'target' ? rowsOf(task) : 1
  const cost = program.leaves.length * leafNanoseconds + runs * program.instructions.length * stepNanoseconds
  return Math.max(1, Math.floor(pieceNanoseconds / (cost + 1) / blockLength)) * blockLength
}

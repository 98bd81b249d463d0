import { answerLinear, answerOutputs, answerTarget } from './answers'
import { leafDrawer } from './draw-leaves'
import type { Plan } from './plan'
import { blockLength, type Points, sobolPoints } from './sobol'
import { type Tape, tapeOf } from './tape'

/**
 * A piece of work for a worker, as plain data. The answer holds rows of `to − from` numbers, one row after the other.
 * Draw i is the same in whatever task it is asked for.
 */
export type Task =
  /** Rows `first … last − 1` of the plan. */
  | {
      readonly kind: 'outputs'
      readonly from: number
      readonly to: number
      readonly first: number
      readonly last: number
    }
  /** The target, once for each change of the draws; null changes nothing. */
  | {
      readonly kind: 'target'
      readonly from: number
      readonly to: number
      readonly changes: readonly Change[]
    }
  /** The target's linear approximation at the means, without its constant. */
  | { readonly kind: 'linear'; readonly from: number; readonly to: number }

/** What one dimension is instead: its median in every draw, or drawn anew, independent of the rest. */
export type Change = null | { readonly dimension: number; readonly as: 'median' | 'redrawn' }

/** How many rows the answer to a task has. */
export function rowsOf(task: Task): number {
  if (task.kind === 'outputs') return task.last - task.first
  return task.kind === 'target' ? task.changes.length : 1
}

/** Splits a task into at most `parts` that several workers can answer, between blocks. */
export function splitTask(task: Task, parts: number): readonly Task[] {
  const { from, to } = task
  const size = Math.max(blockLength, Math.ceil((to - from) / parts / blockLength) * blockLength)
  const pieces: Task[] = []
  for (let start = from; start < to; ) {
    const end = Math.min(to, Math.floor(start / blockLength) * blockLength + size)
    pieces.push({ ...task, from: start, to: end })
    start = end
  }
  return pieces
}

/** Puts the answers to the parts of a task together, in the order of `splitTask`. */
export function joinAnswers(task: Task, answers: readonly Float64Array[]): Float64Array {
  const [only] = answers
  if (answers.length === 1 && only) return only
  const rows = rowsOf(task)
  const length = task.to - task.from
  const joined = new Float64Array(rows * length)
  let at = 0
  for (const answer of answers) {
    const width = answer.length / rows
    for (let row = 0; row < rows; row += 1) {
      joined.set(answer.subarray(row * width, (row + 1) * width), row * length + at)
    }
    at += width
  }
  return joined
}

/** A plan with its points and tapes at hand: what a worker keeps between tasks. */
export interface Drawer {
  readonly answer: (task: Task) => Float64Array
}

export function drawerOf(plan: Plan, points: Points = sobolPoints(plan.seed)): Drawer {
  const drawLeaves = leafDrawer(points, plan.rotation)
  const scratch = new Float64Array(blockLength)
  const tapes = new Map<string, Tape>()
  const tape = (key: string, registers: () => readonly number[]): Tape => {
    const known = tapes.get(key)
    if (known) return known
    const made = tapeOf(plan.program, plan.dimensionOf, registers())
    // A tape holds a block of memory for each step: keep the few of one run.
    if (tapes.size >= 8) tapes.clear()
    tapes.set(key, made)
    return made
  }
  const targetTape = () =>
    tape('target', () => ('register' in plan.targetOperand ? [plan.targetOperand.register] : []))
  return {
    answer: (task) => {
      switch (task.kind) {
        case 'outputs': {
          const { first, last } = task
          const rows = plan.rows.slice(first, last)
          const registers = () => rows.map(({ register }) => register)
          return answerOutputs(tape(`${first} ${last}`, registers), rows, task, drawLeaves)
        }
        case 'target':
          return answerTarget(plan, targetTape(), task, drawLeaves, points, scratch)
        case 'linear':
          return answerLinear(plan, targetTape(), task, drawLeaves)
      }
    },
  }
}

const drawers = new WeakMap<Plan, Drawer>()

/** Does a task. The same plan and task give the same bytes, whatever was asked before. */
export function answerTask(plan: Plan, task: Task): Float64Array {
  const drawer = drawers.get(plan) ?? drawerOf(plan)
  drawers.set(plan, drawer)
  return drawer.answer(task)
}

/** Every row of the plan for draws `from … to − 1`, row by row. */
export function drawAll(plan: Plan, from: number, to: number): Float64Array {
  return answerTask(plan, { kind: 'outputs', from, to, first: 0, last: plan.rows.length })
}

import { fillQuantiles, quantile } from './distribution'
import type { LeafDrawer } from './draw-leaves'
import type { Plan } from './plan'
import { blockLength, type Points } from './sobol'
import type { Tape } from './tape'
import type { Change, Task } from './task'

// How each kind of task is answered, block by block.

/** Visits the aligned blocks that a range of draws touches: the draws of each, and where they begin in the answer. */
function eachBlock(
  { from, to }: { readonly from: number; readonly to: number },
  visit: (block: number, skip: number, length: number, at: number) => void,
): void {
  for (let start = from; start < to; ) {
    const block = Math.floor(start / blockLength)
    const end = Math.min(to, (block + 1) * blockLength)
    visit(block, start - block * blockLength, end - start, start - from)
    start = end
  }
}

export function answerOutputs(
  tape: Tape,
  rows: Plan['rows'],
  task: { readonly from: number; readonly to: number },
  drawLeaves: LeafDrawer,
): Float64Array {
  const length = task.to - task.from
  const answer = new Float64Array(rows.length * length)
  eachBlock(task, (block, skip, count, at) => {
    drawLeaves(tape, block)
    tape.run()
    rows.forEach(({ toCanonical }, row) => {
      copyRow(tape.memory, (tape.wanted[row] as number) + skip, count, toCanonical, answer, row * length + at)
    })
  })
  return answer
}

export function answerTarget(
  plan: Plan,
  tape: Tape,
  task: Extract<Task, { kind: 'target' }>,
  drawLeaves: LeafDrawer,
  points: Points,
  scratch: Float64Array,
): Float64Array {
  const { changes, from, to } = task
  const length = to - from
  const answer = new Float64Array(changes.length * length)
  const toCanonical = plan.target?.toCanonical ?? 1
  const { targetOperand } = plan
  if ('constant' in targetOperand) return answer.fill(targetOperand.constant / toCanonical)
  eachBlock(task, (block, skip, count, at) => {
    drawLeaves(tape, block)
    changes.forEach((change, row) => {
      const restore = applied(plan, tape, change, points, block, scratch)
      tape.run()
      restore()
      copyRow(tape.memory, (tape.wanted[0] as number) + skip, count, toCanonical, answer, row * length + at)
    })
  })
  return answer
}

/** Changes the leaves of one dimension in the memory; returns what puts them back. */
function applied(
  plan: Plan,
  tape: Tape,
  change: Change,
  points: Points,
  block: number,
  scratch: Float64Array,
): () => void {
  if (change === null) return () => {}
  const { memory } = tape
  const changed = tape.leaves.filter(({ dimension }) => dimension === change.dimension)
  const kept = changed.map(({ at }) => memory.slice(at, at + blockLength))
  if (change.as === 'redrawn') points.fill(plan.dimensions.length + change.dimension, block, scratch)
  for (const { at, distribution } of changed) {
    if (change.as === 'median') memory.fill(quantile(distribution, 0.5), at, at + blockLength)
    else fillQuantiles(distribution, scratch, memory, at, blockLength)
  }
  return () => {
    changed.forEach(({ at }, index) => {
      memory.set(kept[index] as Float64Array, at)
    })
  }
}

export function answerLinear(
  plan: Plan,
  tape: Tape,
  task: { readonly from: number; readonly to: number },
  drawLeaves: LeafDrawer,
): Float64Array {
  const answer = new Float64Array(task.to - task.from)
  const slopes = new Map(
    plan.program.leaves.map(({ register }, index) => [register, plan.slopes[index] as number]),
  )
  const toCanonical = plan.target?.toCanonical ?? 1
  eachBlock(task, (block, skip, count, at) => {
    drawLeaves(tape, block)
    for (const leaf of tape.leaves) {
      const slope = (slopes.get(leaf.register) ?? 0) / toCanonical
      for (let i = 0; i < count; i += 1) {
        answer[at + i] = (answer[at + i] as number) + slope * (tape.memory[leaf.at + skip + i] as number)
      }
    }
  })
  return answer
}

function copyRow(
  memory: Float64Array,
  from: number,
  count: number,
  toCanonical: number,
  answer: Float64Array,
  at: number,
): void {
  for (let i = 0; i < count; i += 1) answer[at + i] = (memory[from + i] as number) / toCanonical
}

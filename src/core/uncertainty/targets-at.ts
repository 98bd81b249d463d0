import { quantile } from './distribution'
import type { Plan } from './plan'
import { blockLength } from './sobol'
import { tapeOf } from './tape'

/**
 * The target with one dimension at a quantile and everything else at its stated value, for each case: evaluated, not
 * drawn. The cases run through the tape as if they were draws.
 */
export function targetsAt(
  plan: Plan,
  cases: readonly { readonly dimension: number; readonly share: number }[],
): Float64Array {
  const { targetOperand, program, dimensionOf } = plan
  const results = new Float64Array(cases.length)
  const toCanonical = plan.target?.toCanonical ?? 1
  if ('constant' in targetOperand) return results.fill(targetOperand.constant / toCanonical)
  const tape = tapeOf(program, dimensionOf, [targetOperand.register])
  const stated = new Map(program.leaves.map(({ leaf, register }) => [register, leaf.stated]))
  for (let start = 0; start < cases.length; start += blockLength) {
    const some = cases.slice(start, start + blockLength)
    for (const { register, at, dimension, distribution } of tape.leaves) {
      tape.memory.fill(stated.get(register) as number, at, at + blockLength)
      some.forEach((one, column) => {
        if (one.dimension === dimension) tape.memory[at + column] = quantile(distribution, one.share)
      })
    }
    tape.run()
    some.forEach((_, column) => {
      results[start + column] = (tape.memory[(tape.wanted[0] as number) + column] as number) / toCanonical
    })
  }
  return results
}

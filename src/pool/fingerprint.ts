import { createHash } from 'node:crypto'
import { leafKey } from '../core/uncertainty/leaf'
import type { Plan } from '../core/uncertainty/plan'

/**
 * Equal for plans that draw the same bytes. A thread makes its own plan; were it assessed with another catalog, its
 * draws would be mixed with others' unseen.
 */
export function fingerprintOf({ seed, rows, program, dimensionOf, slopes, targetOperand }: Plan): string {
  const steps = program.instructions.map((step) =>
    step.type === 'function' ? { ...step, node: step.node.key } : step,
  )
  const leaves = program.leaves.map(({ leaf, register }) => [leafKey(leaf), register])
  const text = JSON.stringify([seed, rows, steps, leaves, dimensionOf, slopes, targetOperand])
  return createHash('sha256').update(text).digest('hex')
}

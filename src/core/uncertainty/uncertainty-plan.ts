import { quantityAt } from '../assess/address'
import type { Assessment } from '../assess/assess'
import { isDifference, numberPaths } from '../assess/number-paths'
import { view } from '../assess/view'
import { type Memory, numberOf } from '../quantity/evaluate'
import { kinds } from '../quantity/kind'
import type { Result } from '../result'
import { units } from '../units/unit'
import { type Plan, planOf, type Wanted } from './plan'
import type { UncertaintyProblem } from './uncertainty-view'

/** The number that a run is about. */
export const totalPath = 'totals/climateKg'

/**
 * A plan for the draws of an assessment: every number of its view, by its path.
 * @returns the inputs whose spread cannot be drawn from, where there are any
 */
export function uncertaintyPlan(
  assessment: Assessment,
  { seed }: { readonly seed: number },
): Result<Plan, readonly UncertaintyProblem[]> {
  const wanted = numbersOf(assessment)
  const target = wanted.find(({ path }) => path === totalPath) ?? largest(wanted)
  return planOf({ seed, wanted, target, rankBy: target ? [target.node] : [] })
}

/** Every number of an assessment's view. */
export function numbersOf(assessment: Assessment): readonly Wanted[] {
  const memory: Memory = new Map()
  return numberPaths(view(assessment, '', memory)).flatMap((path) => {
    const quantity = quantityAt(assessment, path)
    if (quantity === undefined) return []
    const { toCanonical } = units[kinds[quantity.kind]]
    const point = numberOf(quantity, memory)
    return [{ path, node: quantity.node, toCanonical, point, mayBeNegative: isDifference(path) }]
  })
}

const largest = (wanted: readonly Wanted[]): Wanted | undefined =>
  wanted.reduce<Wanted | undefined>(
    (best, one) => (best === undefined || one.point > best.point ? one : best),
    undefined,
  )

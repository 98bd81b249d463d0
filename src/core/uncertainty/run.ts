import { err, ok, type Result } from '../result'
import { causesOf } from './causes'
import type { Drawing, RunFailure } from './drawing'
import { intervalsOf } from './intervals'
import { measureNext } from './measure-next'
import type { Plan } from './plan'
import { pointAndMean } from './point-and-mean'
import { settle } from './settle'
import type { UncertaintyView } from './uncertainty-view'

export interface RunOptions extends Drawing {
  /** As many as it takes where absent. */
  readonly draws?: number
}

/**
 * Draws a plan and says what comes of it. The result is the same to the last bit however `draw` spreads its tasks.
 * It is refused where a number can be negative or not a number.
 */
export async function runUncertainty(
  plan: Plan,
  options: RunOptions,
): Promise<Result<UncertaintyView, RunFailure>> {
  const settled = await settle(plan, options.draws, options)
  if (!settled.ok) return settled
  const { draws, converged, lastChange, target } = settled.value

  const intervals = await intervalsOf(plan, draws, options)
  if (!intervals.ok) return intervals
  const causes = await causesOf(plan, target, options)
  if (causes === null) return err({ kind: 'cancelled' })
  const next = await measureNext(plan, target, causes, options)
  if (next === null) return err({ kind: 'cancelled' })

  const total = plan.target && intervals.value[plan.target.path]
  return ok({
    seed: plan.seed,
    ...{ draws, converged, lastChange },
    drawn: plan.dimensions.length,
    exact: plan.exact,
    intervals: intervals.value,
    causes: causes.map(({ cause }) => cause),
    measureNext: next,
    pointAndMean: total ? pointAndMean(plan, total) : null,
  })
}

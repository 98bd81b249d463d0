import type { Assessment } from '../core/assess/assess'
import { err, ok, type Result } from '../core/result'
import { type ComparisonPlan, comparisonPlan, runComparison } from '../core/uncertainty/compare'
import type { RunFailure } from '../core/uncertainty/drawing'
import { runUncertainty } from '../core/uncertainty/run'
import { uncertaintyPlan } from '../core/uncertainty/uncertainty-plan'
import type {
  ComparisonView,
  UncertaintyProblem,
  UncertaintyView,
} from '../core/uncertainty/uncertainty-view'
import type { DrawOptions } from './draw-options'
import type { Host } from './host'

type Problems = readonly UncertaintyProblem[]

/** Draws an assessment on the threads of the host. */
export async function uncertaintyOf(
  assessment: Assessment,
  { seed, draws }: DrawOptions,
  host: Pick<Host, 'draws'>,
): Promise<Result<UncertaintyView, Problems>> {
  const plan = uncertaintyPlan(assessment, { seed })
  if (!plan.ok) return plan
  const draw = host.draws.drawsOf({ files: [assessment.file], seed }, plan.value)
  return finished(await runUncertainty(plan.value, { draw, ...(draws !== undefined && { draws }) }))
}

/** Draws two assessments in pairs. */
export async function comparisonOf(
  a: Assessment,
  b: Assessment,
  { seed, draws }: DrawOptions,
  host: Pick<Host, 'draws'>,
): Promise<Result<ComparisonView, Problems>> {
  const planned: Result<ComparisonPlan, Problems> = comparisonPlan(a, b, { seed })
  if (!planned.ok) return planned
  const comparison = planned.value
  const draw = host.draws.drawsOf({ files: [a.file, b.file], seed }, comparison.plan)
  return finished(await runComparison(comparison, { draw, ...(draws !== undefined && { draws }) }))
}

function finished<T>(result: Result<T, RunFailure>): Result<T, Problems> {
  if (result.ok) return ok(result.value)
  if (result.error.kind === 'refused') return err(result.error.problems)
  throw new Error('a run that nobody cancelled was cancelled')
}

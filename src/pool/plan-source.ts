import { assess } from '../core/assess/assess'
import type { Catalog } from '../core/factors/catalog'
import type { ProjectFile } from '../core/project/project'
import { ok, type Result } from '../core/result'
import { comparisonPlan, runComparison } from '../core/uncertainty/compare'
import type { RunFailure } from '../core/uncertainty/drawing'
import type { Plan } from '../core/uncertainty/plan'
import { type RunOptions, runUncertainty } from '../core/uncertainty/run'
import { uncertaintyPlan } from '../core/uncertainty/uncertainty-plan'
import type {
  ComparisonView,
  UncertaintyProblem,
  UncertaintyView,
} from '../core/uncertainty/uncertainty-view'

/** What a plan is made of, as plain data that crosses to another thread: one project, or two to compare. */
export interface PlanSource {
  readonly files: readonly [ProjectFile] | readonly [ProjectFile, ProjectFile]
  readonly seed: number
}

/** The catalog that a project is assessed with. */
export type CatalogOf = (file: ProjectFile) => Catalog

/** A plan, and what a run of it answers. */
export interface Planned {
  readonly plan: Plan
  readonly run: (options: RunOptions) => Promise<Result<UncertaintyView | ComparisonView, RunFailure>>
}

/** Equal sources make plans that draw the same bytes, whichever thread makes them. */
export function plannedFrom(
  { files: [file, other], seed }: PlanSource,
  catalogOf: CatalogOf,
): Result<Planned, readonly UncertaintyProblem[]> {
  const first = assess(file, catalogOf(file))
  if (other === undefined) {
    const plan = uncertaintyPlan(first, { seed })
    return plan.ok ? ok({ plan: plan.value, run: (options) => runUncertainty(plan.value, options) }) : plan
  }
  const comparison = comparisonPlan(first, assess(other, catalogOf(other)), { seed })
  if (!comparison.ok) return comparison
  const { value } = comparison
  return ok({ plan: value.plan, run: (options) => runComparison(value, options) })
}

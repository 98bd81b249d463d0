import { assess } from '../../../src/core/assess/assess'
import type { Catalog } from '../../../src/core/factors/catalog'
import type { ProjectFile } from '../../../src/core/project/project'
import { runUncertainty } from '../../../src/core/uncertainty/run'
import { answerTask } from '../../../src/core/uncertainty/task'
import { uncertaintyPlan } from '../../../src/core/uncertainty/uncertainty-plan'
import type { UncertaintyView } from '../../../src/core/uncertainty/uncertainty-view'

/** The uncertainty of a project, drawn here and now. */
export async function drawnView(
  file: ProjectFile,
  catalog: Catalog,
  draws?: number,
): Promise<UncertaintyView> {
  const plan = uncertaintyPlan(assess(file, catalog), { seed: 1 })
  if (!plan.ok) throw new Error(JSON.stringify(plan.error))
  const run = await runUncertainty(plan.value, {
    draw: (task) => Promise.resolve(answerTask(plan.value, task)),
    ...(draws !== undefined && { draws }),
  })
  if (!run.ok) throw new Error(JSON.stringify(run.error))
  return run.value
}

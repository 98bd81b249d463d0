import type { Assessment } from '../core/assess/assess'
import { type AssessmentView, view } from '../core/assess/view'
import { pointerOfField } from '../core/project/pointer'
import { type Answer, fine, refused } from './answer'
import type { Host } from './host'
import { loadProject } from './load-project'

/** `assess FILE`: the assessment as JSON. Its keys are a promise: later versions add some and rename none. */
export async function assessCommand(file: string, host: Host): Promise<Answer> {
  const assessment = await loadProject(file, host)
  if (!assessment.ok) return refused(...assessment.error)
  return fine(`${JSON.stringify(assessmentJson(assessment.value, host.version), null, 2)}\n`)
}

/** The view with the places in the file as JSON pointers. */
export function assessmentJson(assessment: Assessment, version: string): AssessmentView {
  const viewed = view(assessment, version)
  const pointed = <T extends { readonly path: string }>(entry: T): T => ({
    ...entry,
    path: pointerOfField(assessment.file, entry.path),
  })
  return {
    ...viewed,
    activities: viewed.activities.map((activity) => ({
      ...activity,
      problems: activity.problems.map(pointed),
    })),
    hardware: viewed.hardware.map((entry) => ({ ...entry, problems: entry.problems.map(pointed) })),
    warnings: viewed.warnings.map(pointed),
  }
}

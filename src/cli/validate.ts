import { numberOf } from '../core/quantity/evaluate'
import { shownClimate } from '../core/units/format'
import { type Answer, fine, refused } from './answer'
import type { Host } from './host'
import { loadProject, messageLine, warningLine } from './load-project'

/** `validate FILE`: one line when an assessment can be made, else every problem. */
export async function validateCommand(file: string, host: Host): Promise<Answer> {
  const loaded = await loadProject(file, host)
  if (!loaded.ok) return refused(...loaded.error)
  const assessment = loaded.value
  const { activities, totals, warnings } = assessment

  const count = activities.length === 1 ? '1 activity' : `${activities.length} activities`
  const total = totals.climate && shownClimate(numberOf(totals.climate))
  const sum = total ? `total ${total.number} ${total.unit}` : 'no total yet'
  const line = messageLine(file, { pointer: '', message: `valid, ${count}, ${sum}` })
  return fine(
    `${line}\n`,
    warnings.map((warning) => warningLine(file, assessment, warning)),
  )
}

import type { Quantity } from '../../quantity/quantity'
import { err, ok } from '../../result'
import type { StageContext } from '../context'
import { embodiedLine } from '../hardware/embodied-line'
import type { Line } from '../line'
import type { Method } from '../method'
import { type Outcome, problem } from '../outcome'
import { trainingMethods } from './fields'
import type { TrainingActivity } from './schema'

/** True where the run's own activity has a line for the making of its hardware. */
export const countsMaking = (activity: TrainingActivity): boolean => {
  const { groups = [] }: Method = trainingMethods[activity.method]
  return activity.assetId !== undefined && groups.some(({ hardware }) => hardware)
}

/** The making of the hardware by the run's own device-hours (H3); nothing where no hardware is named. */
export function makingLine(
  activity: TrainingActivity,
  use: Outcome<Quantity<'device-hours'>> | undefined,
  context: StageContext,
): Outcome<Line | undefined> {
  if (!countsMaking(activity)) return ok(undefined)
  const known =
    use ??
    problem(
      `activities/${activity.id}/deviceHours`,
      'expected device-hours, to share out the making of the hardware by them, found nothing',
    )
  // What the use lacks is told by the run itself.
  const line = embodiedLine(activity, known, context)
  if (line.ok) return ok({ ...line.value, label: `Making of ${line.value.label}` })
  if (use === undefined || use.ok) return line
  const said = new Set(use.error.map(({ path, message }) => `${path} ${message}`))
  const own = line.error.filter(({ path, message }) => !said.has(`${path} ${message}`))
  return own.length > 0 ? err(own) : ok(undefined)
}

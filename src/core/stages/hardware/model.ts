import { describeFound } from '../../project/found'
import type { Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { given, type StageContext } from '../context'
import type { StageResult } from '../line'
import { type Outcome, problem, together } from '../outcome'
import { countsMaking } from '../training/making'
import { training } from '../training/model'
import { embodiedLine } from './embodied-line'
import { hardwareFields as fields } from './fields'
import type { HardwareActivity } from './schema'
import { deviceUse } from './use'

/** Making hardware: the footprint of a unit, shared out by lifetime × utilisation. */
export function hardware(activity: HardwareActivity, context: StageContext): Outcome<StageResult> {
  warnOfMakingCountedTwice(activity, context)
  const line = embodiedLine(activity, deviceHoursOf(activity, context, `activities/${activity.id}`), context)
  return line.ok ? ok({ lines: [line.value], rates: [] }) : line
}

/** A training run can have a line of its own for the making of its hardware. */
function warnOfMakingCountedTwice(activity: HardwareActivity, context: StageContext): void {
  const other = context.activities.get(activity.ofActivityId ?? '')
  if (other?.stage !== 'training' || !countsMaking(other) || other.boundary !== activity.boundary) return
  const name = other.title || other.id
  const asset = context.assets.get(other.assetId ?? '')?.name || other.assetId
  context.warn({
    code: 'counted-twice',
    path: `activities/${activity.id}/ofActivityId`,
    message: `the making of hardware counts in ${name} already (${asset}): unless this is other hardware of the same run, take it out of one of them`,
  })
}

function deviceHoursOf(
  activity: HardwareActivity,
  context: StageContext,
  path: string,
): Outcome<Quantity<'device-hours'>> {
  const { deviceHours, devices, hours, ofActivityId } = activity
  const hasParts = devices !== undefined || hours !== undefined
  if (deviceHours === undefined && !hasParts) {
    return ofActivityId === undefined
      ? problem(
          `${path}/deviceHours`,
          'expected device-hours, or devices and hours, or an activity to take them from, found nothing',
        )
      : otherUse(ofActivityId, context, `${path}/ofActivityId`)
  }
  if (ofActivityId !== undefined) {
    twoStatements(
      context,
      `${path}/ofActivityId`,
      `use is to be taken from another activity, and stated here too: what is stated here counts; take out what does not hold`,
    )
  }
  if (deviceHours !== undefined) {
    if (hasParts) {
      twoStatements(
        context,
        `${path}/deviceHours`,
        'device-hours are given, and devices or hours too: the device-hours count; take out what does not hold',
      )
    }
    return given(context, fields.deviceHours, `${path}/deviceHours`, deviceHours)
  }
  const parts = together({
    devices: given(context, fields.devices, `${path}/devices`, devices),
    hours: given(context, fields.hours, `${path}/hours`, hours),
  })
  return parts.ok ? ok(deviceUse(parts.value.devices, parts.value.hours)) : parts
}

const twoStatements = (context: StageContext, path: string, message: string): void =>
  context.warn({ code: 'two-statements', path, message })

/** Device-hours of another activity, whose own problems and warnings are told at that activity. */
function otherUse(id: string, context: StageContext, path: string): Outcome<Quantity<'device-hours'>> {
  const other = context.activities.get(id)
  if (other?.stage !== 'training') {
    return problem(
      path,
      `expected a training activity with device-hours, found ${other ? `${other.title || other.id} (${other.stage})` : describeFound(id)}`,
    )
  }
  const name = other.title || other.id
  const result = training(other, { ...context, warn: () => undefined })
  if (!result.ok) return problem(path, `expected a complete activity, found ${name}, which is incomplete`)
  const use = result.value.deviceUse
  return use
    ? ok(use)
    : problem(path, `expected an activity whose device-hours are known, found ${name}, by ${other.method}`)
}

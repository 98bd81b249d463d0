import { describeFound } from '../../project/found'
import { define, product, type Quantity } from '../../quantity/quantity'
import { err, ok } from '../../result'
import { given, type StageContext } from '../context'
import { electricityAt, lineFromServer } from '../electricity'
import { deviceUse } from '../hardware/use'
import type { Line, StageResult } from '../line'
import { meteredLine } from '../metered'
import { type Outcome, problem, together } from '../outcome'
import { trainingFields as fields, type TrainingMethod, trainingMethods } from './fields'
import { makingLine } from './making'
import { trainingPeers } from './peers'
import { predictedTraining } from './predicted'
import type { TrainingActivity } from './schema'

const serverEnergy = { symbol: 'E_IT', name: 'Server energy' }

/** T1: energy at the server from logged mean power. resources/methodology/training.md */
export const loggedEnergy = (
  devices: Quantity<'devices'>,
  hours: Quantity<'duration'>,
  meanPower: Quantity<'power'>,
): Quantity<'it-energy'> =>
  define('it-energy', { ...serverEnergy, equation: 'T1' }, product(devices, hours, meanPower))

/** T2: energy at the server from device-hours, rating and load. resources/methodology/training.md */
export const ratedEnergy = (
  deviceHours: Quantity<'device-hours'>,
  power: Quantity<'power'>,
  load: Quantity<'share'>,
): Quantity<'it-energy'> =>
  define('it-energy', { ...serverEnergy, equation: 'T2' }, product(deviceHours, power, load))

/** T3: overhead as a share of dynamic energy. resources/methodology/training.md */
export const overheadEnergy = (
  dynamic: Quantity<'it-energy'>,
  share: Quantity<'share'>,
): Quantity<'it-energy'> =>
  define(
    'it-energy',
    { symbol: 'E_idle', name: 'Idle and infrastructure energy', equation: 'T3' },
    product(dynamic, share),
  )

/** Electricity of a training run, or of the machines that waited for it. */
export function training(activity: TrainingActivity, context: StageContext): Outcome<StageResult> {
  if (activity.method === 'predicted') return predictedTraining({ activity, context })
  const line = trainingLine(activity, activity.method, context)
  const use = deviceUseOf(activity, context)
  const making = makingLine(activity, use, context)
  if (!line.ok) return making.ok ? line : err([...line.error, ...making.error])
  if (!making.ok) return making
  const peers = trainingPeers(activity, line.value, context, making.value)
  return ok({
    lines: [line.value, ...(making.value ? [making.value] : [])],
    rates: [],
    ...(peers && { peers }),
    ...(use?.ok && { deviceUse: use.value }),
  })
}

/** Hours summed over devices, of the methods that know them. */
function deviceUseOf(
  activity: TrainingActivity,
  context: StageContext,
): Outcome<Quantity<'device-hours'>> | undefined {
  const path = `activities/${activity.id}`
  switch (activity.method) {
    case 'device-hours':
      return given(context, fields.deviceHours, `${path}/deviceHours`, activity.deviceHours)
    case 'logged': {
      const parts = together({
        devices: given(context, fields.devices, `${path}/devices`, activity.devices),
        hours: given(context, fields.hours, `${path}/hours`, activity.hours),
      })
      return parts.ok ? ok(deviceUse(parts.value.devices, parts.value.hours)) : parts
    }
    default:
      return undefined
  }
}

function trainingLine(
  activity: TrainingActivity,
  method: Exclude<TrainingMethod, 'predicted'>,
  context: StageContext,
): Outcome<Line> {
  const { evidence } = trainingMethods[method]
  switch (method) {
    case 'metered':
      return meteredLine(activity, fields, { label: 'Electricity', evidence }, context)
    case 'overhead-metered':
      return meteredLine(activity, fields, { label: 'Idle and infrastructure', evidence }, context)
    case 'logged':
    case 'device-hours':
      return fromServer('Electricity', activity, context, dynamicEnergy(activity, context))
    case 'overhead-share':
      return fromServer('Idle and infrastructure', activity, context, shareOf(activity, context))
  }
}

function fromServer(
  label: string,
  activity: TrainingActivity,
  context: StageContext,
  energy: Outcome<Quantity<'it-energy'>>,
): Outcome<Line> {
  const at = electricityAt(context, activity.siteId, `activities/${activity.id}/siteId`)
  const parts = together({ at, energy })
  if (!parts.ok) return parts
  return ok(
    lineFromServer(label, parts.value.energy, parts.value.at, trainingMethods[activity.method].evidence),
  )
}

function dynamicEnergy(activity: TrainingActivity, context: StageContext): Outcome<Quantity<'it-energy'>> {
  const path = `activities/${activity.id}`
  if (activity.method === 'logged') {
    const parts = together({
      devices: given(context, fields.devices, `${path}/devices`, activity.devices),
      hours: given(context, fields.hours, `${path}/hours`, activity.hours),
      power: given(context, fields.meanPowerW, `${path}/meanPowerW`, activity.meanPowerW),
    })
    return parts.ok ? ok(loggedEnergy(parts.value.devices, parts.value.hours, parts.value.power)) : parts
  }
  const parts = together({
    use: given(context, fields.deviceHours, `${path}/deviceHours`, activity.deviceHours),
    power: given(context, fields.devicePowerW, `${path}/devicePowerW`, activity.devicePowerW),
    load: given(context, fields.loadPercent, `${path}/loadPercent`, activity.loadPercent),
  })
  return parts.ok ? ok(ratedEnergy(parts.value.use, parts.value.power, parts.value.load)) : parts
}

/** Overhead of another activity, whose own problems are told at that activity. */
function shareOf(activity: TrainingActivity, context: StageContext): Outcome<Quantity<'it-energy'>> {
  const path = `activities/${activity.id}`
  const parts = together({
    dynamic: energyOfOther(activity, context),
    share: given(context, fields.overheadPercent, `${path}/overheadPercent`, activity.overheadPercent),
  })
  return parts.ok ? ok(overheadEnergy(parts.value.dynamic, parts.value.share)) : parts
}

function energyOfOther(activity: TrainingActivity, context: StageContext): Outcome<Quantity<'it-energy'>> {
  const path = `activities/${activity.id}/ofActivityId`
  const { ofActivityId } = activity
  if (ofActivityId === undefined)
    return problem(path, 'expected the training activity it is a share of, found nothing')
  const other = context.activities.get(ofActivityId)
  if (other?.stage !== 'training' || other.method.startsWith('overhead')) {
    return problem(
      path,
      `expected a training activity that is not overhead itself, found ${describeFound(ofActivityId)}`,
    )
  }
  const result = training(other, context)
  const energy = result.ok ? result.value.lines[0]?.itEnergy : undefined
  if (energy === undefined) {
    return problem(
      path,
      `expected a complete activity, found ${other.title || other.id}, which is incomplete`,
    )
  }
  return ok(energy)
}

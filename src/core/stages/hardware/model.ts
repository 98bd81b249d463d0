import type { Asset } from '../../project/asset'
import { describeFound } from '../../project/found'
import type { Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { given, type StageContext } from '../context'
import type { StageResult } from '../line'
import { type Outcome, problem, together } from '../outcome'
import { training } from '../training/model'
import { boundaryWords, statesBoundary } from './boundary'
import { hardwareFields as fields, hardwareMethods } from './fields'
import { footprintOf } from './footprint'
import { needed, ownAsset } from './own-asset'
import type { HardwareActivity } from './schema'
import { embodied, embodiedAdpe, embodiedEnergy } from './share'
import { deviceUse, unitUse } from './use'

/** Making hardware: the footprint of a unit, shared out by lifetime × utilisation. */
export function hardware(activity: HardwareActivity, context: StageContext): Outcome<StageResult> {
  const path = `activities/${activity.id}`
  const parts = together({ unit: unitOf(activity, context), use: usageOf(activity, context) })
  if (!parts.ok) return parts

  const { asset, footprint, lifetime, utilisation } = parts.value.unit
  const share = { use: parts.value.use, lifetime, utilisation }
  const name = asset.name || activity.title || path
  const boundary = statesBoundary(asset)
    ? `, ${boundaryWords(asset, (id) => context.catalog.byId.get(id))}`
    : ''
  const isComputed = (asset.footprintBy ?? 'published') !== 'published'
  const { carbon, adpe, primaryEnergy } = footprint
  return ok({
    lines: [
      {
        label: `${name}${boundary}`,
        climate: embodied(carbon, share),
        ...(adpe && { adpe: embodiedAdpe(adpe, share) }),
        ...(primaryEnergy && { primaryEnergy: embodiedEnergy(primaryEnergy, share) }),
        evidence: isComputed ? 'predicted' : hardwareMethods[activity.method].evidence,
      },
    ],
    rates: [],
  })
}

function unitOf(activity: HardwareActivity, context: StageContext) {
  const path = `activities/${activity.id}/assetId`
  if (activity.assetId === undefined)
    return problem(path, 'expected hardware of the inventory, found nothing')
  const asset: Asset | undefined = context.assets.get(activity.assetId)
  if (asset === undefined)
    return problem(path, `expected hardware of the inventory, found ${describeFound(activity.assetId)}`)
  const own = ownAsset(asset, context)
  const parts = together({
    footprint: footprintOf(asset, context),
    lifetime: needed(own, 'lifetimeYears'),
    utilisation: needed(own, 'utilisationPercent'),
  })
  return parts.ok ? ok({ asset, ...parts.value }) : parts
}

function usageOf(activity: HardwareActivity, context: StageContext): Outcome<Quantity<'device-hours'>> {
  const path = `activities/${activity.id}`
  const use = deviceHoursOf(activity, context, path)
  if (!use.ok || activity.devicesPerUnit === undefined) return use
  const perUnit = given(context, fields.devicesPerUnit, `${path}/devicesPerUnit`, activity.devicesPerUnit)
  return perUnit.ok ? ok(unitUse(use.value, perUnit.value)) : perUnit
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

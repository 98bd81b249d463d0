import { assetFields } from '../../project/asset-fields'
import { describeFound } from '../../project/found'
import { define, product, type Quantity, quotient } from '../../quantity/quantity'
import { ok } from '../../result'
import { given, type StageContext } from '../context'
import type { StageResult } from '../line'
import { type Outcome, problem, together } from '../outcome'
import { hardwareFields as fields, hardwareMethods } from './fields'
import type { HardwareActivity } from './schema'

/**
 * H1: hours of use of the hardware, from device-hours or from devices × hours.
 * resources/methodology/hardware.md
 */
export const deviceUse = (
  devices: Quantity<'devices'>,
  hours: Quantity<'duration'>,
): Quantity<'device-hours'> =>
  define('device-hours', { symbol: 't_dev', name: 'Device-hours', equation: 'H1' }, product(devices, hours))

/** H2: hours of use of units that hold several devices each. resources/methodology/hardware.md */
export const unitUse = (
  use: Quantity<'device-hours'>,
  devicesPerUnit: Quantity<'ratio'>,
): Quantity<'device-hours'> =>
  define(
    'device-hours',
    { symbol: 't_unit', name: 'Unit-hours', equation: 'H2' },
    quotient(use, devicesPerUnit),
  )

/** H3: embodied carbon, shared out by lifetime × utilisation. resources/methodology/hardware.md */
export const embodied = (
  use: Quantity<'device-hours'>,
  footprint: Quantity<'device-footprint'>,
  lifetime: Quantity<'lifetime'>,
  utilisation: Quantity<'share'>,
): Quantity<'climate'> =>
  define(
    'climate',
    { symbol: 'C_emb,share', name: 'Embodied carbon, share of the project', equation: 'H3' },
    quotient(product(use, footprint), product(lifetime, utilisation)),
  )

/** Manufacturing carbon of hardware, by its published footprint. */
export function hardware(activity: HardwareActivity, context: StageContext): Outcome<StageResult> {
  const path = `activities/${activity.id}`
  const parts = together({ share: assetShare(activity, context), use: usageOf(activity, context) })
  if (!parts.ok) return parts

  const { footprint, lifetime, utilisation } = parts.value.share
  const climate = embodied(parts.value.use, footprint, lifetime, utilisation)
  const { evidence } = hardwareMethods[activity.method]
  const name = context.assets.get(activity.assetId ?? '')?.name
  return ok({ lines: [{ label: name || activity.title || path, climate, evidence }], rates: [] })
}

function assetShare(activity: HardwareActivity, context: StageContext) {
  const path = `activities/${activity.id}/assetId`
  if (activity.assetId === undefined)
    return problem(path, 'expected hardware of the inventory, found nothing')
  const asset = context.assets.get(activity.assetId)
  if (asset === undefined)
    return problem(path, `expected hardware of the inventory, found ${describeFound(activity.assetId)}`)
  const at = `assets/${asset.id}`
  return together({
    footprint: given(context, assetFields.footprintKg, `${at}/footprintKg`, asset.footprintKg),
    lifetime: given(context, assetFields.lifetimeYears, `${at}/lifetimeYears`, asset.lifetimeYears),
    utilisation: given(
      context,
      assetFields.utilisationPercent,
      `${at}/utilisationPercent`,
      asset.utilisationPercent,
    ),
  })
}

function usageOf(activity: HardwareActivity, context: StageContext): Outcome<Quantity<'device-hours'>> {
  const path = `activities/${activity.id}`
  const use = deviceHoursOf(activity, context, path)
  if (!use.ok || activity.devicesPerUnit === undefined) return use
  const perUnit = given(context, fields.devicesPerUnit, `${path}/devicesPerUnit`, activity.devicesPerUnit)
  return perUnit.ok ? ok(unitUse(use.value, perUnit.value)) : perUnit
}

function deviceHoursOf(activity: HardwareActivity, context: StageContext, path: string) {
  const { deviceHours, devices, hours } = activity
  if (deviceHours === undefined && devices === undefined && hours === undefined) {
    return problem(`${path}/deviceHours`, 'expected device-hours, or devices and hours, found nothing')
  }
  if (deviceHours !== undefined) {
    if (devices !== undefined || hours !== undefined) {
      context.warn({
        code: 'two-statements',
        path: `${path}/deviceHours`,
        message:
          'device-hours are given, and devices or hours too: the device-hours count; take out what does not hold',
      })
    }
    return given(context, fields.deviceHours, `${path}/deviceHours`, deviceHours)
  }
  const parts = together({
    devices: given(context, fields.devices, `${path}/devices`, devices),
    hours: given(context, fields.hours, `${path}/hours`, hours),
  })
  return parts.ok ? ok(deviceUse(parts.value.devices, parts.value.hours)) : parts
}

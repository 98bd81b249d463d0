import type { Asset } from '../../project/asset'
import type { Amount } from '../../project/field'
import { describeFound } from '../../project/found'
import type { Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { given, type StageContext } from '../context'
import type { Line } from '../line'
import { type Outcome, problem, together } from '../outcome'
import { boundaryWords, statesBoundary } from './boundary'
import { hardwareFields as fields, hardwareMethods } from './fields'
import { footprintOf } from './footprint'
import { needed, ownAsset } from './own-asset'
import { embodied, embodiedAdpe, embodiedEnergy } from './share'
import { unitUse } from './use'

/** An activity that says what hardware it used: a hardware activity, or a training run that counts its making. */
export interface UsesHardware {
  readonly id: string
  readonly title: string
  readonly assetId?: string | undefined
  readonly devicesPerUnit?: Amount | undefined
}

/** The making of an inventory entry, shared out by a use of it. Its own problems are told beside those of the use. */
export function embodiedLine(
  activity: UsesHardware,
  use: Outcome<Quantity<'device-hours'>>,
  context: StageContext,
): Outcome<Line> {
  const parts = together({ unit: unitOf(activity, context), use: inUnits(activity, use, context) })
  if (!parts.ok) return parts

  const { asset, footprint, lifetime, utilisation } = parts.value.unit
  const share = { use: parts.value.use, lifetime, utilisation }
  const name = asset.name || activity.title || `activities/${activity.id}`
  const boundary = statesBoundary(asset)
    ? `, ${boundaryWords(asset, (id) => context.catalog.byId.get(id))}`
    : ''
  const isComputed = (asset.footprintBy ?? 'published') !== 'published'
  const { carbon, adpe, primaryEnergy } = footprint
  return ok({
    label: `${name}${boundary}`,
    climate: embodied(carbon, share),
    ...(adpe && { adpe: embodiedAdpe(adpe, share) }),
    ...(primaryEnergy && { primaryEnergy: embodiedEnergy(primaryEnergy, share) }),
    evidence: isComputed ? 'predicted' : hardwareMethods.published.evidence,
  })
}

function unitOf(activity: UsesHardware, context: StageContext) {
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

function inUnits(
  { id, devicesPerUnit }: UsesHardware,
  use: Outcome<Quantity<'device-hours'>>,
  context: StageContext,
): Outcome<Quantity<'device-hours'>> {
  if (!use.ok || devicesPerUnit === undefined) return use
  const perUnit = given(context, fields.devicesPerUnit, `activities/${id}/devicesPerUnit`, devicesPerUnit)
  return perUnit.ok ? ok(unitUse(use.value, perUnit.value)) : perUnit
}

import { used } from '../../factors/catalog'
import type { Factor } from '../../factors/factor'
import { rowsOfSubject } from '../../factors/subject-rows'
import type { Asset } from '../../project/asset'
import { assetFields } from '../../project/asset-fields'
import { type FootprintBy, footprintOrder, footprintWays } from '../../project/footprint-ways'
import { factor, type Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import type { StageContext } from '../context'
import { type Outcome, type Problem, together } from '../outcome'
import { withBoundary } from './boundary'
import type { Impact, UnitOf } from './impact'
import { lowerOf } from './lower'
import { moduleOf } from './module'
import { needed, type OwnAsset, ownAsset, stated } from './own-asset'
import { hasModules, hostOf, serverOf } from './server'
import { upperOf, upperPartsOf } from './upper'

/** What making one unit costs. Absent: not modelled, which is not 0. */
export interface Footprint {
  readonly carbon: Quantity<'device-footprint'>
  readonly adpe?: Quantity<'device-adpe'> | undefined
  readonly primaryEnergy?: Quantity<'device-primary-energy'> | undefined
}

/** The footprint of one unit, in the way that its entry says it is known. */
export function footprintOf(asset: Asset, context: StageContext): Outcome<Footprint> {
  const own = ownAsset(asset, context)
  switch (asset.footprintBy ?? 'published') {
    case 'published':
      return declared(own, needed(own, 'footprintKg'))
    case 'module': {
      const made = moduleOf(own)
      return declared(own, made.ok ? withBoundary(own, 'carbon', made.value) : made)
    }
    case 'server':
      return serverFootprint(own)
    case 'upper':
      return upperFootprint(own)
    case 'lower': {
      const carbon = lowerOf(own)
      return carbon.ok ? ok({ carbon: carbon.value }) : carbon
    }
  }
}

/** Carbon, and the other two where they are stated. */
function declared(own: OwnAsset, carbon: Outcome<Quantity<'device-footprint'>>): Outcome<Footprint> {
  return together({
    carbon,
    adpe: stated(own, 'adpeKgSb'),
    primaryEnergy: stated(own, 'primaryEnergyMJ'),
  })
}

/** The parts of the host give all three; of its accelerators only carbon is modelled. */
function serverFootprint(own: OwnAsset): Outcome<Footprint> {
  const said = declared(own, serverOf(own))
  if (!said.ok || hasModules(own)) return said
  const others = together({ adpe: hostOf(own, 'adpe'), primaryEnergy: hostOf(own, 'primaryEnergy') })
  if (!others.ok) return others
  return ok({
    carbon: said.value.carbon,
    adpe: said.value.adpe ?? others.value.adpe,
    primaryEnergy: said.value.primaryEnergy ?? others.value.primaryEnergy,
  })
}

function upperFootprint(own: OwnAsset): Outcome<Footprint> {
  const parts = upperPartsOf(own)
  if (!parts.ok) return parts
  const within = <I extends Impact>(impact: I): Outcome<Quantity<UnitOf<I>>> => {
    const made = upperOf(own, impact, parts.value)
    return made.ok ? withBoundary(own, impact, made.value) : made
  }
  // A host is stated in carbon alone.
  if (own.asset.host === 'with') {
    const carbon = within('carbon')
    return carbon.ok ? ok({ carbon: carbon.value }) : carbon
  }
  return together({
    carbon: within('carbon'),
    adpe: within('adpe'),
    primaryEnergy: within('primaryEnergy'),
  })
}

/** One way to know an entry's footprint, beside the others. */
export interface KnownFootprint {
  readonly by: FootprintBy
  readonly label: string
  readonly isChosen: boolean
  readonly carbon: Quantity<'device-footprint'>
}

export interface KnownFootprints {
  readonly chosen: Outcome<Footprint>
  /** Best evidence first; those that the catalog lets be computed. */
  readonly all: readonly KnownFootprint[]
  readonly problems: readonly Problem[]
}

/**
 * The chosen footprint of an entry, and beside it those of its device that can be had: the maker's figure, the model's,
 * the two bounds. The upper bound counts transport and end of life, as its authors do; nothing else does.
 */
export function knownFootprints(asset: Asset, context: StageContext): KnownFootprints {
  const quiet: StageContext = { ...context, warn: () => undefined }
  const chosen = footprintOf(asset, quiet)
  const chosenBy = asset.footprintBy ?? 'published'
  const device = asset.device ?? deviceNamed(asset, context)
  const all = footprintOrder.flatMap((by): readonly KnownFootprint[] => {
    const isChosen = by === chosenBy
    const found = isChosen ? chosen : device ? comparable(asset, by, device, quiet) : undefined
    if (!found?.ok) return []
    return [{ by, label: footprintWays[by].short, isChosen, carbon: found.value.carbon }]
  })
  return { chosen, all, problems: chosen.ok ? [] : chosen.error }
}

/** The device of a published row: `nvidia-h100-sxm5-80gb`. */
function deviceNamed({ footprintKg }: Asset, { catalog }: StageContext): string | undefined {
  const named = typeof footprintKg === 'object' && 'factor' in footprintKg ? footprintKg.factor : undefined
  return named === undefined ? undefined : catalog.byId.get(named)?.subject
}

function comparable(
  asset: Asset,
  by: FootprintBy,
  device: string,
  context: StageContext,
): Outcome<Footprint> | undefined {
  const { id, name } = asset
  switch (by) {
    case 'published':
      return published(device, `assets/${id}/footprintKg`, context)
    case 'server':
      return undefined
    default: {
      const lifeCycle = by === 'upper' ? 'end' : 'gate'
      const { footprintBy: _by, footprintKg: _kg, host: _host, ...own } = asset
      return footprintOf({ ...own, id, name, device, footprintBy: by, lifeCycle }, context)
    }
  }
}

/** A maker's or a study's figure of a device, cradle-to-gate; formulas of others are bounds, not publications. */
function published(device: string, path: string, { catalog }: StageContext): Outcome<Footprint> | undefined {
  const row = rowsOfSubject(catalog.rows, 'device-embodied', device).find(isDeclaration)
  if (row === undefined) return undefined
  const { kind, symbol } = assetFields.footprintKg
  return ok({ carbon: factor(kind, { symbol, path, use: used(catalog, row, 'chosen') }) })
}

const isDeclaration = ({ basis }: Factor): boolean => basis.startsWith('cradle-to-gate')

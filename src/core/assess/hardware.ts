import type { Catalog } from '../factors/catalog'
import type { Asset } from '../project/asset'
import type { ProjectFile } from '../project/project'
import { type Memory, numberOf } from '../quantity/evaluate'
import type { StageContext } from '../stages/context'
import { boundaryWords } from '../stages/hardware/boundary'
import { type KnownFootprints, knownFootprints } from '../stages/hardware/footprint'
import type { Problem } from '../stages/outcome'

/** An entry of the inventory with every footprint of it that can be had. */
export interface AssessedHardware {
  readonly asset: Asset
  readonly boundary: string
  readonly known: KnownFootprints
}

/** The same in numbers. */
export interface HardwareView {
  readonly id: string
  readonly name: string
  /** What the chosen footprint counts: `cradle-to-gate, without host`. */
  readonly boundary: string
  /** Best evidence first: the chosen one, and beside it what else is known of its device. */
  readonly footprints: readonly {
    readonly by: string
    readonly label: string
    readonly isChosen: boolean
    readonly kg: number
  }[]
  readonly adpeKgSb: number | null
  readonly primaryEnergyMJ: number | null
  readonly problems: readonly Problem[]
}

export function assessHardware(file: ProjectFile, context: StageContext): readonly AssessedHardware[] {
  const rowOf = (id: string) => context.catalog.byId.get(id)
  return file.assets.map((asset) => ({
    asset,
    boundary: boundaryWords(asset, rowOf),
    known: knownOf(asset, context),
  }))
}

/** An entry's footprints rest on it and on the catalog alone, so an edit elsewhere need not build them again. */
function knownOf(asset: Asset, context: StageContext): KnownFootprints {
  const built = kept.get(context.catalog) ?? new Map<string, KnownFootprints>()
  kept.set(context.catalog, built)
  const key = JSON.stringify(asset)
  const known = built.get(key) ?? knownFootprints(asset, context)
  // Yesterday's drafts of a long session need not be remembered.
  if (built.size >= mostKept) built.clear()
  built.set(key, known)
  return known
}

const kept = new WeakMap<Catalog, Map<string, KnownFootprints>>()
const mostKept = 1000

export function hardwareView({ asset, boundary, known }: AssessedHardware, memory: Memory): HardwareView {
  const { chosen, all, problems } = known
  const adpe = chosen.ok ? chosen.value.adpe : undefined
  const primaryEnergy = chosen.ok ? chosen.value.primaryEnergy : undefined
  return {
    id: asset.id,
    name: asset.name,
    boundary,
    footprints: all.map(({ by, label, isChosen, carbon }) => ({
      ...{ by, label, isChosen },
      kg: numberOf(carbon, memory),
    })),
    adpeKgSb: adpe ? numberOf(adpe, memory) : null,
    primaryEnergyMJ: primaryEnergy ? numberOf(primaryEnergy, memory) : null,
    problems,
  }
}

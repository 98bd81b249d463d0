import type { Catalog } from '../factors/catalog'
import type { PeerResult } from '../peers/peer-result'
import type { Activity, ProjectFile } from '../project/project'
import type { Kind } from '../quantity/kind'
import { define, type Quantity, sum } from '../quantity/quantity'
import { assertNever } from '../result'
import type { StageContext } from '../stages/context'
import { experimentation } from '../stages/experimentation/model'
import { hardware } from '../stages/hardware/model'
import type { Day } from '../stages/inference/day'
import type { Ageing } from '../stages/inference/edge-ageing'
import type { EdgeAndCloud } from '../stages/inference/edge-and-cloud'
import { inference } from '../stages/inference/model'
import type { Parity } from '../stages/inference/parity'
import type { Line, Rate, StageResult, Tiers } from '../stages/line'
import type { Outcome, Problem, Warning } from '../stages/outcome'
import { type StageName, stageNames, stages } from '../stages/stages'
import { storage } from '../stages/storage/model'
import { training } from '../stages/training/model'
import { travel } from '../stages/travel/model'
import { type AssessedHardware, assessHardware } from './hardware'

/** Sums of lines. Absent means that no line models it, which is not 0. */
export interface Sums {
  readonly climate?: Quantity<'climate'>
  readonly itEnergy?: Quantity<'it-energy'>
  readonly siteEnergy?: Quantity<'site-energy'>
  readonly waterOnSite?: Quantity<'water'>
  readonly waterOffSite?: Quantity<'water'>
  readonly adpe?: Quantity<'adpe'>
  readonly primaryEnergy?: Quantity<'primary-energy'>
}

/** An activity with its result, or with what is missing for one. */
export interface AssessedActivity {
  readonly activity: Activity
  readonly lines: readonly Line[]
  readonly rates: readonly Rate[]
  readonly sums: Sums
  /** Of other tools, where the stage's model ran them. */
  readonly peers?: readonly PeerResult[]
  readonly tiers?: Tiers
  readonly parity?: Parity
  readonly day?: Day
  readonly edgeAndCloud?: EdgeAndCloud
  readonly ageing?: Ageing
  readonly problems: readonly Problem[]
}

export interface AssessedStage {
  readonly stage: StageName
  readonly sums: Sums
}

/** A project as a calculation graph: nothing is evaluated yet. */
export interface Assessment {
  readonly file: ProjectFile
  readonly catalogVersion: string
  readonly totals: Sums
  /** What is reported beside the total: activities outside the system boundary. */
  readonly outside: Sums
  readonly stages: readonly AssessedStage[]
  readonly activities: readonly AssessedActivity[]
  readonly hardware: readonly AssessedHardware[]
  readonly warnings: readonly Warning[]
}

/** An activity's part of the graph, and what was said while it was built. */
interface Built {
  readonly assessed: AssessedActivity
  readonly warnings: readonly Warning[]
}

/** The activities of the last assessment by all that they rest on: an edit builds only what it touches again. */
export type Kept = Map<string, Built>

/**
 * Builds the graph of a project. Activities that lack something carry their problems and stay out of the sums.
 * @param kept of an earlier assessment with the same catalog; holds this one's activities afterwards
 */
export function assess(file: ProjectFile, catalog: Catalog, kept: Kept = new Map()): Assessment {
  const warnings: Warning[] = []
  const context: StageContext = {
    catalog,
    sites: new Map(file.sites.map((site) => [site.id, site])),
    assets: new Map(file.assets.map((asset) => [asset.id, asset])),
    activities: new Map(file.activities.map((activity) => [activity.id, activity])),
    warn: (warning) => {
      if (!warnings.some((known) => known.path === warning.path && known.message === warning.message)) {
        warnings.push(warning)
      }
    },
  }
  if (file.catalog !== catalog.version) {
    context.warn({
      code: 'catalog-differs',
      path: 'project/catalog',
      message: `the project pins catalog ${file.catalog}; this app has ${catalog.version} and used that`,
    })
  }
  const built = new Map(
    file.activities.map((activity, index) => {
      const key = restsOn(activity, index + 1, context)
      return [key, kept.get(key) ?? build(activity, index + 1, context)]
    }),
  )
  kept.clear()
  for (const [key, activity] of built) {
    kept.set(key, activity)
    activity.warnings.forEach(context.warn)
  }
  const activities = [...built.values()].map(({ assessed }) => assessed)
  for (const { activity, problems } of activities) {
    const [first] = problems
    if (first === undefined) continue
    context.warn({
      code: 'incomplete-activity',
      path: first.path,
      message: `${activity.title || activity.id} is incomplete and not in the total: ${first.message}`,
    })
  }
  const inside = activities.filter(({ activity }) => activity.boundary === 'inside')
  if (!inside.some(({ sums }) => sums.climate)) {
    context.warn({
      code: 'empty-project',
      path: 'project/activities',
      message: 'no activity gives a result yet',
    })
  }
  return {
    file,
    catalogVersion: catalog.version,
    totals: sumsOf(
      inside.map(({ sums }) => sums),
      'total',
      'Total',
    ),
    outside: sumsOf(
      activities.filter(({ activity }) => activity.boundary === 'outside').map(({ sums }) => sums),
      'outside',
      'Outside the boundary',
    ),
    stages: stageNames.flatMap((stage) => {
      const members = inside.filter(({ activity, sums }) => activity.stage === stage && sums.climate)
      return members.length === 0
        ? []
        : [
            {
              stage,
              sums: sumsOf(
                members.map(({ sums }) => sums),
                stage,
                stages[stage].label,
              ),
            },
          ]
    }),
    activities,
    hardware: assessHardware(file, context),
    warnings,
  }
}

/** Everything that a model may look up for an activity, as text. */
function restsOn(activity: Activity, number: number, { sites, assets, activities }: StageContext): string {
  const siteOf = (one: Activity | undefined) =>
    one && 'siteId' in one ? sites.get(one.siteId ?? '') : undefined
  const assetOf = (one: Activity | undefined) =>
    one && 'assetId' in one ? assets.get(one.assetId ?? '') : undefined
  const other = 'ofActivityId' in activity ? activities.get(activity.ofActivityId ?? '') : undefined
  // Experiments and predicted services are compared with the training, whatever that rests on.
  const compared =
    activity.stage === 'experimentation' ||
    (activity.stage === 'inference' && activity.method !== 'metered-window')
      ? [...activities.values()].filter(
          ({ stage, method }) =>
            stage === 'training' || (activity.method === 'edge' && method === 'predicted-cloud'),
        )
      : []
  const restOf = (one: Activity | undefined) => [one, siteOf(one), assetOf(one)]
  return JSON.stringify([number, restOf(activity), restOf(other), compared.map(restOf)])
}

function build(activity: Activity, number: number, context: StageContext): Built {
  const warnings: Warning[] = []
  const result = model(activity, { ...context, warn: (warning) => warnings.push(warning) })
  if (!result.ok) {
    return { assessed: { activity, lines: [], rates: [], sums: {}, problems: result.error }, warnings }
  }
  const { lines, rates, peers, tiers, parity, day, edgeAndCloud, ageing } = result.value
  const sums = sumsOf(lines, String(number), activity.title || activity.id)
  return {
    assessed: {
      activity,
      lines,
      rates,
      sums,
      ...(peers && { peers }),
      ...(tiers && { tiers }),
      ...(parity && { parity }),
      ...(day && { day }),
      ...(edgeAndCloud && { edgeAndCloud }),
      ...(ageing && { ageing }),
      problems: [],
    },
    warnings,
  }
}

function model(activity: Activity, context: StageContext): Outcome<StageResult> {
  switch (activity.stage) {
    case 'hardware':
      return hardware(activity, context)
    case 'training':
      return training(activity, context)
    case 'experimentation':
      return experimentation(activity, context)
    case 'storage':
      return storage(activity, context)
    case 'inference':
      return inference(activity, context)
    case 'travel':
      return travel(activity, context)
    default:
      return assertNever(activity)
  }
}

/** A1 to A7: carbon, energy, metals, primary energy and water of parts. resources/methodology/totals.md */
function sumsOf(parts: readonly Sums[], suffix: string, name: string): Sums {
  const climate = present(parts.map((part) => part.climate))
  const itEnergy = present(parts.map((part) => part.itEnergy))
  const siteEnergy = present(parts.map((part) => part.siteEnergy))
  const adpe = present(parts.map((part) => part.adpe))
  const primaryEnergy = present(parts.map((part) => part.primaryEnergy))
  const onSite = present(parts.map((part) => part.waterOnSite))
  const offSite = present(parts.map((part) => part.waterOffSite))
  return {
    ...(climate.length > 0 && {
      climate: define('climate', { symbol: `C_${suffix}`, name, equation: 'A1' }, sum(...climate)),
    }),
    ...(itEnergy.length > 0 && {
      itEnergy: define('it-energy', { symbol: `E_IT,${suffix}`, name, equation: 'A2' }, sum(...itEnergy)),
    }),
    ...(siteEnergy.length > 0 && {
      siteEnergy: define(
        'site-energy',
        { symbol: `E_site,${suffix}`, name, equation: 'A3' },
        sum(...siteEnergy),
      ),
    }),
    ...(onSite.length > 0 && {
      waterOnSite: define('water', { symbol: `W_on,${suffix}`, name, equation: 'A6' }, sum(...onSite)),
    }),
    ...(offSite.length > 0 && {
      waterOffSite: define('water', { symbol: `W_off,${suffix}`, name, equation: 'A7' }, sum(...offSite)),
    }),
    ...(adpe.length > 0 && {
      adpe: define('adpe', { symbol: `ADPe_${suffix}`, name, equation: 'A4' }, sum(...adpe)),
    }),
    ...(primaryEnergy.length > 0 && {
      primaryEnergy: define(
        'primary-energy',
        { symbol: `PE_${suffix}`, name, equation: 'A5' },
        sum(...primaryEnergy),
      ),
    }),
  }
}

const present = <K extends Kind>(parts: readonly (Quantity<K> | undefined)[]): Quantity<K>[] =>
  parts.filter((part) => part !== undefined)

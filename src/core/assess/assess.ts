import type { Catalog } from '../factors/catalog'
import type { Activity, ProjectFile } from '../project/project'
import type { Kind } from '../quantity/kind'
import { define, type Quantity, sum } from '../quantity/quantity'
import { assertNever } from '../result'
import type { StageContext } from '../stages/context'
import { hardware } from '../stages/hardware/model'
import { inference } from '../stages/inference/model'
import type { Line, Rate, StageResult } from '../stages/line'
import type { Outcome, Problem, Warning } from '../stages/outcome'
import { type StageName, stageNames, stages } from '../stages/stages'
import { training } from '../stages/training/model'

/** Sums of lines. Absent means that no line models it, which is not 0. */
export interface Sums {
  readonly climate?: Quantity<'climate'>
  readonly itEnergy?: Quantity<'it-energy'>
  readonly siteEnergy?: Quantity<'site-energy'>
}

/** An activity with its result, or with what is missing for one. */
export interface AssessedActivity {
  readonly activity: Activity
  readonly lines: readonly Line[]
  readonly rates: readonly Rate[]
  readonly sums: Sums
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
  readonly warnings: readonly Warning[]
}

/** Builds the graph of a project. Activities that lack something carry their problems and stay out of the sums. */
export function assess(file: ProjectFile, catalog: Catalog): Assessment {
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
  const activities = file.activities.map((activity, index) => assessed(activity, index + 1, context))
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
    warnings,
  }
}

function assessed(activity: Activity, number: number, context: StageContext): AssessedActivity {
  const result = model(activity, context)
  if (!result.ok) return { activity, lines: [], rates: [], sums: {}, problems: result.error }
  const { lines, rates } = result.value
  return {
    activity,
    lines,
    rates,
    sums: sumsOf(lines, String(number), activity.title || activity.id),
    problems: [],
  }
}

function model(activity: Activity, context: StageContext): Outcome<StageResult> {
  switch (activity.stage) {
    case 'hardware':
      return hardware(activity, context)
    case 'training':
      return training(activity, context)
    case 'inference':
      return inference(activity, context)
    default:
      return assertNever(activity)
  }
}

/** A1 to A3: carbon and energy of parts. resources/methodology/totals.md */
function sumsOf(parts: readonly Sums[], suffix: string, name: string): Sums {
  const climate = present(parts.map((part) => part.climate))
  const itEnergy = present(parts.map((part) => part.itEnergy))
  const siteEnergy = present(parts.map((part) => part.siteEnergy))
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
  }
}

const present = <K extends Kind>(parts: readonly (Quantity<K> | undefined)[]): Quantity<K>[] =>
  parts.filter((part) => part !== undefined)

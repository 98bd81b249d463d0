import { describeFound } from '../../project/found'
import type { Activity } from '../../project/project'
import { numberOf } from '../../quantity/evaluate'
import type { Kind } from '../../quantity/kind'
import { define, type Quantity, quotient, sum } from '../../quantity/quantity'
import { ok } from '../../result'
import type { StageContext } from '../context'
import type { Line, Rate } from '../line'
import { type Outcome, problem } from '../outcome'
import { training } from '../training/model'
import type { ExperimentationActivity } from './schema'

/** X6: energy at the server of the final runs, which the experiments led to. resources/methodology/experimentation.md */
const finalEnergy = (runs: readonly Quantity<'it-energy'>[]): Quantity<'it-energy'> =>
  define(
    'it-energy',
    { symbol: 'E_final', name: 'Server energy of the final run', equation: 'X6' },
    sum(...runs),
  )

/** X7: experimentation as a share of the final run, by energy. resources/methodology/experimentation.md */
const energyShare = (experiments: Quantity<'it-energy'>, final: Quantity<'it-energy'>): Quantity<'share'> =>
  define(
    'share',
    { symbol: 's_E', name: 'Energy of the experiments, of that of the final run', equation: 'X7' },
    quotient(experiments, final),
  )

/** X8: the same by carbon. resources/methodology/experimentation.md */
const climateShare = (
  experiments: readonly Quantity<'climate'>[],
  final: readonly Quantity<'climate'>[],
): Quantity<'share'> =>
  define(
    'share',
    { symbol: 's_C', name: 'Carbon of the experiments, of that of the final run', equation: 'X8' },
    quotient(sum(...experiments), sum(...final)),
  )

/** X9: energy at the server of all experiments of an activity. resources/methodology/experimentation.md */
const experimentsEnergy = (groups: readonly Quantity<'it-energy'>[]): Quantity<'it-energy'> =>
  define(
    'it-energy',
    { symbol: 'E_exp', name: 'Server energy of the experiments', equation: 'X9' },
    sum(...groups),
  )

/** How the experiments compare with the final run; nothing where there is none yet. */
export function finalRunRates(
  activity: ExperimentationActivity,
  lines: readonly Line[],
  context: StageContext,
): readonly Rate[] {
  const final = finalLines(activity, context)
  const energies = itEnergies(final)
  const own = itEnergies(lines)
  const rates: Rate[] = []
  if (energies.length > 0 && own.length > 0 && isAboveZero(energies)) {
    const share = energyShare(experimentsEnergy(own), finalEnergy(energies))
    rates.push({ label: 'Energy, of the final run', quantity: share })
  }
  // Experiments are electricity alone: the making of hardware is left out of the final run too.
  const climates = final.flatMap(({ climate, siteEnergy }) => (siteEnergy === undefined ? [] : [climate]))
  if (climates.length > 0 && isAboveZero(climates)) {
    const share = climateShare(
      lines.map(({ climate }) => climate),
      climates,
    )
    rates.push({ label: 'Carbon, of the final run', quantity: share })
  }
  return rates
}

/** Energy at the server of the activity that the experiments are a multiple of. */
export function energyOfFinalRun(
  activity: ExperimentationActivity,
  context: StageContext,
): Outcome<Quantity<'it-energy'>> {
  const path = `activities/${activity.id}/ofActivityId`
  const { ofActivityId } = activity
  if (ofActivityId === undefined) {
    return problem(path, 'expected the training activity that it is a multiple of, found nothing')
  }
  const other = context.activities.get(ofActivityId)
  if (other === undefined || !isFinalRun(other)) {
    return problem(
      path,
      `expected a training activity that is not overhead, found ${describeFound(ofActivityId)}`,
    )
  }
  const energies = itEnergies(linesOf(other, context))
  if (energies.length > 0) return ok(finalEnergy(energies))
  return problem(path, `expected a complete activity, found ${other.title || other.id}, which is incomplete`)
}

/** Training itself, not the machines that waited for it. */
export const isFinalRun = ({ stage, method }: Activity): boolean =>
  stage === 'training' && !method.startsWith('overhead')

function finalLines(activity: ExperimentationActivity, context: StageContext): readonly Line[] {
  const named = context.activities.get(activity.ofActivityId ?? '')
  const runs = named
    ? [named].filter(isFinalRun)
    : [...context.activities.values()].filter((other) => isFinalRun(other) && other.boundary === 'inside')
  return runs.flatMap((run) => linesOf(run, context))
}

/** Its own warnings are told at the activity itself. */
function linesOf(run: Activity, context: StageContext): readonly Line[] {
  if (run.stage !== 'training') return []
  const result = training(run, { ...context, warn: () => {} })
  return result.ok ? result.value.lines : []
}

const itEnergies = (lines: readonly Line[]) =>
  lines.flatMap(({ itEnergy }) => (itEnergy === undefined ? [] : [itEnergy]))

const isAboveZero = (parts: readonly Quantity<Kind>[]): boolean => parts.some((part) => numberOf(part) > 0)

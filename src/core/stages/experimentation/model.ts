import { define, product, type Quantity } from '../../quantity/quantity'
import { err, ok } from '../../result'
import { given, type StageContext } from '../context'
import { electricityAt, lineFromServer } from '../electricity'
import type { Line, StageResult } from '../line'
import { type Outcome, problem, together } from '../outcome'
import { rowField } from '../table'
import { ratedEnergy } from '../training/model'
import { experimentationFields as fields, partitionFields } from './fields'
import { energyOfFinalRun, finalRunRates } from './final-run'
import { ledgerLines } from './ledger'
import { inRow } from './run'
import type { ExperimentationActivity, Partition } from './schema'

/** X5: energy at the server as a multiple of the final run's. resources/methodology/experimentation.md */
export const multipleEnergy = (
  final: Quantity<'it-energy'>,
  multiple: Quantity<'ratio'>,
): Quantity<'it-energy'> =>
  define(
    'it-energy',
    { symbol: 'E_IT', name: 'Server energy of the experiments', equation: 'X5' },
    product(final, multiple),
  )

/** Electricity of everything that ran before and beside the final run, and how it compares with that run. */
export function experimentation(
  activity: ExperimentationActivity,
  context: StageContext,
): Outcome<StageResult> {
  const lines = linesOf(activity, context)
  if (!lines.ok) return lines
  return ok({ lines: lines.value, rates: finalRunRates(activity, lines.value, context) })
}

function linesOf(activity: ExperimentationActivity, context: StageContext): Outcome<readonly Line[]> {
  switch (activity.method) {
    case 'ledger':
      return ledgerLines(activity, context)
    case 'quota':
      return quotaLines(activity, context)
    case 'multiplier':
      return multiplierLines(activity, context)
  }
}

function multiplierLines(activity: ExperimentationActivity, context: StageContext): Outcome<readonly Line[]> {
  const path = `activities/${activity.id}`
  const parts = together({
    at: electricityAt(context, activity.siteId, `${path}/siteId`),
    final: energyOfFinalRun(activity, context),
    multiple: given(context, fields.multiple, `${path}/multiple`, activity.multiple),
  })
  if (!parts.ok) return parts
  const { at, final, multiple } = parts.value
  return ok([lineFromServer('Experiments', multipleEnergy(final, multiple), at, 'scaled')])
}

/** A line for each partition, by T2. */
function quotaLines(activity: ExperimentationActivity, context: StageContext): Outcome<readonly Line[]> {
  const { partitions = [] } = activity
  const path = `activities/${activity.id}`
  if (partitions.length === 0)
    return problem(`${path}/partitions`, 'expected at least one partition, found none')
  const at = electricityAt(context, activity.siteId, `${path}/siteId`)
  const energies = partitions.map((row, index) => partitionEnergy(row, index, path, context))
  const problems = [...(at.ok ? [] : at.error), ...energies.flatMap((one) => (one.ok ? [] : one.error))]
  if (!at.ok || problems.length > 0) return err(problems)
  return ok(
    energies.flatMap((energy, index) => {
      if (!energy.ok) return []
      const label = labelOf(partitions, index)
      return [lineFromServer(label, energy.value, at.value, 'device-hours')]
    }),
  )
}

function partitionEnergy(
  row: Partition,
  index: number,
  path: string,
  context: StageContext,
): Outcome<Quantity<'it-energy'>> {
  const at = `${path}/partitions/${index}`
  const parts = together({
    use: given(context, rowField(partitionFields.deviceHours, index), `${at}/deviceHours`, row.deviceHours),
    power: given(
      context,
      rowField(partitionFields.devicePowerW, index),
      `${at}/devicePowerW`,
      row.devicePowerW,
    ),
    load: given(context, rowField(partitionFields.loadPercent, index), `${at}/loadPercent`, row.loadPercent),
  })
  if (!parts.ok) return inRow(parts, index)
  return ok(ratedEnergy(parts.value.use, parts.value.power, parts.value.load))
}

/** A partition by its name; where another has the same, with its place. */
function labelOf(partitions: readonly Partition[], index: number): string {
  const name = (one: Partition | undefined) => one?.label?.trim() ?? ''
  const label = name(partitions[index])
  if (label === '') return `Partition ${index + 1}`
  const isOnly = partitions.filter((one) => name(one) === label).length === 1
  return isOnly ? label : `${label} (row ${index + 1})`
}

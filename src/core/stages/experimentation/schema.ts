import { z } from 'zod'
import { activityBase, line, paragraph, reference } from '../../project/activity-base'
import { amount } from '../../project/amount'
import { mostRows } from '../table'
import {
  type ExperimentationMethod,
  experimentationFields,
  experimentationMethods,
  partitionFields,
  type RunKind,
  runFields,
  runKinds,
} from './fields'

const label = line.optional().meta({ title: 'Label' })
const note = paragraph.optional().meta({ title: 'Note' })

/** A run of the ledger, or a number of like runs. */
export const Run = z.strictObject({
  label,
  group: z.string().max(100).optional().meta({
    title: 'Group',
    description: 'Runs of one group are one line of the result. Left empty: by kind.',
  }),
  kind: z
    .enum(runKinds.map(({ value }) => value) as [RunKind, ...RunKind[]])
    .optional()
    .meta({ title: 'Kind' }),
  count: amount(runFields.count),
  itEnergyKWh: amount(runFields.itEnergyKWh),
  siteEnergyKWh: amount(runFields.siteEnergyKWh),
  deviceHours: amount(runFields.deviceHours),
  devicePowerW: amount(runFields.devicePowerW),
  loadPercent: amount(runFields.loadPercent),
  devices: amount(runFields.devices),
  hours: amount(runFields.hours),
  meanPowerW: amount(runFields.meanPowerW),
  note,
})
export type Run = z.infer<typeof Run>

/** What one partition of a cluster billed. */
export const Partition = z.strictObject({
  label,
  deviceHours: amount(partitionFields.deviceHours),
  devicePowerW: amount(partitionFields.devicePowerW),
  loadPercent: amount(partitionFields.loadPercent),
  note,
})
export type Partition = z.infer<typeof Partition>

/** Everything that ran before and beside the final training run: searches, failed runs, debugging, evaluation. */
export const ExperimentationActivity = z.strictObject({
  ...activityBase,
  stage: z.literal('experimentation'),
  method: z.enum(Object.keys(experimentationMethods) as [ExperimentationMethod, ...ExperimentationMethod[]]),
  siteId: reference.optional().meta({ title: 'Site', description: 'Where the electricity was drawn.' }),
  ofActivityId: reference.optional().meta({
    title: 'Final run',
    description:
      'The training activity that the experiments led to. Left empty: all that count in the total.',
  }),
  rows: z.array(Run).max(mostRows).optional().meta({ title: 'Runs' }),
  partitions: z.array(Partition).max(mostRows).optional().meta({ title: 'Partitions' }),
  runPowerW: amount(experimentationFields.runPowerW),
  runLoadPercent: amount(experimentationFields.runLoadPercent),
  multiple: amount(experimentationFields.multiple),
})
export type ExperimentationActivity = z.infer<typeof ExperimentationActivity>

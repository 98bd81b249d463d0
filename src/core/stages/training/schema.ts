import { z } from 'zod'
import { activityBase, reference } from '../../project/activity-base'
import { amount } from '../../project/amount'
import { type TrainingMethod, trainingFields, trainingMethods } from './fields'
import { type TrainingChoice, trainingChoices } from './predicted-choices'

type WordChoice = Exclude<TrainingChoice, 'device'>
type ValueOf<Name extends WordChoice> = (typeof trainingChoices)[Name]['options'][number]['value']

/** One of a choice's options. Optional: `initial` stands until another is chosen. */
function choice<Name extends WordChoice>(name: Name) {
  const { label, help, options } = trainingChoices[name]
  const values = options.map(({ value }) => value) as [ValueOf<Name>, ...ValueOf<Name>[]]
  return z.enum(values).optional().meta({ title: label, description: help })
}

/** Electricity of training, and of the machines that waited for it. */
export const TrainingActivity = z.strictObject({
  ...activityBase,
  stage: z.literal('training'),
  method: z.enum(Object.keys(trainingMethods) as [TrainingMethod, ...TrainingMethod[]]),
  work: choice('work'),
  sizeBy: choice('sizeBy'),
  layout: choice('layout'),
  gating: choice('gating'),
  embeddings: choice('embeddings'),
  device: z.string().min(1).max(120).optional().meta({
    title: trainingChoices.device.label,
    description: 'Subject of the catalog’s peak throughputs, such as nvidia-a100-sxm4-80gb.',
  }),
  precision: choice('precision'),
  throughputBy: choice('throughputBy'),
  recomputation: choice('recomputation'),
  siteId: reference.optional().meta({ title: 'Site', description: 'Where the electricity was drawn.' }),
  assetId: reference.optional().meta({
    title: 'Hardware',
    description:
      'The inventory entry that ran: its making is then a line of this activity, by its device-hours. Left empty: not counted here.',
  }),
  devicesPerUnit: amount(trainingFields.devicesPerUnit),
  ofActivityId: reference.optional().meta({
    title: 'Share of',
    description: 'The activity whose energy the overhead is a share of.',
  }),
  itEnergyKWh: amount(trainingFields.itEnergyKWh),
  siteEnergyKWh: amount(trainingFields.siteEnergyKWh),
  meanPowerW: amount(trainingFields.meanPowerW),
  devices: amount(trainingFields.devices),
  hours: amount(trainingFields.hours),
  deviceHours: amount(trainingFields.deviceHours),
  devicePowerW: amount(trainingFields.devicePowerW),
  loadPercent: amount(trainingFields.loadPercent),
  hostMemoryGB: amount(trainingFields.hostMemoryGB),
  overheadPercent: amount(trainingFields.overheadPercent),
  parametersB: amount(trainingFields.parametersB),
  activeParametersB: amount(trainingFields.activeParametersB),
  tokensB: amount(trainingFields.tokensB),
  layers: amount(trainingFields.layers),
  hidden: amount(trainingFields.hidden),
  feedForward: amount(trainingFields.feedForward),
  heads: amount(trainingFields.heads),
  vocabulary: amount(trainingFields.vocabulary),
  headSize: amount(trainingFields.headSize),
  keyValueHeads: amount(trainingFields.keyValueHeads),
  sequence: amount(trainingFields.sequence),
  experts: amount(trainingFields.experts),
  activeExperts: amount(trainingFields.activeExperts),
  expertLayersPercent: amount(trainingFields.expertLayersPercent),
  adapterParametersB: amount(trainingFields.adapterParametersB),
  teacherParametersB: amount(trainingFields.teacherParametersB),
  mfuPercent: amount(trainingFields.mfuPercent),
  tokenRate: amount(trainingFields.tokenRate),
  achievedTflops: amount(trainingFields.achievedTflops),
  systemPowerW: amount(trainingFields.systemPowerW),
  tensorParallel: amount(trainingFields.tensorParallel),
  pipelineParallel: amount(trainingFields.pipelineParallel),
  dataParallel: amount(trainingFields.dataParallel),
})
export type TrainingActivity = z.infer<typeof TrainingActivity>

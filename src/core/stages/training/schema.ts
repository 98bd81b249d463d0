import { z } from 'zod'
import { activityBase, reference } from '../../project/activity-base'
import { amount } from '../../project/amount'
import { type TrainingMethod, trainingFields, trainingMethods } from './fields'

/** Electricity of training, and of the machines that waited for it. */
export const TrainingActivity = z.strictObject({
  ...activityBase,
  stage: z.literal('training'),
  method: z.enum(Object.keys(trainingMethods) as [TrainingMethod, ...TrainingMethod[]]),
  siteId: reference.optional().meta({ title: 'Site', description: 'Where the electricity was drawn.' }),
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
  overheadPercent: amount(trainingFields.overheadPercent),
})
export type TrainingActivity = z.infer<typeof TrainingActivity>

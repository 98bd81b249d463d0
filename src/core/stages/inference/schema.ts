import { z } from 'zod'
import { activityBase, reference } from '../../project/activity-base'
import { amount } from '../../project/amount'
import { inferenceFields, inferenceMethods } from './fields'

/** A service that answered requests for a while, with its energy metered. */
export const InferenceActivity = z.strictObject({
  ...activityBase,
  stage: z.literal('inference'),
  method: z.enum(Object.keys(inferenceMethods) as [keyof typeof inferenceMethods]),
  siteId: reference.optional().meta({ title: 'Site', description: 'Where the electricity was drawn.' }),
  itEnergyKWh: amount(inferenceFields.itEnergyKWh),
  siteEnergyKWh: amount(inferenceFields.siteEnergyKWh),
  uptimeHours: amount(inferenceFields.uptimeHours),
  requests: amount(inferenceFields.requests),
})
export type InferenceActivity = z.infer<typeof InferenceActivity>

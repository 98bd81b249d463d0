import { z } from 'zod'
import { activityBase, reference } from '../../project/activity-base'
import { amount } from '../../project/amount'
import { hardwareFields, hardwareMethods } from './fields'

/** Manufacturing of the hardware, allocated to the project by lifetime × utilisation. */
export const HardwareActivity = z.strictObject({
  ...activityBase,
  stage: z.literal('hardware'),
  method: z.enum(Object.keys(hardwareMethods) as [keyof typeof hardwareMethods]),
  assetId: reference
    .optional()
    .meta({ title: 'Hardware', description: 'The inventory entry that was used.' }),
  ofActivityId: reference.optional().meta({
    title: 'Use of',
    description: 'The activity whose device-hours are the use of this hardware.',
  }),
  deviceHours: amount(hardwareFields.deviceHours),
  devices: amount(hardwareFields.devices),
  hours: amount(hardwareFields.hours),
  devicesPerUnit: amount(hardwareFields.devicesPerUnit),
})
export type HardwareActivity = z.infer<typeof HardwareActivity>

import { z } from 'zod'
import { activityBase, reference } from '../../project/activity-base'
import { amount } from '../../project/amount'
import { storageFields as fields, type StorageMethod, storageChoices, storageMethods } from './fields'

const chosen = <T extends string>({
  label,
  help,
  options,
}: {
  readonly label: string
  readonly help: string
  readonly options: readonly { readonly value: T }[]
}) =>
  z
    .enum(options.map(({ value }) => value) as [T, ...T[]])
    .optional()
    .meta({ title: label, description: help })

/** Data sets, checkpoints, artefacts and backups: kept, or moved. */
export const StorageActivity = z.strictObject({
  ...activityBase,
  stage: z.literal('storage'),
  method: z.enum(Object.keys(storageMethods) as [StorageMethod, ...StorageMethod[]]),
  siteId: reference.optional().meta({
    title: 'Site',
    description: 'Where the electricity was drawn; of a transfer, the region that the network runs through.',
  }),
  medium: chosen(storageChoices.medium),
  embodied: chosen(storageChoices.embodied),
  network: chosen(storageChoices.network),
  itEnergyKWh: amount(fields.itEnergyKWh),
  siteEnergyKWh: amount(fields.siteEnergyKWh),
  capacityTB: amount(fields.capacityTB),
  endCapacityTB: amount(fields.endCapacityTB),
  growthPercent: amount(fields.growthPercent),
  days: amount(fields.days),
  copies: amount(fields.copies),
  dataFragments: amount(fields.dataFragments),
  parityFragments: amount(fields.parityFragments),
  fillPercent: amount(fields.fillPercent),
  powerWPerTB: amount(fields.powerWPerTB),
  footprintKgPerGB: amount(fields.footprintKgPerGB),
  driveFootprintKg: amount(fields.driveFootprintKg),
  driveCapacityTB: amount(fields.driveCapacityTB),
  lifetimeYears: amount(fields.lifetimeYears),
  transferTB: amount(fields.transferTB),
  bitRate: amount(fields.bitRate),
  linePowerW: amount(fields.linePowerW),
  trafficPower: amount(fields.trafficPower),
  networkKWhPerGB: amount(fields.networkKWhPerGB),
})
export type StorageActivity = z.infer<typeof StorageActivity>

import { z } from 'zod'
import { id, line, paragraph } from './activity-base'
import { amount } from './amount'
import { assetFields } from './asset-fields'

/** A kind of hardware in the lab's inventory. Belongs to the workspace; projects share it by allocation. */
export const Asset = z.strictObject({
  id,
  name: line,
  footprintKg: amount(assetFields.footprintKg),
  lifetimeYears: amount(assetFields.lifetimeYears),
  utilisationPercent: amount(assetFields.utilisationPercent),
  note: paragraph.optional(),
})
export type Asset = z.infer<typeof Asset>

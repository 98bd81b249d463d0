import { z } from 'zod'
import { id, line, paragraph } from './activity-base'
import { amount } from './amount'
import { assetFields } from './asset-fields'
import { assetChoices } from './footprint-ways'

const amounts = Object.fromEntries(
  Object.entries(assetFields).map(([name, field]) => [name, amount(field)]),
) as Record<keyof typeof assetFields, ReturnType<typeof amount>>

function choice<const V extends string>(of: {
  readonly label: string
  readonly help: string
  readonly options: readonly { readonly value: V }[]
}) {
  const values = of.options.map(({ value }) => value) as [V, ...V[]]
  return z.enum(values).optional().meta({ title: of.label, description: of.help })
}

const { footprintBy, device, memoryType, yieldBy, caseType, host, lifeCycle } = assetChoices

/** A kind of hardware in the lab's inventory. Belongs to the workspace; projects share it by allocation. */
export const Asset = z.strictObject({
  id,
  name: line,
  /** Absent in files from before there was a choice: published. */
  footprintBy: choice(footprintBy),
  device: line.optional().meta({ title: device.label, description: device.help }),
  memoryType: choice(memoryType),
  yieldBy: choice(yieldBy),
  caseType: choice(caseType),
  host: choice(host),
  lifeCycle: choice(lifeCycle),
  ...amounts,
  note: paragraph.optional(),
})
export type Asset = z.infer<typeof Asset>

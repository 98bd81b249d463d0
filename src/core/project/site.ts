import { z } from 'zod'
import { id, line, paragraph } from './activity-base'
import { amount } from './amount'
import { siteFields } from './site-fields'

/** Where electricity is drawn. Belongs to the workspace: several projects may run at one site. */
export const Site = z.strictObject({
  id,
  name: line,
  region: z
    .string()
    .min(1, 'expected a country or grid zone, such as FR or US-MIDW-MISO')
    .max(60)
    .meta({ title: 'Region', description: 'ISO country code or grid zone; `world` where it is not known.' }),
  year: z
    .int('expected a year from 1990 to 2100')
    .min(1990, 'expected a year from 1990 to 2100')
    .max(2100, 'expected a year from 1990 to 2100')
    .optional()
    .meta({ title: 'Year', description: 'Year of the electricity, for the grid intensity.' }),
  pue: amount(siteFields.pue),
  gridGPerKWh: amount(siteFields.gridGPerKWh),
  wueLPerKWh: amount(siteFields.wueLPerKWh),
  waterLPerKWh: amount(siteFields.waterLPerKWh),
  note: paragraph.optional(),
})
export type Site = z.infer<typeof Site>

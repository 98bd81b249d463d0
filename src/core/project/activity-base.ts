import { z } from 'zod'

/** Ids are made by the app, or by hand in a file: letters, digits and hyphens. */
export const id = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9-]{0,63}$/, 'expected an id of letters, digits and hyphens')
export const reference = id
export const line = z.string().max(300)
export const paragraph = z.string().max(20_000)

/** What every activity has, whatever its stage. */
export const activityBase = {
  id,
  title: line.meta({ title: 'Title' }),
  /** Outside: reported beside the total, for another functional unit or a later stage of the model's life. */
  boundary: z.enum(['inside', 'outside']).default('inside').meta({
    title: 'System boundary',
    description: 'Inside counts in the total; outside is reported beside it.',
  }),
  note: paragraph.optional().meta({ title: 'Note' }),
}

import { z } from 'zod'
import { Citation } from './citation'
import { factorShape } from './factor-row'
import { ownId } from './own-factor-problems'

/** A row that a user added: a lab's PDU reading, a solar roof. It carries the work that it is from. */
export const OwnFactor = z.strictObject({
  ...factorShape,
  id: ownId,
  citation: Citation,
})
export type OwnFactor = z.infer<typeof OwnFactor>

import { z } from 'zod'
import { id } from '../core/project/activity-base'
import { ProjectFile } from '../core/project/project'
import { drawsExpected, maximumDraws, maximumSeed, minimumDraws } from '../core/uncertainty/draws'

const draws = z.int().min(minimumDraws, drawsExpected).max(maximumDraws, drawsExpected).optional()
const seed = z.int().min(0).max(maximumSeed)

/** Requests of a page that carry a project: main passes them on unread, and a thread of its reads them. */
export const projectRequests = {
  'estimate:assess': z.strictObject({ project: ProjectFile }),
  'estimate:explain': z.strictObject({ project: ProjectFile, path: z.string().max(300) }),
  /** What other tools say of an activity's inputs: `estimate:assess` leaves it out. */
  'estimate:peers': z.strictObject({ project: ProjectFile, activityId: id }),
  /** Routes of an activity's trips, and what they could have been instead. */
  'estimate:trips': z.strictObject({ project: ProjectFile, activityId: id }),
  /** Draws until the p95 of the total is stable, or as many as stated. A newer request ends an older one. */
  'estimate:uncertainty': z.strictObject({ project: ProjectFile, draws, seed }),
  'estimate:compare': z.strictObject({ a: ProjectFile, b: ProjectFile, draws, seed }),
  /** What the newest catalog would change in a project; null when it has the newest. */
  'catalog:difference': z.strictObject({ project: ProjectFile }),
} as const

import { z } from 'zod'
import { OwnFactor } from '../factors/own-factor'
import { ExperimentationActivity } from '../stages/experimentation/schema'
import { HardwareActivity } from '../stages/hardware/schema'
import { InferenceActivity } from '../stages/inference/schema'
import { StorageActivity } from '../stages/storage/schema'
import { TrainingActivity } from '../stages/training/schema'
import { TravelActivity } from '../stages/travel/schema'
import { id, line, paragraph } from './activity-base'
import { Asset } from './asset'
import { Claim } from './claim'
import { goalFields } from './goal-fields'
import { Site } from './site'

export const formatVersion = 1

export const Activity = z.discriminatedUnion('stage', [
  HardwareActivity,
  TrainingActivity,
  ExperimentationActivity,
  StorageActivity,
  InferenceActivity,
  TravelActivity,
])
export type Activity = z.infer<typeof Activity>

/** ISO 14040/44 goal and scope. */
export const Goal = z.strictObject({
  functionalUnit: paragraph.meta(goalFields.functionalUnit),
  intendedUse: paragraph.meta(goalFields.intendedUse),
  boundary: paragraph.meta(goalFields.boundary),
  exclusions: z.array(line).max(100).meta(goalFields.exclusions),
})
export type Goal = z.infer<typeof Goal>

/** What a project is, apart from the sites, assets and own factors that it refers to. */
const heading = {
  id,
  name: line.min(1, 'expected a name'),
  /** Number of changes ever made to the project. A report names the revision that it was made from. */
  revision: z.int().min(0),
  /** Version of the factor catalog that the project is assessed with. */
  catalog: line.min(1, 'expected a catalog version'),
  authors: line.optional(),
  goal: Goal,
  /** Published figures that the project's own numbers are set beside. Absent where there are none. */
  claims: z.array(Claim).max(500).optional(),
}
const activities = z.array(Activity).max(2000)

/** A project as the workspace keeps it: sites, assets and own factors are referred to by id. */
export const Project = z.strictObject({
  ...heading,
  siteIds: z.array(id).max(500),
  assetIds: z.array(id).max(500),
  /** Absent where there are none. */
  factorIds: z.array(z.string()).max(2000).optional(),
  activities,
})
export type Project = z.infer<typeof Project>

/** A project with everything it refers to: what is assessed, exported and imported. */
export const ProjectFile = z
  .strictObject({
    format: z.literal('cradlebook-project', 'expected "cradlebook-project"'),
    formatVersion: z.literal(formatVersion),
    ...heading,
    sites: z.array(Site).max(500),
    assets: z.array(Asset).max(500),
    /** Rows of the user's own that the project's numbers name. Absent where there are none. */
    factors: z.array(OwnFactor).max(2000).optional(),
    activities,
  })
  .meta({ title: 'Cradlebook project' })
export type ProjectFile = z.infer<typeof ProjectFile>

import { assess } from '../assess/assess'
import type { ClaimView } from '../assess/claims'
import { type SumsView, view } from '../assess/view'
import type { Catalog } from '../factors/catalog'
import { catalogOf } from '../factors/own-catalog'
import { readProject } from '../project/read-project'
import type { StageName } from '../stages/stages'

/** A project that comes with the app: the text of its file, and the group of the gallery that it stands in. */
export interface Example {
  readonly id: string
  readonly family: string
  readonly text: string
}

/** An example as the gallery shows it. Every computed number is the core's, at the time of asking. */
export interface GalleryEntry {
  readonly id: string
  readonly name: string
  readonly family: string
  readonly functionalUnit: string
  readonly stages: readonly StageName[]
  readonly totals: SumsView
  /** Empty where the work publishes inputs and no footprint. */
  readonly claims: readonly ClaimView[]
}

/** Assesses every example with the catalog that it names. @throws for an example that is not valid: a bug of ours */
export const galleryOf = (
  examples: readonly Example[],
  bundled: (version?: string) => Catalog,
  appVersion: string,
): readonly GalleryEntry[] => examples.map((example) => entryOf(example, bundled, appVersion))

function entryOf(
  { id, family, text }: Example,
  bundled: (version?: string) => Catalog,
  appVersion: string,
): GalleryEntry {
  const read = readProject(text)
  if (!read.ok)
    throw new Error(`the example ${id} is not valid: ${read.error[0]?.pointer} ${read.error[0]?.message}`)
  const file = read.value
  const { activities, totals, claims } = view(assess(file, catalogOf(file, bundled).catalog), appVersion)
  return {
    id,
    name: file.name,
    family,
    functionalUnit: file.goal.functionalUnit,
    stages: [...new Set(activities.map(({ stage }) => stage))],
    totals,
    claims,
  }
}

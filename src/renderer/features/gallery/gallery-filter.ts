import type { GalleryEntry } from '../../../core/gallery/gallery'
import { type StageName, stageNames } from '../../../core/stages/stages'

/** What the gallery is narrowed to. Absent: any. */
export interface GalleryFilter {
  readonly family?: string | undefined
  readonly stage?: StageName | undefined
  /** Only figures that deviate by more than their tolerance. */
  readonly deviating: boolean
}

export const everything: GalleryFilter = { deviating: false }

/** The entries that a filter leaves, each with the figures that it leaves. */
export function filtered(
  entries: readonly GalleryEntry[],
  { family, stage, deviating }: GalleryFilter,
): readonly GalleryEntry[] {
  return entries
    .filter((entry) => family === undefined || entry.family === family)
    .filter((entry) => stage === undefined || entry.stages.includes(stage))
    .map((entry) =>
      deviating ? { ...entry, claims: entry.claims.filter(({ within }) => within === false) } : entry,
    )
    .filter(({ claims }) => !deviating || claims.length > 0)
}

export const familiesOf = (entries: readonly GalleryEntry[]): readonly string[] => [
  ...new Set(entries.map(({ family }) => family)),
]

/** In the order of a life cycle. */
export const stagesOf = (entries: readonly GalleryEntry[]): readonly StageName[] =>
  stageNames.filter((stage) => entries.some(({ stages }) => stages.includes(stage)))

/** `26 examples, 90 published figures, 67 of them within 1 %` */
export function countOf(entries: readonly GalleryEntry[]): string {
  const claims = entries.flatMap((entry) => entry.claims)
  const within = claims.filter((claim) => claim.within).length
  return [
    `${entries.length} ${entries.length === 1 ? 'example' : 'examples'}`,
    `${claims.length} published ${claims.length === 1 ? 'figure' : 'figures'}`,
    `${within} within tolerance`,
  ].join(' · ')
}

import type { Factor, Family } from '../core/factors/factor'
import type { ReadPack } from '../core/factors/factor-pack'
import type { OwnFactor } from '../core/factors/own-factor'
import type { Region } from '../core/factors/regions'
import type { Example, GalleryEntry } from '../core/gallery/gallery'
import type { ProjectFile } from '../core/project/project'
import type { FileProblem } from '../core/project/schema-problems'
import type { ReportDocument } from '../core/report/document'
import type { Result } from '../core/result'
import type { PlaceWords, ResolvedText } from '../core/stages/travel/place-words'
import type { UncertaintyProblem, UncertaintyView } from '../core/uncertainty/uncertainty-view'
import type { FoundFactors, ShownFactor } from '../preload/contract'
import type { PageQuery } from './factor-desk'

/** Channels whose requests main passes on unread: they carry a whole project, some at every keystroke. */
export type PassedOn =
  | 'estimate:assess'
  | 'estimate:explain'
  | 'estimate:peers'
  | 'estimate:trips'
  | 'catalog:difference'

/** What main asks of the estimation worker. */
export interface EstimationRequests {
  /** A request as it came from the window: JSON text, which the worker reads by the contract's schema. */
  asked: { readonly channel: PassedOn; readonly text: unknown }
  report: {
    readonly project: ProjectFile
    readonly date: string
    /** Drawn beforehand, or why it could not be. */
    readonly drawn: Result<UncertaintyView, readonly UncertaintyProblem[]>
  }
  factors: { readonly families: readonly Family[] }
  /** The workspace's own rows come with the question: the worker has no door to the store. */
  'find-factors': { readonly query: PageQuery; readonly own: readonly OwnFactor[] }
  'show-factor': { readonly id: string; readonly own: readonly OwnFactor[] }
  /** Fields of a project by the row that they rest on. */
  'factor-paths': { readonly project: ProjectFile }
  'read-pack': { readonly text: string }
  regions: Record<string, never>
  'find-places': { readonly text: string }
  'resolve-places': { readonly texts: readonly string[] }
  catalog: Record<string, never>
  /** The texts come with the question: the worker starts without them. */
  gallery: { readonly examples: readonly Example[] }
}

export interface EstimationReplies {
  /** JSON text again. */
  asked: string
  report: ReportDocument
  factors: readonly Factor[]
  'find-factors': FoundFactors
  'show-factor': Omit<ShownFactor, 'usedBy'> | null
  'factor-paths': Readonly<Record<string, readonly string[]>>
  'read-pack': Result<ReadPack, readonly FileProblem[]>
  regions: readonly Region[]
  'find-places': readonly PlaceWords[]
  'resolve-places': readonly ResolvedText[]
  catalog: { readonly version: string; readonly newestGridYear: number }
  gallery: readonly GalleryEntry[]
}

export type EstimationQuestion = keyof EstimationRequests
/** Questions about places: these wait until the places are read. */
export type PlaceQuestion = 'find-places' | 'resolve-places'

export interface EstimationMessage {
  readonly id: number
  readonly question: EstimationQuestion
  readonly with: EstimationRequests[EstimationQuestion]
}

export type EstimationAnswer =
  | { readonly id: number; readonly ok: true; readonly value: EstimationReplies[EstimationQuestion] }
  | { readonly id: number; readonly ok: false; readonly message: string }

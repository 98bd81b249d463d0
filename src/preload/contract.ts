import type { z } from 'zod'
import type { ExplainedNumber } from '../core/assess/explained'
import type { AssessmentView } from '../core/assess/view'
import type { NewConference } from '../core/conference/as-activity'
import type { HubSearchProgress } from '../core/conference/hub-search'
import type { ConferenceProblem } from '../core/conference/prepare'
import type { HubsReply } from '../core/conference/venue-view'
import type { ConferenceView } from '../core/conference/view'
import type { CatalogDifference } from '../core/factors/catalog-difference'
import type { Citation } from '../core/factors/citation'
import type { Factor, Family } from '../core/factors/factor'
import type { OwnFactor } from '../core/factors/own-factor'
import type { Region } from '../core/factors/regions'
import type { GalleryEntry } from '../core/gallery/gallery'
import type { PeerResult } from '../core/peers/peer-result'
import type { Asset } from '../core/project/asset'
import type { ProjectFile } from '../core/project/project'
import type { FileProblem } from '../core/project/schema-problems'
import type { Site } from '../core/project/site'
import type { ReportDocument } from '../core/report/document'
import type { Paper } from '../core/report/paper'
import type { Result } from '../core/result'
import type { TripsBeside } from '../core/stages/travel/beside'
import type { PlaceWords, ResolvedText } from '../core/stages/travel/place-words'
import type {
  ComparisonView,
  UncertaintyProblem,
  UncertaintyProgress,
  UncertaintyView,
} from '../core/uncertainty/uncertainty-view'
import type { projectRequests } from './project-requests'
import type { requests } from './requests'

export interface ProjectSummary {
  readonly id: string
  readonly name: string
  readonly revision: number
  /** ISO date and time of the last change. */
  readonly changedAt: string
}

/** Why something was not kept. `message` says what happened, where, and what to do. */
export interface StoreFailure {
  readonly kind: 'disk-full' | 'refused' | 'not-found' | 'unavailable'
  readonly message: string
}

export type ImportFailure =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly fileName: string; readonly problems: readonly FileProblem[] }
  | { readonly kind: 'store'; readonly failure: StoreFailure }

export type SaveFailure =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly message: string }

export interface Imported {
  readonly id: string
  readonly name: string
  /** What was changed on the way in, such as a site that got a new id. */
  readonly notes: readonly string[]
}

export type UncertaintyFailure =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly problems: readonly UncertaintyProblem[] }

export type ConferenceFailure =
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'refused'; readonly problems: readonly ConferenceProblem[] }

/** One page of a search, best match first. */
export interface FoundFactors {
  readonly total: number
  readonly rows: readonly FoundFactor[]
  /** What the filters can still be set to, given the text and the other filters. */
  readonly families: readonly { readonly family: Family; readonly count: number }[]
  readonly regions: readonly { readonly region: string; readonly name: string; readonly count: number }[]
  readonly years: readonly { readonly year: number; readonly count: number }[]
}

export type FoundFactor = Pick<
  Factor,
  'id' | 'name' | 'family' | 'value' | 'unit' | 'low' | 'high' | 'gsd' | 'region' | 'year' | 'checked'
> & { readonly own: boolean }

export interface ShownFactor {
  readonly row: Factor
  readonly citation: Citation
  readonly cited: string
  readonly reference: string
  readonly own: boolean
  /** Rows of the same subject or place: other years, other data sets, other properties of the device. */
  readonly related: readonly FoundFactor[]
  /** Projects of this workspace whose results rest on it, and the fields that it answers there. */
  readonly usedBy: readonly {
    readonly id: string
    readonly name: string
    readonly paths: readonly string[]
  }[]
}

export interface PackImported {
  readonly name: string
  readonly added: number
  readonly replaced: number
  readonly unchanged: number
}

export interface Replies {
  'app:info': {
    readonly version: string
    readonly catalog: string
    readonly electron: string
    readonly newestGridYear: number
  }
  'projects:list': {
    readonly projects: readonly ProjectSummary[]
    readonly deleted: readonly ProjectSummary[]
  }
  'projects:create': Result<{ readonly id: string }, StoreFailure>
  'projects:duplicate': Result<{ readonly id: string }, StoreFailure>
  'projects:delete': Result<null, StoreFailure>
  'projects:restore': Result<null, StoreFailure>
  'projects:import': Result<Imported, ImportFailure>
  'projects:import-text': Result<Imported, ImportFailure>
  'projects:export': Result<{ readonly path: string }, SaveFailure>
  'project:open': Result<ProjectFile, StoreFailure>
  'project:change': Result<{ readonly revision: number }, StoreFailure>
  'project:undo': Result<{ readonly project: ProjectFile; readonly label: string }, StoreFailure>
  'project:redo': Result<{ readonly project: ProjectFile; readonly label: string }, StoreFailure>
  'workspace:inventory': {
    readonly sites: readonly Site[]
    readonly assets: readonly Asset[]
    readonly ownFactors: readonly OwnFactor[]
    /** By the id of a site or asset: the projects that use it. */
    readonly users: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>
  }
  'estimate:assess': AssessmentView
  'estimate:uncertainty': Result<UncertaintyView, UncertaintyFailure>
  'estimate:compare': Result<ComparisonView, UncertaintyFailure>
  'estimate:cancel': null
  'estimate:explain': ExplainedNumber | null
  'estimate:peers': readonly PeerResult[]
  'conference:assess': Result<ConferenceView, ConferenceFailure>
  'conference:activity': Result<NewConference, ConferenceFailure>
  'conference:hubs': Result<HubsReply, ConferenceFailure>
  'conference:cancel': null
  'estimate:trips': TripsBeside
  'factors:list': readonly Factor[]
  'factors:search': FoundFactors
  'factors:show': ShownFactor | null
  'factors:keep': Result<null, StoreFailure>
  'factors:remove': Result<null, StoreFailure>
  'factors:import-pack': Result<PackImported, ImportFailure>
  'factors:import-pack-text': Result<PackImported, ImportFailure>
  'factors:export-pack': Result<{ readonly path: string }, SaveFailure>
  'catalog:difference': CatalogDifference | null
  'regions:list': readonly Region[]
  'places:search': readonly PlaceWords[]
  'places:resolve': readonly ResolvedText[]
  'clipboard:write': null
  'gallery:list': readonly GalleryEntry[]
  'gallery:open': Result<Imported, StoreFailure>
  'report:save-pdf': Result<{ readonly path: string }, SaveFailure>
  'report:document': { readonly document: ReportDocument; readonly paper: Paper }
  'report:ready': null
}

/** Every request that a page may make of main, with its schema: the only door. */
type Requests = typeof requests & typeof projectRequests
export type Channel = keyof Requests
export type Request<C extends Channel> = z.input<Requests[C]>
export type Reply<C extends Channel> = Replies[C]

/** What main tells a window without being asked: a menu item was chosen. */
export const commands = ['new-project', 'import', 'export', 'report', 'undo', 'redo', 'projects'] as const
export type Command = (typeof commands)[number]

/**
 * What the preload script puts on `window.cradlebook`. Requests and replies cross as JSON text: one string passes the
 * wall between page and preload at once, where an object would be copied member by member.
 */
export interface Desktop {
  readonly ask: { readonly [C in Channel]: (request: string) => Promise<string> }
  /** Returns the function that stops listening. */
  readonly onCommand: (listen: (command: Command) => void) => () => void
  /** How far the run that this window asked for is. */
  readonly onProgress: (listen: (progress: UncertaintyProgress) => void) => () => void
  /** How far the search for hubs is. */
  readonly onHubProgress: (listen: (progress: HubSearchProgress) => void) => () => void
}

/** The same as a page uses it: `src/renderer/ui/desktop.ts` writes and reads the text. */
export type Ask = { readonly [C in Channel]: (request: Request<C>) => Promise<Reply<C>> }

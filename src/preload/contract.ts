import { z } from 'zod'
import type { ExplainedNumber } from '../core/assess/explained'
import type { AssessmentView } from '../core/assess/view'
import type { Factor } from '../core/factors/factor'
import { families } from '../core/factors/factor'
import type { Region } from '../core/factors/regions'
import { id, line } from '../core/project/activity-base'
import type { Asset } from '../core/project/asset'
import { Patch } from '../core/project/patch'
import { ProjectFile } from '../core/project/project'
import type { FileProblem } from '../core/project/read-project'
import type { Site } from '../core/project/site'
import type { ReportDocument } from '../core/report/document'
import { type Paper, papers } from '../core/report/paper'
import type { Result } from '../core/result'

const nothing = z.strictObject({})
const ofProject = z.strictObject({ id })

/** Every request that a page may make of main: the only door. Main parses each with its schema. */
export const requests = {
  'app:info': nothing,
  'projects:list': nothing,
  'projects:create': z.strictObject({ name: line.min(1) }),
  'projects:duplicate': ofProject,
  'projects:delete': ofProject,
  'projects:restore': ofProject,
  /** Asks for a file in a dialog. */
  'projects:import': nothing,
  /** A file that was dropped on the window. */
  'projects:import-text': z.strictObject({ fileName: line, text: z.string() }),
  'projects:export': ofProject,
  'project:open': ofProject,
  'project:change': z.strictObject({ id, label: line, patches: z.array(Patch).min(1).max(5000) }),
  'project:undo': ofProject,
  'project:redo': ofProject,
  'workspace:inventory': nothing,
  'estimate:assess': z.strictObject({ project: ProjectFile }),
  'estimate:explain': z.strictObject({ project: ProjectFile, path: z.string().max(300) }),
  'factors:list': z.strictObject({ families: z.array(z.enum(families)).max(families.length) }),
  'regions:list': nothing,
  'report:save-pdf': z.strictObject({ id, paper: z.enum(papers) }),
  /** Only the report page asks these two. */
  'report:document': nothing,
  'report:ready': nothing,
} as const

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
    /** By the id of a site or asset: the projects that use it. */
    readonly users: Readonly<Record<string, readonly { readonly id: string; readonly name: string }[]>>
  }
  'estimate:assess': AssessmentView
  'estimate:explain': ExplainedNumber | null
  'factors:list': readonly Factor[]
  'regions:list': readonly Region[]
  'report:save-pdf': Result<{ readonly path: string }, SaveFailure>
  'report:document': { readonly document: ReportDocument; readonly paper: Paper }
  'report:ready': null
}

export type Channel = keyof typeof requests
export type Request<C extends Channel> = z.input<(typeof requests)[C]>
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
}

/** The same as a page uses it: `src/renderer/ui/desktop.ts` writes and reads the text. */
export type Ask = { readonly [C in Channel]: (request: Request<C>) => Promise<Reply<C>> }

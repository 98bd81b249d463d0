import type { OwnFactor } from '../core/factors/own-factor'
import type { LogEntry } from '../core/project/history'
import type { Patch } from '../core/project/patch'
import type { ProjectFile } from '../core/project/project'
import type { Result } from '../core/result'
import type { Imported, PackImported, Replies, StoreFailure } from './contract'

interface OfProject {
  readonly id: string
}

/** What main asks of the store page, over a message port. Main has validated it. */
export interface StoreRequests {
  list: Record<string, never>
  create: { readonly name: string; readonly catalog: string }
  duplicate: OfProject
  delete: OfProject
  restore: OfProject
  import: { readonly file: ProjectFile }
  open: OfProject
  change: OfProject & { readonly label: string; readonly patches: readonly Patch[] }
  undo: OfProject
  redo: OfProject
  inventory: Record<string, never>
  history: OfProject
  'own-factors': Record<string, never>
  'keep-factors': { readonly factors: readonly OwnFactor[]; readonly label: string }
  'remove-factor': { readonly id: string }
}

export interface StoreReplies {
  list: Replies['projects:list']
  create: { readonly id: string }
  duplicate: { readonly id: string }
  delete: null
  restore: null
  import: Imported
  open: ProjectFile
  change: { readonly revision: number }
  undo: { readonly project: ProjectFile; readonly label: string }
  redo: { readonly project: ProjectFile; readonly label: string }
  inventory: Replies['workspace:inventory']
  history: readonly LogEntry[]
  'own-factors': readonly OwnFactor[]
  'keep-factors': Omit<PackImported, 'name'>
  'remove-factor': null
}

export type StoreQuestion = keyof StoreRequests
export type StoreReading = 'list' | 'open' | 'inventory' | 'history' | 'own-factors'

/** One request. `again` when an earlier try may have been carried out without its answer arriving. */
export type StoreMessage = {
  readonly [Q in StoreQuestion]: {
    readonly request: string
    readonly question: Q
    readonly with: StoreRequests[Q]
    readonly again: boolean
  }
}[StoreQuestion]

export interface StoreAnswer {
  readonly request: string
  readonly result: Result<StoreReplies[StoreQuestion], StoreFailure>
}

/** Name of the event that hands the port over, from main through the preload script to the page. */
export const storePortEvent = 'store:port'

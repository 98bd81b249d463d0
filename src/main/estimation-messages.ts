import type { Factor, Family } from '../core/factors/factor'
import type { Region } from '../core/factors/regions'
import type { ProjectFile } from '../core/project/project'
import type { ReportDocument } from '../core/report/document'

/** Channels whose requests main passes on unread: they carry a whole project, at every keystroke. */
export type PassedOn = 'estimate:assess' | 'estimate:explain'

/** What main asks of the estimation worker. */
export interface EstimationRequests {
  /** A request as it came from the window: JSON text, which the worker reads by the contract's schema. */
  asked: { readonly channel: PassedOn; readonly text: unknown }
  report: { readonly project: ProjectFile; readonly date: string }
  factors: { readonly families: readonly Family[] }
  regions: Record<string, never>
  catalog: Record<string, never>
}

export interface EstimationReplies {
  /** JSON text again. */
  asked: string
  report: ReportDocument
  factors: readonly Factor[]
  regions: readonly Region[]
  catalog: { readonly version: string; readonly newestGridYear: number }
}

export type EstimationQuestion = keyof EstimationRequests

export interface EstimationMessage {
  readonly id: number
  readonly question: EstimationQuestion
  readonly with: EstimationRequests[EstimationQuestion]
}

export type EstimationAnswer =
  | { readonly id: number; readonly ok: true; readonly value: EstimationReplies[EstimationQuestion] }
  | { readonly id: number; readonly ok: false; readonly message: string }

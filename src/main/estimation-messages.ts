import type { ExplainedNumber } from '../core/assess/explained'
import type { AssessmentView } from '../core/assess/view'
import type { Factor, Family } from '../core/factors/factor'
import type { Region } from '../core/factors/regions'
import type { ProjectFile } from '../core/project/project'
import type { ReportDocument } from '../core/report/document'

/** What main asks of the estimation worker. */
export interface EstimationRequests {
  assess: { readonly project: ProjectFile }
  explain: { readonly project: ProjectFile; readonly path: string }
  report: { readonly project: ProjectFile; readonly date: string }
  factors: { readonly families: readonly Family[] }
  regions: Record<string, never>
  catalog: Record<string, never>
}

export interface EstimationReplies {
  assess: AssessmentView
  explain: ExplainedNumber | null
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

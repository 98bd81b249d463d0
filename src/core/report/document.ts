import type { ExplainedNumber } from '../assess/explained'
import type { AssessmentView } from '../assess/view'
import type { ProjectFile } from '../project/project'

/** A report as data: everything that a renderer sets, and nothing that it computes. */
export interface ReportDocument {
  readonly title: string
  /** ISO date, given by the host. */
  readonly date: string
  readonly project: ProjectFile
  readonly assessment: AssessmentView
  /** Every number of the results, explained: activities in order, then the totals. */
  readonly explanations: readonly ExplainedNumber[]
  /** Works cited, each once, in the order of a list of references. */
  readonly references: readonly string[]
}

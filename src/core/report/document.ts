import type { ExplainedNumber } from '../assess/explained'
import type { AssessmentView } from '../assess/view'
import type { ProjectFile } from '../project/project'
import type { Step } from '../quantity/explain'
import type { Route } from '../stages/travel/routes'
import type { UncertaintyView } from '../uncertainty/uncertainty-view'

/** A report as data: everything that a renderer sets, and nothing that it computes. */
export interface ReportDocument {
  readonly title: string
  readonly authors: string | null
  /** ISO date, given by the host. */
  readonly date: string
  /** The date in words. */
  readonly dated: string
  readonly project: ProjectFile
  readonly assessment: AssessmentView
  readonly uncertainty: UncertaintyView | null
  /** Every number of the results, explained: activities in order, then the totals. */
  readonly explanations: readonly ExplainedNumber[]
  /** What the footprint is of and how large it is. */
  readonly abstract: readonly Paragraph[]
  readonly sections: readonly Section[]
  /** Works cited, each once, in the order of a list of references. */
  readonly references: readonly Reference[]
  /** `Table 3` by a block's id, for links that name what they point to. */
  readonly labels: Readonly<Record<string, string>>
}

export interface Section {
  readonly id: string
  /** With its number: `3 Results`. */
  readonly heading: string
  readonly blocks: readonly Block[]
}

export type Block = Heading | Paragraph | List | Facts | Table | Figure | Derivation | ReferenceList

/** A heading below a section's. */
export interface Heading {
  readonly block: 'heading'
  readonly id: string
  readonly text: Text
}

export interface Paragraph {
  readonly block: 'paragraph'
  readonly text: Text
}

export interface List {
  readonly block: 'list'
  readonly items: readonly Text[]
}

/** Terms with what is said of them. */
export interface Facts {
  readonly block: 'facts'
  readonly facts: readonly { readonly term: string; readonly text: Text | readonly Text[] }[]
}

export interface Column {
  readonly title: string
  readonly unit?: string
  /** A heading over several neighbouring columns. */
  readonly over?: string
  readonly align: 'left' | 'right'
}

export interface Row {
  readonly id?: string
  readonly cells: readonly Text[]
  /** A group's heading row, a plain one, one beside the total, or the total. */
  readonly kind: 'group' | 'plain' | 'aside' | 'total'
  /** A remark set below the row in small type. */
  readonly note?: Text
}

/** Rows that belong together come as one part; a rule stands between parts where `ruled`. */
export interface Table {
  readonly block: 'table'
  readonly id: string
  readonly caption: Text
  readonly columns: readonly Column[]
  readonly parts: readonly TablePart[]
  /** Short enough to stand on one page. */
  readonly keep?: boolean
}

export interface TablePart {
  readonly rows: readonly Row[]
  readonly ruled: boolean
  readonly keep?: boolean
}

export type Figure = {
  readonly block: 'figure'
  readonly id: string
  /** Id of the activity that is drawn, where it is of one. */
  readonly of?: string
  readonly caption: Text
} & (
  | { readonly drawing: 'stage-bar' | 'stage-sankey' | 'tornado' | 'break-even' }
  /** Heaviest first. */
  | { readonly drawing: 'trip-map'; readonly routes: readonly Route[] }
)

/** Equations in the order in which they follow from each other, and what their symbols stand for. */
export interface Derivation {
  readonly block: 'derivation'
  readonly equations: readonly NumberedEquation[]
  readonly where: readonly Text[]
}

export interface NumberedEquation {
  readonly id: string
  readonly number: number
  readonly name: string
  /** Id in the methodology, such as `E2`. */
  readonly methodology: string
  /** Further symbols of the same quantity, set before its own: `C_4` of an activity with one line. */
  readonly also: readonly string[]
  readonly step: Pick<Step, 'symbol' | 'inSymbols' | 'inNumbers' | 'value' | 'unit'>
  /** How the sides are set: in full, without numbers that would repeat the value, or a sum too long to write out. */
  readonly setting: 'full' | 'without-numbers' | 'long-sum'
}

export interface ReferenceList {
  readonly block: 'references'
}

export interface Reference {
  readonly id: string
  readonly number: number
  readonly text: string
  /** The inputs and factors that rest on it. */
  readonly usedFor: readonly string[]
}

/** Running text: plain pieces, and pieces that a renderer sets in a way of their own. */
export type Text = string | readonly Run[]

export type Run =
  | string
  /** Somebody else's words, whatever their script and direction. */
  | { readonly run: 'given'; readonly text: string }
  | { readonly run: 'amount'; readonly number: string; readonly unit: string }
  | { readonly run: 'strong' | 'quiet'; readonly text: Text }
  | { readonly run: 'symbol'; readonly symbol: string }
  /** To a block, row or equation of the report; without text, its label. */
  | { readonly run: 'link'; readonly to: string; readonly text?: string }
  /** `[3]` */
  | { readonly run: 'cite'; readonly to: string; readonly number: number }
  /** The hollow dot: rests on a fallback or an unchecked factor. */
  | { readonly run: 'doubt' }

import type { Family } from '../factors/factor'
import type { FieldSpec } from '../project/field'
import type { TableSpec } from './table'

/** Quality of evidence, best first. Shown beside every line. */
export const evidences = ['metered', 'logged', 'device-hours', 'published', 'predicted', 'scaled'] as const
export type Evidence = (typeof evidences)[number]

/** What each tier means, for the first meeting with the word. */
export const evidenceMeaning: Readonly<Record<Evidence, string>> = {
  metered: 'energy read from a meter or a power counter',
  logged: 'mean power from logs, times duration',
  'device-hours': 'device-hours times a power rating and a load',
  published: 'a published footprint of the product',
  predicted: 'computed from what the work is, without a measurement',
  scaled: 'a share of another activity',
}

/** The weaker of two tiers: a sum is no better than its worst part. */
export const weakest = (of: readonly Evidence[]): Evidence | undefined =>
  evidences.findLast((evidence) => of.includes(evidence))

/** What is asked in words instead of a number: one of a few, or a device of the catalog. */
export interface ChoiceSpec {
  readonly label: string
  readonly help: string
  readonly options:
    | readonly { readonly value: string; readonly label: string }[]
    /** The subjects of a family's rows: `nvidia-h100-sxm5-80gb`. */
    | {
        readonly subjectsOf: Family
        /** Which of them; all where absent. */
        readonly among?: (subject: string) => boolean
        /** What has no rows of that family. */
        readonly also?: readonly { readonly value: string; readonly label: string }[]
      }
  /** Stands until another is chosen. */
  readonly initial?: string
  /** What stands in while nothing is chosen, where that may stay so. */
  readonly unchosen?: string
}

/** A group of a method's questions that can all stay empty, drawn below the others and closed at first. */
export interface QuestionGroup<Field extends string = string> {
  readonly label: string
  readonly choices?: readonly string[]
  readonly fields: readonly Field[]
  /** True where the group asks for hardware of the inventory too, whose making is then a line of the activity. */
  readonly hardware?: boolean
}

/** One way to assess an activity: what the user must know, and which fields ask for it. */
export interface Method<Field extends string = string> {
  readonly label: string
  /** The menu's words for what the user knows. */
  readonly knows: string
  readonly evidence: Evidence
  /** Fields the method reads; a required one that is missing leaves the activity incomplete. */
  readonly required: readonly Field[]
  readonly optional: readonly Field[]
  /** Choices the method reads. */
  readonly choices?: readonly string[]
  /** More that can be known, in groups. */
  readonly groups?: readonly QuestionGroup<Field>[]
  /** Fields, choices and a table that are asked only while a choice has one of these values: see `asked`. */
  readonly when?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>
  /** The table that the method asks for, by its key in the stage's tables. */
  readonly table?: string
  /** What the other activity is to this one, where the method reads one. */
  readonly ofActivity?: string
  /** What it is compared with while no other activity is chosen, where that may stay so. */
  readonly ofActivityUnchosen?: string
  /** Groups of fields of which one must be given. */
  readonly oneOf?: readonly (readonly Field[])[]
  /** True when the method draws electricity and so needs a site. */
  readonly needsSite: boolean
}

/** A stage as the form sees it. */
export interface Stage {
  readonly label: string
  readonly fields: Readonly<Record<string, FieldSpec>>
  readonly choices?: Readonly<Record<string, ChoiceSpec>>
  readonly tables?: Readonly<Record<string, TableSpec>>
  readonly methods: Readonly<Record<string, Method>>
}

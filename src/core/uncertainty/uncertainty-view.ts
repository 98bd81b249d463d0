import type { StageName } from '../stages/stages'
import type { UnitName } from '../units/unit'

/** A number's distribution, in the unit that the AssessmentView has at the same place. */
export interface Interval {
  /** The value with every input and factor at its stated value: what `assess` gives. */
  readonly point: number
  readonly mean: number
  readonly p5: number
  readonly median: number
  readonly p95: number
  /** Share of the draws below 0, of numbers that may be: P(a < b) of a difference a − b. */
  readonly belowZero?: number
}

/** An input or factor that moves the total. */
export interface Cause {
  /** The form field it came from, as in explanations: `activities/a1/hours`, `sites/s1/pue`. */
  readonly path: string
  readonly symbol: string
  readonly name: string
  /** Id of the catalog row, where it is one. */
  readonly factorId?: string
  readonly unit: UnitName
  /** As entered, and the 5th and 95th percentile of what it may be. */
  readonly value: number
  readonly p5: number
  readonly p95: number
  /** Share of the variance of the total that would be gone if this were known exactly, 0 to 1. */
  readonly share: number
  /** The total (kgCO2e) with this at its p5 and at its p95, everything else at its stated value: the tornado's bar. */
  readonly totalAtP5: number
  readonly totalAtP95: number
  /** Title and id of the catalog row that gave the spread, where the user stated none. */
  readonly assumed?: { readonly factorId: string; readonly words: string }
  /** Of two compared projects that call two records by one id: the one whose field it is. */
  readonly only?: 'a' | 'b'
}

/** What knowing one input exactly would do to the interval of the total. */
export interface MeasureNext {
  readonly path: string
  readonly symbol: string
  readonly name: string
  /** Width of the interval p5 to p95 that is gone, 0 to 1. */
  readonly narrower: number
  readonly p5: number
  readonly p95: number
}

/** The uncertainty of an assessment. */
export interface UncertaintyView {
  readonly seed: number
  readonly draws: number
  /** The p95 of the total moved by less than 0.5 % when the draws were doubled. */
  readonly converged: boolean
  /** Relative change of the total's p95 at the last doubling; null with a stated number of draws. */
  readonly lastChange: number | null
  /** Inputs and factors that were drawn, each once however many activities share it. */
  readonly drawn: number
  /** Inputs and factors taken as exact, for nothing is known or assumed of their spread. */
  readonly exact: readonly { readonly path: string; readonly name: string }[]
  /** By the path of the number in the AssessmentView: `totals/climateKg`, `activities/a1/lines/0/climateKg`. */
  readonly intervals: Readonly<Record<string, Interval>>
  /** Largest first. */
  readonly causes: readonly Cause[]
  readonly measureNext: readonly MeasureNext[]
  /** Why the point value of the total and its mean differ, in a sentence; null where they hardly do. */
  readonly pointAndMean: string | null
}

/** Two projects by paired draws: what both rest on is drawn once. */
export interface ComparisonView {
  readonly seed: number
  readonly draws: number
  readonly converged: boolean
  readonly lastChange: number | null
  readonly a: Compared
  readonly b: Compared
  /** a − b, kgCO2e. */
  readonly difference: Interval
  /** P(a < b) and P(a = b) of the totals. */
  readonly probabilityALower: number
  readonly probabilityEqual: number
  readonly drawn: number
  /** Inputs and factors that both rest on. */
  readonly shared: number
  readonly stages: readonly {
    readonly stage: StageName
    readonly a: Interval | null
    readonly b: Interval | null
    readonly difference: Interval
  }[]
  /** What the difference's variance comes from, largest first. */
  readonly causes: readonly Cause[]
}

export interface Compared {
  readonly id: string
  readonly name: string
  readonly revision: number
  /** Version of the catalog that its figures rest on. */
  readonly catalog: string
  readonly functionalUnit: string
  readonly total: Interval
}

/** Something that makes draws impossible: where, what was expected, what was found. */
export interface UncertaintyProblem {
  readonly path: string
  readonly message: string
}

/** How far a run is. `of` is null while the number of draws is still being found. */
export interface UncertaintyProgress {
  readonly draws: number
  readonly of: number | null
}

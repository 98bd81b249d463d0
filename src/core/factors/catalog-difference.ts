import type { StageName } from '../stages/stages'
import type { UnitName } from '../units/unit'
import type { CheckState, Match } from './factor'

/** A factor as one catalog version gives it to a project. */
export interface FactorBefore {
  readonly id: string
  readonly name: string
  readonly value: number
  readonly unit: UnitName
  readonly match: Match
  readonly checked: CheckState
}

/** A field whose factor differs between two catalog versions. */
export interface FactorMove {
  /** Form field that the factor answers: `sites/s1/gridGPerKWh`. */
  readonly path: string
  readonly before: FactorBefore | null
  readonly after: FactorBefore | null
}

/** What a newer catalog would change in a project. Nothing changes until the user takes it over. */
export interface CatalogDifference {
  readonly from: string
  readonly to: string
  readonly moves: readonly FactorMove[]
  readonly totalKg: { readonly before: number | null; readonly after: number | null }
  readonly stages: readonly {
    readonly stage: StageName
    readonly before: number | null
    readonly after: number | null
  }[]
}

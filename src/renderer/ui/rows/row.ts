import type { Amount } from '../../../core/project/field'

/** A row of a table as the project holds it. */
export type Row = Readonly<Record<string, Amount | string | undefined>>

/** What can be done with the rows of a table. */
export interface RowsActions {
  /** Sets a cell; in the row after the last one it makes a row. */
  readonly setCell: (index: number, key: string, label: string, value: Amount | string | undefined) => void
  /** Writes cells into rows from `at` on, and into new ones after the last. */
  readonly fill: (at: number, rows: readonly Row[]) => void
  readonly remove: (index: number) => void
}

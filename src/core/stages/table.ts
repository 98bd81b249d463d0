import { type FieldSpec, unitOf } from '../project/field'
import { units } from '../units/unit'

/** A column of text. */
export interface TextColumn {
  readonly type: 'text'
  readonly key: string
  readonly label: string
  readonly most: number
  /** What is typed is looked for among airports and cities. */
  readonly places?: true
  /** Other headings that mean it, in small letters. */
  readonly also?: readonly string[]
  /** Shown where this set of columns is chosen, or where a row has something in it; always where absent. */
  readonly set?: string
}

/** A column of one of a few words. */
export interface WordColumn {
  readonly type: 'word'
  readonly key: string
  readonly label: string
  readonly options: readonly {
    readonly value: string
    readonly label: string
    /** What else people write for it, in small letters. */
    readonly also?: readonly string[]
  }[]
  readonly also?: readonly string[]
  readonly set?: string
}

/** A column of numbers, each in any form of an amount. */
export interface AmountColumn {
  readonly type: 'amount'
  readonly key: string
  readonly field: FieldSpec
  /** A heading narrow enough for a column. */
  readonly label: string
  readonly also?: readonly string[]
  readonly set?: string
}

export type Column = TextColumn | WordColumn | AmountColumn

/** More than one sheet of experiments; what is longer is better grouped. */
export const mostRows = 5000

/** A list of rows that a method asks for: runs, partitions. */
export interface TableSpec {
  readonly label: string
  readonly help: string
  /** One row in a word: `run`. */
  readonly row: string
  readonly columns: readonly Column[]
  /** What the sets are of, for those who cannot see them. Left out: columns for the energy. */
  readonly setsLabel?: string
  /** What is done to the cells of a pasted table or a file before they are read. Keeps every line. */
  readonly prepare?: (cells: readonly (readonly string[])[]) => readonly (readonly string[])[]
  /** Keys of columns that a file is asked for where no heading of it means them. */
  readonly essential?: readonly string[]
  /** Columns of words that stand in one cell where there is little room: on paper. */
  readonly together?: readonly {
    readonly label: string
    readonly keys: readonly string[]
    readonly between: string
  }[]
  /** Ways to say the same, of which one at a time is asked for. */
  readonly sets?: readonly { readonly value: string; readonly label: string }[]
}

/** The heading of a column in words: `Energy, server (kWh)`. */
export function columnHeading(column: Column): string {
  if (column.type !== 'amount') return column.label
  const { symbol } = units[unitOf(column.field)]
  return symbol === '' ? column.label : `${column.label} (${symbol})`
}

/** `row 14`, as a person counts: what problems and headings call it. */
export const rowName = (index: number): string => `row ${index + 1}`

export const amountColumns = ({ columns }: TableSpec): readonly AmountColumn[] =>
  columns.filter((column) => column.type === 'amount')

/** A field of a row, under the symbol of its row: `t_dev,3` of the third. */
export function rowField<F extends FieldSpec>(field: F, index: number): F {
  const { symbol } = field
  return { ...field, symbol: `${symbol}${symbol.includes('_') ? ',' : '_'}${index + 1}` }
}

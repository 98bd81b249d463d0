import { isDoubtful } from '../factors/factor'
import { spreadWords } from '../quantity/spread-words'
import { plainNumber } from '../units/format'
import { fromCanonical, toCanonical } from '../units/unit'
import type { Bibliography } from './bibliography'
import { notModelled } from './column'
import type { Text } from './document'
import type { FactorList } from './factor-table'
import type { Gathered } from './gather'
import { factorAt, noteOf, type ProjectInput, sourceOf } from './inputs'
import { doubt, flat, given } from './text'

/** What the inventory's tables look up beside the project itself. */
export interface InventoryContext {
  readonly gathered: Gathered
  readonly works: Bibliography
  readonly factors: FactorList
}

/** The number of an input in its own unit: as entered, from a factor, or missing. */
export function valueCell(input: ProjectInput, { gathered }: InventoryContext): Text {
  const { amount, unit } = input
  if (typeof amount === 'number') return plainNumber(amount)
  if (amount !== undefined && 'value' in amount) return plainNumber(amount.value)
  const factor = factorAt(gathered, input)
  if (factor === undefined) return amount === undefined ? notModelled : 'unknown factor'
  const { row, match } = factor
  const value = row.unit === unit ? row.value : fromCanonical(toCanonical(row.value, row.unit), unit)
  return flat([isDoubtful({ match, checked: row.checked }) ? doubt : '', plainNumber(value)])
}

/** Where an input comes from: `[3]`, `B2`, or nothing stated. */
export function sourceCell(input: ProjectInput, { gathered, works, factors }: InventoryContext): Text {
  const source = sourceOf(input.amount)
  if (source) return works.source(source)
  const factor = factorAt(gathered, input)
  return factor ? [factors.mark(factor.row.id)] : ''
}

/** Sources of several inputs of one row, each named by its column. */
export function sourcesCell(
  inputs: readonly ProjectInput[],
  columns: readonly string[],
  context: InventoryContext,
): Text {
  const sources = inputs.map((input) => sourceCell(input, context))
  const named = sources.flatMap((source, index) =>
    source === '' ? [] : [flat([`${columns[index]}: `, source])],
  )
  const same = new Set(sources.map((source) => JSON.stringify(source))).size === 1
  if (same) return sources[0] ?? ''
  return named.flatMap((source, index) => flat([index > 0 ? '; ' : '', source]))
}

/** Spread and note of an input, to be set below its row. */
export function remarks(input: ProjectInput): readonly string[] {
  const spread =
    typeof input.amount === 'object' && 'spread' in input.amount ? input.amount.spread : undefined
  return [spread ? `spread: ${spreadWords(spread, input.unit)}` : '', noteOf(input.amount) ?? ''].filter(
    Boolean,
  )
}

export const noteText = (notes: readonly string[]): Text =>
  notes.flatMap((note, index) => [index > 0 ? ' ' : '', given(note)])

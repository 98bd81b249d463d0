import { used } from '../../factors/catalog'
import type { Factor, Match } from '../../factors/factor'
import { unknownFactor } from '../../factors/unknown-factor'
import type { Amount, FieldSpec } from '../../project/field'
import type { Kind } from '../../quantity/kind'
import { factor, type Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { answeredBy, given, type StageContext, warned } from '../context'
import { type Outcome, problem } from '../outcome'

/** A row that is part of the method, not an answer to a question. */
export function constantRow<K extends Kind>(
  context: StageContext,
  kind: K,
  symbol: string,
  path: string,
  id: string,
): Outcome<Quantity<K>> {
  return rowQuantity(context, kind, symbol, path, id, 'model')
}

/** A row with how it was found; one that stands in is said aloud. */
export function rowQuantity<K extends Kind>(
  context: StageContext,
  kind: K,
  symbol: string,
  path: string,
  id: string,
  match: Match,
  asked?: string,
): Outcome<Quantity<K>> {
  const row = context.catalog.byId.get(id)
  if (row === undefined) return problem(path, unknownFactor(context.catalog, undefined, id))
  return ok(warned(context, factor(kind, { symbol, path, use: used(context.catalog, row, match, asked) })))
}

/** The stated number, else a default row, said aloud. */
export function statedOr<K extends Kind>(
  context: StageContext,
  field: FieldSpec<K>,
  path: string,
  amount: Amount | undefined,
  stand: { readonly id: string; readonly asked: string },
): Outcome<Quantity<K>> {
  if (amount !== undefined) return given(context, field, path, amount)
  return answerRow(context, field, path, { ...stand, match: 'default' })
}

/** A row as the answer of a field, with the field's limits, and the spread assumed of it where the row has none. */
export function answerRow<K extends Kind>(
  context: StageContext,
  field: FieldSpec<K>,
  path: string,
  { id, match, asked }: { readonly id: string; readonly match: Match; readonly asked?: string },
): Outcome<Quantity<K>> {
  const row = context.catalog.byId.get(id)
  if (row === undefined) return problem(path, unknownFactor(context.catalog, field.family, id))
  return ok(answeredBy(context, field, path, { row, match, ...(asked !== undefined && { asked }) }))
}

/** Of rows of several years: the year asked for, else the nearest older, else the nearest newer one. */
export function ofYear(
  rows: readonly Factor[],
  year: number,
): { readonly row: Factor; readonly match: Match } | undefined {
  const byYear = rows.toSorted((a, b) => b.year - a.year)
  const row = byYear.find((one) => one.year <= year) ?? byYear.at(-1)
  if (row === undefined) return undefined
  return { row, match: row.year === year ? 'exact' : row.year < year ? 'older-year' : 'newer-year' }
}

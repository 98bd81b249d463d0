import { unknownFactor } from '../../factors/unknown-factor'
import type { Amount, FieldSpec } from '../../project/field'
import type { Kind } from '../../quantity/kind'
import type { Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { answeredBy, given, type StageContext } from '../context'
import { type Outcome, problem } from '../outcome'

/** The number of a field; where none is stated, the catalog's row for it, said aloud. */
export function catalogOr<K extends Kind>(
  context: StageContext,
  field: FieldSpec<K>,
  path: string,
  amount: Amount | undefined,
  stand: { readonly row: string; readonly asked: string },
): Outcome<Quantity<K>> {
  if (amount !== undefined) return given(context, field, path, amount)
  const row = context.catalog.byId.get(stand.row)
  if (row === undefined) return problem(path, unknownFactor(context.catalog, field.family, stand.row))
  return ok(answeredBy(context, field, path, { row, match: 'default', asked: stand.asked }))
}

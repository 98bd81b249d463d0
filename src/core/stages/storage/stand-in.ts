import { used } from '../../factors/catalog'
import { unknownFactor } from '../../factors/unknown-factor'
import type { Amount, FieldSpec } from '../../project/field'
import type { Kind } from '../../quantity/kind'
import { factor, type Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { given, type StageContext, warned } from '../context'
import { assumedSpread, limitsOf } from '../field-spread'
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
  const use = used(context.catalog, row, 'default', stand.asked)
  const assumed = assumedSpread(context, field, row.value)
  return ok(
    warned(
      context,
      factor(field.kind, { symbol: field.symbol, path, use, assumed, limits: limitsOf(field) }),
    ),
  )
}

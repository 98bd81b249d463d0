import type { Catalog } from '../factors/catalog'
import { used } from '../factors/catalog'
import { type Factor, isFallback, type Match } from '../factors/factor'
import { unknownFactor } from '../factors/unknown-factor'
import { leftOpen, refusedAs } from '../factors/water-basis'
import type { Asset } from '../project/asset'
import { type Amount, expected, type FieldSpec, oddityOf, unitOf } from '../project/field'
import type { Activity } from '../project/project'
import type { Site } from '../project/site'
import type { Kind } from '../quantity/kind'
import { factor, input, type Quantity } from '../quantity/quantity'
import { ok } from '../result'
import { lowerFirst } from '../words'
import { assumedSpread, limitsOf, statedSpread } from './field-spread'
import { type Outcome, problem, type Warning } from './outcome'

/** What a stage's model may look up. Gathered once for an assessment; models only compute. */
export interface StageContext {
  readonly catalog: Catalog
  readonly sites: ReadonlyMap<string, Site>
  readonly assets: ReadonlyMap<string, Asset>
  readonly activities: ReadonlyMap<string, Activity>
  readonly warn: (warning: Warning) => void
}

/** A field's number, or the factor it names, as a quantity. A missing one is a problem, never a 0. */
export function given<K extends Kind>(
  context: StageContext,
  field: FieldSpec<K>,
  path: string,
  amount: Amount | undefined,
): Outcome<Quantity<K>> {
  const { kind, symbol, label: name } = field
  if (amount === undefined) return problem(path, `${expected(field)}, found nothing`)
  if (typeof amount === 'number' || 'value' in amount) {
    const { value, spread: stated, ...words } = typeof amount === 'number' ? { value: amount } : amount
    const oddity = oddityOf(field, value)
    if (oddity !== undefined) context.warn({ code: 'implausible', path, message: oddity })
    const spread = stated
      ? statedSpread(context, field, path, value, stated)
      : ok(assumedSpread(context, field, value))
    if (!spread.ok) return spread
    const unit = unitOf(field)
    const limits = limitsOf(field)
    return ok(input(kind, { symbol, name, path, value, unit, limits, ...spread.value, ...words }))
  }

  const row = context.catalog.byId.get(amount.factor)
  if (row === undefined) return problem(path, unknownFactor(context.catalog, field.family, amount.factor))
  if (row.family !== field.family) {
    return problem(path, `expected a factor of the family ${field.family}, found ${row.id} (${row.family})`)
  }
  const refused = refusedAs(row)
  if (refused) {
    const wanted = `expected a number or a row of another basis for ${lowerFirst(field.label)}`
    return problem(path, `${wanted}, found ${row.id}, which ${refused}`)
  }
  return ok(answeredBy(context, field, path, { row, match: 'chosen' }))
}

/** A row of the catalog as the answer of a field, with the field's limits, and its spread where the row has none. */
export function answeredBy<K extends Kind>(
  context: StageContext,
  field: FieldSpec<K>,
  path: string,
  { row, match, asked }: { readonly row: Factor; readonly match: Match; readonly asked?: string },
): Quantity<K> {
  const use = used(context.catalog, row, match, asked)
  const assumed = assumedSpread(context, field, row.value)
  const { kind, symbol } = field
  return warned(context, factor(kind, { symbol, path, use, assumed, limits: limitsOf(field) }))
}

/** Says aloud that a factor stands in for another, or was never checked. */
export function warned<K extends Kind>(context: StageContext, quantity: Quantity<K>): Quantity<K> {
  const { node } = quantity
  if (node.type !== 'factor') return quantity
  const { row, match, asked } = node.use
  if (isFallback(match)) {
    context.warn({
      code: 'factor-fallback',
      path: node.path,
      message: `${row.name}: taken for ${asked ?? 'an unstated value'} (${matchWords[match]})`,
    })
  }
  if (row.checked === 'unverified') {
    context.warn({
      code: 'factor-unverified',
      path: node.path,
      message: `${row.name}: remembered, not checked at its source`,
    })
  }
  const open = leftOpen(row)
  if (open) context.warn({ code: 'water-basis', path: node.path, message: `${row.name}: ${open}` })
  return quantity
}

/** How a factor matched, in words. */
export const matchWords = {
  exact: 'same region and year',
  chosen: 'chosen by hand',
  model: 'part of the model',
  'older-year': 'older year',
  'newer-year': 'newer year',
  'parent-region': 'country of the zone',
  world: 'world average',
  default: 'default',
} as const

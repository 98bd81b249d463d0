import { numberOf } from '../../../src/core/quantity/evaluate'
import { type Kind, kinds } from '../../../src/core/quantity/kind'
import { define, type Expression, input, type Quantity } from '../../../src/core/quantity/quantity'
import type { DrawnSpread } from '../../../src/core/quantity/spread'
import { type Plan, planOf, type Wanted } from '../../../src/core/uncertainty/plan'
import { units } from '../../../src/core/units/unit'

/** An uncertain plain number. */
export const uncertain = (path: string, value: number, spread?: DrawnSpread): Quantity<'ratio'> =>
  input('ratio', { symbol: path, name: `Name of ${path}`, path, value, spread })

export const named = (name: string, expression: Expression): Quantity<'ratio'> =>
  define('ratio', { symbol: name, name, equation: 'X1' }, expression)

export const wantedOf = (path: string, quantity: Quantity<Kind>): Wanted => ({
  path,
  node: quantity.node,
  toCanonical: units[kinds[quantity.kind]].toCanonical,
  point: numberOf(quantity),
  mayBeNegative: false,
})

/** A plan for some quantities, the first of them its target. */
export function planFor(quantities: Readonly<Record<string, Quantity<Kind>>>, seed = 1): Plan {
  const wanted = Object.entries(quantities).map(([path, quantity]) => wantedOf(path, quantity))
  const [target] = wanted
  const plan = planOf({ seed, wanted, target, rankBy: target ? [target.node] : [] })
  if (!plan.ok) throw new Error(JSON.stringify(plan.error))
  return plan.value
}

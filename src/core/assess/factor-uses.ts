import type { FactorUse } from '../factors/factor'
import { namedFactors } from '../project/named-factors'
import { measureNames, measures } from '../project/number-path'
import { argumentsOf, type FactorNode, type InputNode, type Node } from '../quantity/node'
import type { Assessment } from './assess'

/** The factor that answers each form field, of those that a result rests on. */
export function factorByPath(assessment: Assessment): ReadonlyMap<string, FactorUse> {
  const uses = new Map<string, FactorUse>()
  walk(assessment, (node) => {
    if (node.type === 'factor') uses.set(node.path, node.use)
  })
  return uses
}

/**
 * Fields by the id of the row that they rest on: it answers them, or gives the spread of what they hold. A row that a
 * field names counts even where the activity gives no result yet.
 */
export function pathsByFactor(assessment: Assessment): ReadonlyMap<string, readonly string[]> {
  const paths = new Map<string, Set<string>>()
  const add = (id: string, path: string) => paths.set(id, (paths.get(id) ?? new Set()).add(path))
  walk(assessment, (node) => {
    if (node.type === 'factor') {
      add(node.use.row.id, node.path)
      if (node.mismatch) add(node.mismatch.from.row.id, node.path)
    }
    if (node.spreadFrom) add(node.spreadFrom.row.id, node.path)
  })
  for (const { factor, path } of namedFactors(assessment.file)) add(factor, path)
  return new Map([...paths].map(([id, found]) => [id, [...found].toSorted()]))
}

/** Visits every leaf once. By object, not by key: one row in two fields is one draw, but two uses. */
function walk({ activities }: Assessment, visit: (leaf: FactorNode | InputNode) => void): void {
  const seen = new Set<Node>()
  const see = (node: Node): void => {
    if (seen.has(node)) return
    seen.add(node)
    if (node.type === 'factor' || node.type === 'input') visit(node)
    else argumentsOf(node).forEach(see)
  }
  for (const { lines, rates, tiers = {} } of activities) {
    const { predicted, measured } = tiers
    const beside = [predicted, measured].filter((line) => line !== undefined)
    for (const line of [...lines, ...beside]) {
      for (const name of measureNames) {
        const quantity = line[measures[name].sum]
        if (quantity) see(quantity.node)
      }
    }
    for (const { quantity } of rates) see(quantity.node)
  }
}

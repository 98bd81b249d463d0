import { functionPartials, runFunction } from '../quantity/function-node'
import { argumentsOf, type FactorNode, type InputNode, type Node } from '../quantity/node'
import { operations } from '../quantity/operations'

/** A number for each leaf of the graph by the key of its node: what it is there, or what hangs on it. */
export type ByLeaf = ReadonlyMap<string, number>

/**
 * ∂ value / ∂ each input and factor under a node, by node key: reverse mode, one pass up and one down however many
 * leaves there are.
 * @param leafValue the place at which the slope is taken; the stated values where absent
 */
export function gradient(
  root: Node,
  leafValue: (leaf: InputNode | FactorNode) => number = (leaf) => leaf.value,
): ByLeaf {
  const order = inOrder(root)
  const values = new Map<string, number>()
  for (const node of order) values.set(node.key, valueAt(node, values, leafValue))

  const slopes = new Map<string, number>([[root.key, 1]])
  const leaves = new Map<string, number>()
  for (let index = order.length - 1; index >= 0; index -= 1) {
    const node = order[index] as Node
    const slope = slopes.get(node.key) ?? 0
    if (node.type === 'input' || node.type === 'factor') {
      leaves.set(node.key, slope)
      continue
    }
    const partials = partialsOf(node, values)
    argumentsOf(node).forEach((argument, position) => {
      const before = slopes.get(argument.key) ?? 0
      slopes.set(argument.key, before + slope * (partials[position] as number))
    })
  }
  return leaves
}

/** Every node once, what it is computed from before it. */
export function inOrder(...roots: readonly Node[]): readonly Node[] {
  const order: Node[] = []
  const seen = new Set<string>()
  const visit = (node: Node): void => {
    if (seen.has(node.key)) return
    seen.add(node.key)
    argumentsOf(node).forEach(visit)
    order.push(node)
  }
  roots.forEach(visit)
  return order
}

/** The value of a node whose arguments have theirs. */
export function valueAt(
  node: Node,
  values: ByLeaf,
  leafValue: (leaf: InputNode | FactorNode) => number,
): number {
  switch (node.type) {
    case 'input':
    case 'factor':
      return leafValue(node)
    case 'defined':
      return values.get(node.body.key) as number
    case 'operation':
      return operations[node.operation].value(valuesOf(node, values))
    case 'function':
      return runFunction(node, valuesOf(node, values))
  }
}

function partialsOf(node: Exclude<Node, InputNode | FactorNode>, values: ByLeaf): readonly number[] {
  switch (node.type) {
    case 'defined':
      return [1]
    case 'operation':
      return operations[node.operation].partials(valuesOf(node, values), values.get(node.key) as number)
    case 'function':
      return functionPartials(node, valuesOf(node, values))
  }
}

const valuesOf = (node: Node, values: ByLeaf): readonly number[] =>
  argumentsOf(node).map((argument) => values.get(argument.key) as number)

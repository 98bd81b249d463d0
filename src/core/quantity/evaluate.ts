import { fromCanonical } from '../units/unit'
import { runFunction } from './function-node'
import { type Kind, kinds } from './kind'
import type { Node } from './node'
import { operations } from './operations'
import type { Quantity } from './quantity'

/** Values by node key. Kept between edits, so that only what changed is computed again. */
export type Memory = Map<string, number>

/** The canonical value of a node. */
export function evaluate(node: Node, memory: Memory = new Map()): number {
  const known = memory.get(node.key)
  if (known !== undefined) return known
  const value = compute(node, memory)
  memory.set(node.key, value)
  return value
}

/** The value of a quantity in the unit of its kind: kWh, kgCO2e, g per request. */
export function numberOf<K extends Kind>(quantity: Quantity<K>, memory?: Memory): number {
  return fromCanonical(evaluate(quantity.node, memory), kinds[quantity.kind])
}

function compute(node: Node, memory: Memory): number {
  switch (node.type) {
    case 'input':
    case 'factor':
      return node.value
    case 'defined':
      return evaluate(node.body, memory)
    case 'operation':
      return operations[node.operation].value(node.arguments.map((argument) => evaluate(argument, memory)))
    case 'function':
      return runFunction(
        node,
        node.arguments.map((argument) => evaluate(argument.node, memory)),
      )
  }
}

import { fromCanonical, type UnitName } from '../units/unit'
import { evaluate, type Memory } from './evaluate'
import { type Formula, formulaOf } from './formula'
import { kinds } from './kind'
import {
  argumentsOf,
  type DefinedNode,
  type FactorNode,
  type InputNode,
  type NamedNode,
  type Node,
} from './node'

/** One equation of a calculation: in symbols, in numbers, and what it gives. */
export interface Step {
  readonly key: string
  readonly symbol: string
  readonly name: string
  readonly equation: string
  readonly value: number
  readonly unit: UnitName
  readonly inSymbols: Formula
  readonly inNumbers: Formula
}

/** Why a number is what it is: its equations, from the number itself down to what was entered or looked up. */
export interface Explanation {
  readonly steps: readonly Step[]
  readonly inputs: readonly InputNode[]
  readonly factors: readonly FactorNode[]
  /** Named results that are explained elsewhere: where the walk stopped. */
  readonly results: readonly DefinedNode[]
}

/**
 * Explains a node.
 * @param stop tells at which named results not to go further down (they are listed in `results`)
 */
export function explain(
  node: Node,
  memory: Memory = new Map(),
  stop: (node: DefinedNode) => boolean = () => false,
): Explanation {
  const steps: Step[] = []
  const inputs: InputNode[] = []
  const factors: FactorNode[] = []
  const results: DefinedNode[] = []
  const seen = new Set<string>()

  const visit = (current: Node): void => {
    if (seen.has(current.key)) return
    seen.add(current.key)
    switch (current.type) {
      case 'input':
        inputs.push(current)
        return
      case 'factor':
        factors.push(current)
        return
      case 'operation':
      case 'function':
        argumentsOf(current).forEach(visit)
        return
      case 'defined':
        if (current.key !== node.key && stop(current)) {
          results.push(current)
          return
        }
        steps.push(stepOf(current, memory))
        visit(current.body)
    }
  }
  visit(node)
  return { steps, inputs, factors, results }
}

/** Every factor under a node, each once: what `explain` lists, without its equations. */
export function factorsUnder(node: Node): readonly FactorNode[] {
  const factors = new Map<string, FactorNode>()
  const visit = (current: Node): void => {
    if (current.type === 'factor') factors.set(current.key, current)
    else argumentsOf(current).forEach(visit)
  }
  visit(node)
  return [...factors.values()]
}

function stepOf(node: DefinedNode, memory: Memory): Step {
  const { key, symbol, name, equation, body } = node
  return {
    key,
    symbol,
    name,
    equation,
    ...shown(node, memory),
    inSymbols: formulaOf(body, (leaf) => ({ form: 'symbol', symbol: leaf.symbol })),
    inNumbers: formulaOf(body, (leaf) => ({ form: 'number', ...shown(leaf, memory) })),
  }
}

/** The number and the unit in which a reader meets a node. */
export function shown(node: NamedNode, memory: Memory): { readonly value: number; readonly unit: UnitName } {
  if (node.type !== 'defined') return { value: node.entered, unit: node.unit }
  const unit = kinds[node.kind]
  return { value: fromCanonical(evaluate(node, memory), unit), unit }
}

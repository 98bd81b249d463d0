import type { FactorUse } from '../factors/factor'
import type { Dimensions } from '../units/dimension'
import type { UnitName } from '../units/unit'
import type { Kind } from './kind'
import type { OperationName } from './operations'
import type { DrawnSpread, Spread } from './spread'

/**
 * One vertex of a calculation. Nodes are plain immutable data, equal nodes have equal keys, and every reading
 * (evaluate, sample, sensitivity, explain) walks the same structure and remembers by key. So a grid factor shared by
 * forty activities is one node, and an edit recomputes only what depends on it.
 */
export type Node = NamedNode | OperationNode | FunctionNode

/** A node with a symbol: what an equation is written with. */
export type NamedNode = InputNode | FactorNode | DefinedNode

interface NodeBase {
  /** Equal for nodes that mean the same: same source or same operation on the same arguments. */
  readonly key: string
  readonly dimensions: Dimensions
}

/**
 * What a value cannot be below or above, whatever its spread: a PUE of 1, a utilisation of 100 %. Canonical. Its
 * distribution is cut off there and renormalised: resources/methodology/uncertainty.md, U6.
 */
export interface Limits {
  readonly lowest?: number
  readonly highest?: number
}

/** A number that a person entered. `value` is canonical, `entered` is what was typed. */
export interface InputNode extends NodeBase {
  readonly type: 'input'
  readonly symbol: string
  readonly name: string
  /** The form field it came from, such as `activities/a1/hours`. */
  readonly path: string
  readonly value: number
  readonly entered: number
  readonly unit: UnitName
  readonly spread?: DrawnSpread
  /** The form in which the user stated it, where that is another one: scores of data quality. */
  readonly stated?: Spread
  /** The catalog row that gave the spread, where the user stated none: the default of the evidence tier. */
  readonly spreadFrom?: FactorUse
  readonly limits?: Limits
  readonly note?: string
  readonly source?: string
}

/** A row of the factor catalog, with how it was found. */
export interface FactorNode extends NodeBase {
  readonly type: 'factor'
  readonly symbol: string
  readonly name: string
  /** The form field that chose the factor or left it to a default. */
  readonly path: string
  readonly value: number
  readonly entered: number
  readonly unit: UnitName
  readonly use: FactorUse
  /** Of the row itself: equal rows are one draw, wherever they are used. */
  readonly spread?: DrawnSpread
  /** The catalog row that gave the spread, where the row itself says nothing. */
  readonly spreadFrom?: FactorUse
  readonly limits?: Limits
  /** What standing in for another year or region adds: a draw of its own, multiplied on. */
  readonly mismatch?: { readonly gsd: number; readonly from: FactorUse }
}

export interface OperationNode extends NodeBase {
  readonly type: 'operation'
  readonly operation: OperationName
  readonly arguments: readonly Node[]
}

/**
 * An algorithm as a node: a search, an interpolation in a table, an optimum. Its name stands for what it computes:
 * two functions of the same name on equal arguments are one node.
 */
export interface FunctionNode extends NodeBase {
  readonly type: 'function'
  readonly name: string
  /** How the result is found, in a sentence or two. */
  readonly explanation: string
  readonly arguments: readonly { readonly name: string; readonly node: Node }[]
  /** Canonical values by argument name, to a canonical value. Pure. */
  readonly run: (values: NamedValues) => number
  /** ∂ result / ∂ argument by argument name; by central differences where absent. */
  readonly partials?: (values: NamedValues) => NamedValues
}
export type NamedValues = Readonly<Record<string, number>>

/** A named result of an equation of the methodology. */
export interface DefinedNode extends NodeBase {
  readonly type: 'defined'
  readonly kind: Kind
  readonly symbol: string
  readonly name: string
  /** Id in resources/methodology, such as `E2`. */
  readonly equation: string
  readonly body: Node
}

/** The nodes that a node is computed from. */
export function argumentsOf(node: Node): readonly Node[] {
  switch (node.type) {
    case 'input':
    case 'factor':
      return []
    case 'defined':
      return [node.body]
    case 'operation':
      return node.arguments
    case 'function':
      return node.arguments.map((argument) => argument.node)
  }
}

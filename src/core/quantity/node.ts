import type { FactorUse } from '../factors/factor'
import type { Dimensions } from '../units/dimension'
import type { UnitName } from '../units/unit'
import type { Kind } from './kind'
import type { OperationName } from './operations'
import type { Spread } from './spread'

/**
 * One vertex of a calculation. Nodes are plain immutable data, equal nodes have equal keys, and every reading
 * (evaluate, explain; sample and sensitivity to follow) walks the same structure and remembers by key. So a grid
 * factor shared by forty activities is one node, and an edit recomputes only what depends on it.
 */
export type Node = InputNode | FactorNode | OperationNode | DefinedNode

interface NodeBase {
  /** Equal for nodes that mean the same: same source or same operation on the same arguments. */
  readonly key: string
  readonly dimensions: Dimensions
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
  readonly spread?: Spread
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
  readonly spread?: Spread
}

export interface OperationNode extends NodeBase {
  readonly type: 'operation'
  readonly operation: OperationName
  readonly arguments: readonly Node[]
}

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

import { runFunction } from '../quantity/function-node'
import type { FactorNode, FunctionNode, InputNode, Node, OperationNode } from '../quantity/node'
import { type OperationName, operations } from '../quantity/operations'
import { fused } from './fuse'
import { type Leaf, leafKey, leavesOf } from './leaf'
import type { UncertaintyProblem } from './uncertainty-view'

/** Where a value is: in a register, or known before anything is drawn. */
export type Operand = { readonly register: number } | { readonly constant: number }

/** One step over registers, each written once. */
export type Instruction =
  | {
      readonly type: 'operation'
      readonly operation: OperationName
      readonly out: number
      readonly a: Operand
      readonly b: Operand
    }
  | {
      readonly type: 'sum of product'
      readonly out: number
      readonly plus: Operand
      readonly a: Operand
      readonly b: Operand
    }
  | {
      readonly type: 'function'
      readonly node: FunctionNode
      readonly out: number
      readonly arguments: readonly Operand[]
    }

export interface ProgramLeaf {
  readonly leaf: Leaf
  readonly register: number
}

/** The nodes under some roots as a list of steps: leaves first, equal nodes once, what is constant computed. */
export interface Program {
  readonly leaves: readonly ProgramLeaf[]
  readonly instructions: readonly Instruction[]
  readonly registers: number
  /** Inputs and factors of whose spread nothing is known. */
  readonly exact: readonly (InputNode | FactorNode)[]
  readonly problems: readonly UncertaintyProblem[]
  /** Of each root. */
  readonly operands: readonly Operand[]
}

export function compileProgram(roots: readonly Node[]): Program {
  const leaves: ProgramLeaf[] = []
  const instructions: Instruction[] = []
  const exact: (InputNode | FactorNode)[] = []
  const problems: UncertaintyProblem[] = []
  const known = new Map<string, Operand>()
  const leafRegisters = new Map<string, Operand>()
  const steps = new Map<string, Operand>()
  let registers = 0

  const newRegister = () => {
    registers += 1
    return registers - 1
  }

  const operandOf = (node: Node): Operand => {
    const before = known.get(node.key)
    if (before) return before
    const operand = compile(node)
    known.set(node.key, operand)
    return operand
  }

  const compile = (node: Node): Operand => {
    switch (node.type) {
      case 'input':
      case 'factor':
        return drawn(node)
      case 'defined':
        return operandOf(node.body)
      case 'operation':
        return operation(node)
      case 'function':
        return called(node)
    }
  }

  const drawn = (node: InputNode | FactorNode): Operand => {
    const read = leavesOf(node)
    if (!read.ok) {
      problems.push(read.error)
      return { constant: node.value }
    }
    if (read.value.length === 0 && node.spread === undefined) exact.push(node)
    let operand: Operand | undefined
    for (const leaf of read.value) {
      // A row in two fields, once as itself and once in another's place, is one draw of the row.
      const key = leafKey(leaf)
      const register = leafRegisters.get(key) ?? { register: newRegister() }
      if (!leafRegisters.has(key)) {
        leafRegisters.set(key, register)
        leaves.push({ leaf, register: (register as { register: number }).register })
      }
      const isFirstMismatch = operand === undefined && leaf.part === 'mismatch'
      const before = isFirstMismatch ? { constant: node.value } : operand
      operand = before ? step('product', before, register) : register
    }
    return operand ?? { constant: node.value }
  }

  const step = (name: OperationName, a: Operand, b: Operand): Operand => {
    if ('constant' in a && 'constant' in b) {
      return { constant: operations[name].value([a.constant, b.constant]) }
    }
    // Products that begin alike share their beginning: one activity with four impacts.
    const key = `${name} ${keyOf(a)} ${keyOf(b)}`
    const before = steps.get(key)
    if (before) return before
    const result = { register: newRegister() }
    instructions.push({ type: 'operation', operation: name, out: result.register, a, b })
    steps.set(key, result)
    return result
  }

  const operation = (node: OperationNode): Operand => {
    const [first, ...rest] = node.arguments.map(operandOf)
    if (first === undefined) return { constant: operations[node.operation].value([]) }
    return rest.reduce((result, argument) => step(node.operation, result, argument), first)
  }

  const called = (node: FunctionNode): Operand => {
    const operands = node.arguments.map((argument) => operandOf(argument.node))
    const constants = operands.flatMap((operand) => ('constant' in operand ? [operand.constant] : []))
    if (constants.length === operands.length) return { constant: runFunction(node, constants) }
    const out = newRegister()
    instructions.push({ type: 'function', node, out, arguments: operands })
    return { register: out }
  }

  const operands = roots.map(operandOf)
  return { leaves, instructions: fused(instructions, operands), registers, exact, problems, operands }
}

const keyOf = (operand: Operand): string =>
  'register' in operand ? `r${operand.register}` : String(operand.constant)

import type { FunctionNode } from '../quantity/node'
import { operations } from '../quantity/operations'
import type { Distribution } from './distribution'
import { operandsOf, sumOfProduct } from './fuse'
import type { Instruction, Operand, Program } from './program'
import { blockLength } from './sobol'

/** A leaf of a tape: its place in memory, and the dimension of the points that it is drawn with. */
export interface TapeLeaf {
  readonly register: number
  readonly dimension: number
  readonly distribution: Distribution
  readonly at: number
}

/** The part of a program that some registers need, laid out in a memory of blocks. */
export interface Tape {
  readonly leaves: readonly TapeLeaf[]
  readonly memory: Float64Array
  /** Where the wanted registers are after a run. */
  readonly wanted: readonly number[]
  /** Computes the wanted registers of one block from what the leaves' places hold. */
  readonly run: () => void
}

/** @param dimensionOf dimension of each leaf of the program */
export function tapeOf(program: Program, dimensionOf: readonly number[], wanted: readonly number[]): Tape {
  const { needed, lastUse } = uses(program, wanted)
  const place = new Map<number, number>()
  const free: number[] = []
  let slots = 0
  const newSlot = (): number => {
    const freed = free.pop()
    if (freed !== undefined) return freed
    slots += 1
    return slots - 1
  }
  // Leaves keep their places for the whole run, so that one of them can be changed and the rest kept.
  const leaves = program.leaves.flatMap(({ leaf, register }, index) => {
    if (!needed.has(register)) return []
    const slot = newSlot()
    place.set(register, slot)
    const { distribution } = leaf
    return [{ register, dimension: dimensionOf[index] as number, distribution, at: slot * blockLength }]
  })
  const leafRegisters = new Set(leaves.map(({ register }) => register))

  const plans: ((memory: Float64Array) => void)[] = []
  program.instructions.forEach((instruction, index) => {
    if (!needed.has(instruction.out)) return
    const at = (register: number) => (place.get(register) as number) * blockLength
    const read = placed(instruction, at)
    for (const register of registersOf(instruction)) {
      if (lastUse.get(register) === index && !leafRegisters.has(register)) {
        const slot = place.get(register)
        if (slot !== undefined) free.push(slot)
        lastUse.delete(register)
      }
    }
    place.set(instruction.out, newSlot())
    plans.push(read(at(instruction.out)))
  })
  const memory = new Float64Array(slots * blockLength)
  return {
    leaves: leaves.toSorted((a, b) => a.dimension - b.dimension),
    memory,
    wanted: wanted.map((register) => (place.get(register) as number) * blockLength),
    run: () => {
      for (const step of plans) step(memory)
    },
  }
}

/** Which registers a run needs, and the instruction that reads each last; what is wanted is never done with. */
function uses({ instructions }: Program, wanted: readonly number[]) {
  const needed = new Set(wanted)
  const lastUse = new Map<number, number>(wanted.map((register) => [register, Number.POSITIVE_INFINITY]))
  for (let index = instructions.length - 1; index >= 0; index -= 1) {
    const instruction = instructions[index] as Instruction
    if (!needed.has(instruction.out)) continue
    for (const register of registersOf(instruction)) {
      needed.add(register)
      if (!lastUse.has(register)) lastUse.set(register, index)
    }
  }
  return { needed, lastUse }
}

type InRegister = Extract<Operand, { readonly register: number }>

const registersOf = (instruction: Instruction): readonly number[] =>
  operandsOf(instruction).flatMap((operand) => ('register' in operand ? [operand.register] : []))

/** An instruction with its places: a step that reads and writes the memory. */
function placed(instruction: Instruction, at: (register: number) => number) {
  if (instruction.type === 'function') return placedFunction(instruction.node, instruction.arguments, at)
  if (instruction.type === 'sum of product') {
    const [plus, a, b] = operandsOf(instruction).map((operand) => at((operand as InRegister).register)) as [
      number,
      number,
      number,
    ]
    return (out: number) => (memory: Float64Array) => sumOfProduct(memory, out, plus, a, b, blockLength)
  }
  const { slots, slotAndConstant, constantAndSlot } = operations[instruction.operation]
  const { a, b } = instruction
  const [aAt, bAt] = [a, b].map((operand) => ('register' in operand ? at(operand.register) : 0)) as [
    number,
    number,
  ]
  return (out: number) => {
    if ('constant' in a) {
      return (memory: Float64Array) => constantAndSlot(memory, out, a.constant, bAt, blockLength)
    }
    if ('constant' in b) {
      return (memory: Float64Array) => slotAndConstant(memory, out, aAt, b.constant, blockLength)
    }
    return (memory: Float64Array) => slots(memory, out, aAt, bAt, blockLength)
  }
}

function placedFunction(node: FunctionNode, operands: readonly Operand[], at: (register: number) => number) {
  const sources = node.arguments.map(({ name }, index) => {
    const operand = operands[index] as Operand
    return 'register' in operand
      ? { name, at: at(operand.register), constant: 0 }
      : { name, at: -1, constant: operand.constant }
  })
  // One object for all draws: a function that keeps its arguments would not be pure.
  const values: Record<string, number> = {}
  return (out: number) => (memory: Float64Array) => {
    for (let i = 0; i < blockLength; i += 1) {
      for (const source of sources) {
        values[source.name] = source.at < 0 ? source.constant : (memory[source.at + i] as number)
      }
      memory[out + i] = node.run(values)
    }
  }
}

/**
 * What an operation computes, for every reading of the graph: one value, its partial derivatives (reverse mode), and
 * blocks of a memory of slots (sampling). Operations with more than two arguments go from left to right, so that a
 * block gives to the last bit what `value` gives. Lengths are multiples of four: the two operations that most steps
 * are go through four draws at a time, which takes a third less.
 */
interface Operation {
  readonly value: (values: readonly number[]) => number
  /** ∂ result / ∂ each argument. */
  readonly partials: (values: readonly number[], result: number) => readonly number[]
  /** memory[out …] = memory[a …] ∘ memory[b …] */
  readonly slots: (memory: Float64Array, out: number, a: number, b: number, length: number) => void
  /** memory[out …] = memory[a …] ∘ constant */
  readonly slotAndConstant: (
    memory: Float64Array,
    out: number,
    a: number,
    constant: number,
    length: number,
  ) => void
  /** memory[out …] = constant ∘ memory[b …] */
  readonly constantAndSlot: (
    memory: Float64Array,
    out: number,
    constant: number,
    b: number,
    length: number,
  ) => void
}

const at = (memory: Float64Array, index: number): number => memory[index] as number

const productWithConstant: Operation['slotAndConstant'] = (memory, out, a, constant, length) => {
  for (let i = 0; i < length; i += 1) memory[out + i] = at(memory, a + i) * constant
}

const sumWithConstant: Operation['slotAndConstant'] = (memory, out, a, constant, length) => {
  for (let i = 0; i < length; i += 1) memory[out + i] = at(memory, a + i) + constant
}

const product: Operation = {
  value: (values) => values.reduce((result, value) => result * value, 1),
  partials: (values) =>
    values.map((_, index) =>
      values.reduce((result, value, other) => (other === index ? result : result * value), 1),
    ),
  slots: (memory, out, a, b, length) => {
    for (let i = 0; i < length; i += 4) {
      memory[out + i] = (memory[a + i] as number) * (memory[b + i] as number)
      memory[out + i + 1] = (memory[a + i + 1] as number) * (memory[b + i + 1] as number)
      memory[out + i + 2] = (memory[a + i + 2] as number) * (memory[b + i + 2] as number)
      memory[out + i + 3] = (memory[a + i + 3] as number) * (memory[b + i + 3] as number)
    }
  },
  slotAndConstant: productWithConstant,
  constantAndSlot: (memory, out, constant, b, length) =>
    productWithConstant(memory, out, b, constant, length),
}

const quotient: Operation = {
  value: ([over, under]) => (over as number) / (under as number),
  partials: ([, under], result) => [1 / (under as number), -result / (under as number)],
  slots: (memory, out, a, b, length) => {
    for (let i = 0; i < length; i += 1) memory[out + i] = at(memory, a + i) / at(memory, b + i)
  },
  slotAndConstant: (memory, out, a, constant, length) => {
    for (let i = 0; i < length; i += 1) memory[out + i] = at(memory, a + i) / constant
  },
  constantAndSlot: (memory, out, constant, b, length) => {
    for (let i = 0; i < length; i += 1) memory[out + i] = constant / at(memory, b + i)
  },
}

const sum: Operation = {
  value: (values) => values.reduce((result, value) => result + value, 0),
  partials: (values) => values.map(() => 1),
  slots: (memory, out, a, b, length) => {
    for (let i = 0; i < length; i += 4) {
      memory[out + i] = (memory[a + i] as number) + (memory[b + i] as number)
      memory[out + i + 1] = (memory[a + i + 1] as number) + (memory[b + i + 1] as number)
      memory[out + i + 2] = (memory[a + i + 2] as number) + (memory[b + i + 2] as number)
      memory[out + i + 3] = (memory[a + i + 3] as number) + (memory[b + i + 3] as number)
    }
  },
  slotAndConstant: sumWithConstant,
  constantAndSlot: (memory, out, constant, b, length) => sumWithConstant(memory, out, b, constant, length),
}

const difference: Operation = {
  value: ([from, taken]) => (from as number) - (taken as number),
  partials: () => [1, -1],
  slots: (memory, out, a, b, length) => {
    for (let i = 0; i < length; i += 1) memory[out + i] = at(memory, a + i) - at(memory, b + i)
  },
  slotAndConstant: (memory, out, a, constant, length) => {
    for (let i = 0; i < length; i += 1) memory[out + i] = at(memory, a + i) - constant
  },
  constantAndSlot: (memory, out, constant, b, length) => {
    for (let i = 0; i < length; i += 1) memory[out + i] = constant - at(memory, b + i)
  },
}

export const operations = { product, quotient, sum, difference } as const satisfies Record<string, Operation>

export type OperationName = keyof typeof operations

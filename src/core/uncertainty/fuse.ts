import type { Instruction, Operand } from './program'

/**
 * Joins each product that only a sum reads to that sum: sums of products are most of a footprint, and one pass over
 * memory takes less than two. The digits stay the same.
 */
export function fused(
  instructions: readonly Instruction[],
  results: readonly Operand[],
): readonly Instruction[] {
  const uses = new Map<number, number>()
  const use = (operand: Operand) => {
    if ('register' in operand) uses.set(operand.register, (uses.get(operand.register) ?? 0) + 1)
  }
  results.forEach(use)
  for (const instruction of instructions) operandsOf(instruction).forEach(use)

  const products = new Map<number, Instruction & { readonly type: 'operation' }>()
  const joined = new Set<number>()
  const rewritten = instructions.map((instruction) => {
    if (instruction.type !== 'operation') return instruction
    const { operation, a, b, out } = instruction
    if (operation === 'product' && 'register' in a && 'register' in b && uses.get(out) === 1) {
      products.set(out, instruction)
    }
    const product = operation === 'sum' && 'register' in b ? products.get(b.register) : undefined
    if (product === undefined || !('register' in a)) return instruction
    joined.add(product.out)
    return { type: 'sum of product', out, plus: a, a: product.a, b: product.b } as const
  })
  return rewritten.filter(({ out }) => !joined.has(out))
}

/** What a step reads. */
export function operandsOf(instruction: Instruction): readonly Operand[] {
  switch (instruction.type) {
    case 'operation':
      return [instruction.a, instruction.b]
    case 'sum of product':
      return [instruction.plus, instruction.a, instruction.b]
    case 'function':
      return instruction.arguments
  }
}

/** memory[out …] = memory[plus …] + memory[a …] · memory[b …] */
export function sumOfProduct(
  memory: Float64Array,
  out: number,
  plus: number,
  a: number,
  b: number,
  length: number,
): void {
  for (let i = 0; i < length; i += 4) {
    memory[out + i] = (memory[plus + i] as number) + (memory[a + i] as number) * (memory[b + i] as number)
    memory[out + i + 1] =
      (memory[plus + i + 1] as number) + (memory[a + i + 1] as number) * (memory[b + i + 1] as number)
    memory[out + i + 2] =
      (memory[plus + i + 2] as number) + (memory[a + i + 2] as number) * (memory[b + i + 2] as number)
    memory[out + i + 3] =
      (memory[plus + i + 3] as number) + (memory[a + i + 3] as number) * (memory[b + i + 3] as number)
  }
}

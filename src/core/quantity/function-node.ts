import type { FunctionNode } from './node'

/** Relative step of a central difference: near the cube root of a double's precision, where the error is least. */
const step = 6e-6

/** What a function computes from the values of its arguments, in their order. */
export function runFunction(node: FunctionNode, values: readonly number[]): number {
  return node.run(
    Object.fromEntries(node.arguments.map(({ name }, index) => [name, values[index] as number])),
  )
}

/** ∂ result / ∂ each argument: as the function states them, else by central differences. */
export function functionPartials(node: FunctionNode, values: readonly number[]): readonly number[] {
  const named = Object.fromEntries(node.arguments.map(({ name }, index) => [name, values[index] as number]))
  if (node.partials) {
    const stated = node.partials(named)
    return node.arguments.map(({ name }) => stated[name] ?? 0)
  }
  return node.arguments.map(({ name }) => {
    const value = named[name] as number
    const size = value === 0 ? step : Math.abs(value) * step
    return (
      (node.run({ ...named, [name]: value + size }) - node.run({ ...named, [name]: value - size })) /
      (2 * size)
    )
  })
}

import type { FactorNode, InputNode, Node } from '../quantity/node'
import { argumentsOf } from '../quantity/node'
import { significant } from '../units/format'
import { units } from '../units/unit'
import { leafDrawer } from './draw-leaves'
import { type ByLeaf, gradient, inOrder, valueAt } from './gradient'
import { leafKey, leavesOf } from './leaf'
import type { Plan } from './plan'
import { blockLength, sobolPoints } from './sobol'
import { tapeOf } from './tape'
import type { UncertaintyProblem } from './uncertainty-view'

/** Why a row of draws cannot be: a number that is negative or none, and the input that makes it so. */
export function refusal(plan: Plan, row: number, values: Float64Array): UncertaintyProblem | undefined {
  const output = plan.outputs.find((one) => one.row === row)
  if (output === undefined) return undefined
  for (let draw = 0; draw < values.length; draw += 1) {
    const value = values[draw] as number
    if (Number.isFinite(value) && (value >= 0 || output.mayBeNegative)) continue
    return explained(plan, output.node, draw, `${output.path}: ${foundWords(value)}`)
  }
  return undefined
}

/** Walks to the first step that goes wrong in that draw, and blames the input that pulls it down most. */
function explained(plan: Plan, root: Node, draw: number, found: string): UncertaintyProblem {
  const leafValue = leavesAt(plan, draw)
  const values = new Map<string, number>()
  const order = inOrder(root)
  for (const node of order) values.set(node.key, valueAt(node, values, leafValue))
  const wrong = order.find((node) => isWrong(values.get(node.key) as number)) ?? root
  const culprit = blamed(wrong, values, leafValue)
  if (culprit === undefined) return { path: '', message: `expected a number of 0 or above, found ${found}` }
  const value = leafValue(culprit) / units[culprit.unit].toCanonical
  const { symbol } = units[culprit.unit]
  const amount = symbol ? `${significant(value)} ${symbol}` : significant(value)
  const why =
    wrong.type === 'operation' && wrong.operation === 'quotient'
      ? 'something is divided by it'
      : 'more is taken away than there is'
  return {
    path: culprit.path,
    message: `expected a spread of ${culprit.name} that keeps every result at 0 or above, found ${amount} in draw ${draw + 1}, which gives ${found}: ${why}`,
  }
}

function blamed(
  wrong: Node,
  values: ByLeaf,
  leafValue: (leaf: InputNode | FactorNode) => number,
): InputNode | FactorNode | undefined {
  // A division by 0 is the divisor's fault; otherwise it is the input whose draw lowers the result most.
  const under =
    wrong.type === 'operation' && wrong.operation === 'quotient' ? argumentsOf(wrong)[1] : undefined
  const from = under && values.get(under.key) === 0 ? under : wrong
  const slopes = gradient(from, leafValue)
  const pull = (leaf: InputNode | FactorNode) => (slopes.get(leaf.key) ?? 0) * (leafValue(leaf) - leaf.value)
  const leaves = inOrder(from).filter(
    (node): node is InputNode | FactorNode => node.type === 'input' || node.type === 'factor',
  )
  const changed = leaves.filter((leaf) => leafValue(leaf) !== leaf.value)
  return (changed.length > 0 ? changed : leaves).toSorted((a, b) => pull(a) - pull(b))[0]
}

/** What every input and factor is in one draw. */
function leavesAt(plan: Plan, draw: number): (leaf: InputNode | FactorNode) => number {
  const { program, dimensionOf, seed, rotation } = plan
  const registers = program.leaves.map(({ register }) => register)
  const tape = tapeOf(program, dimensionOf, registers)
  const block = Math.floor(draw / blockLength)
  leafDrawer(sobolPoints(seed), rotation)(tape, block)
  const byKey = new Map(
    program.leaves.map(({ leaf }, index) => {
      const at = (tape.wanted[index] as number) + draw - block * blockLength
      return [leafKey(leaf), tape.memory[at] as number] as const
    }),
  )
  return (node) => {
    const leaves = leavesOf(node)
    if (!leaves.ok || leaves.value.length === 0) return node.value
    const own = leaves.value.some(({ part }) => part === 'value') ? 1 : node.value
    return leaves.value.reduce((product, leaf) => product * (byKey.get(leafKey(leaf)) ?? leaf.stated), own)
  }
}

const isWrong = (value: number): boolean => !Number.isFinite(value) || value < 0

const foundWords = (value: number): string => (Number.isFinite(value) ? significant(value) : 'no number')

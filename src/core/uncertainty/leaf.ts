import type { FactorUse } from '../factors/factor'
import type { FactorNode, InputNode } from '../quantity/node'
import { err, ok, type Result } from '../result'
import { units } from '../units/unit'
import { cutOff, type Distribution, lognormal } from './distribution'
import { scaled, shapeOf } from './spread-distribution'
import type { UncertaintyProblem } from './uncertainty-view'

/** Something that is drawn: an input, a catalog row, or what a row is off by where it stands in for another. */
export interface Leaf {
  /**
   * Leaves of one identity are one draw. An input is the field it came from, a row its id, whatever the values: two
   * projects in which one field has two values see the same uniform number, and a row used at forty places is one
   * draw. Records with the same id are the same record, but for those that a comparison sets apart (apart.ts).
   */
  readonly identity: string
  readonly node: InputNode | FactorNode
  /** What the draw is: the node's value, or a number that it is multiplied by. */
  readonly part: 'value' | 'mismatch'
  readonly distribution: Distribution
  /** What it is where nothing is drawn. */
  readonly stated: number
  /** The catalog row that gave the spread, where nobody stated one. */
  readonly assumed?: FactorUse
}

/** The draws that a node asks for: none where it is exact. */
export function leavesOf(node: InputNode | FactorNode): Result<readonly Leaf[], UncertaintyProblem> {
  const leaves: Leaf[] = []
  if (node.spread) {
    const read = shapeOf(node.spread, node.entered)
    if (!read.ok) return err({ path: node.path, message: `${node.name}: ${read.error}` })
    if (read.value) {
      const distribution = cutOff(scaled(read.value, units[node.unit].toCanonical), node.limits ?? {})
      leaves.push({
        ...{ identity: identityOf(node), node, part: 'value', distribution, stated: node.value },
        ...(node.spreadFrom && { assumed: node.spreadFrom }),
      })
    }
  }
  if (node.type === 'factor' && node.mismatch && node.value !== 0) {
    const { gsd, from } = node.mismatch
    if (!(gsd > 1)) {
      const message = `${node.name}: expected a geometric standard deviation above 1, found ${gsd}`
      return err({ path: node.path, message })
    }
    const identity = `${identityOf(node)} at ${node.path}`
    const distribution = lognormal(1, gsd)
    leaves.push({ identity, node, part: 'mismatch', distribution, stated: 1, assumed: from })
  }
  return ok(leaves)
}

export const identityOf = (node: InputNode | FactorNode): string =>
  node.type === 'input' ? node.path : `factor:${node.use.row.id}`

/** Leaves of one key are one and the same: one draw, with one distribution. */
export const leafKey = ({ identity, distribution }: Leaf): string =>
  `${identity} ${JSON.stringify(distribution)}`

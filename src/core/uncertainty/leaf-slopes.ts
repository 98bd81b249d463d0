import type { FactorNode, InputNode, Node } from '../quantity/node'
import { gradient, inOrder } from './gradient'
import { type Leaf, leafKey, leavesOf } from './leaf'
import { moments } from './moments'

/** How much a number moves with each draw, by `leafKey`. */
export interface LeafSlope {
  readonly leaf: Leaf
  readonly slope: number
}

/**
 * ∂ value / ∂ each draw under a node. At the means, the slopes of a sum of products of independent draws are those of
 * its best linear approximation.
 */
export function leafSlopes(root: Node, place: 'stated' | 'means'): ReadonlyMap<string, LeafSlope> {
  const drawn = new Map(
    inOrder(root).flatMap((node) => {
      if (node.type !== 'input' && node.type !== 'factor') return []
      const leaves = leavesOf(node)
      return leaves.ok && leaves.value.length > 0 ? [[node.key, { node, leaves: leaves.value }] as const] : []
    }),
  )
  const at = (leaf: Leaf) => (place === 'stated' ? leaf.stated : moments(leaf.distribution).mean)
  const nodeValue = (node: InputNode | FactorNode): number => {
    const leaves = drawn.get(node.key)?.leaves
    if (leaves === undefined) return node.value
    const own = leaves.some(({ part }) => part === 'value') ? 1 : node.value
    return leaves.reduce((product, leaf) => product * at(leaf), own)
  }
  const byNode = gradient(root, nodeValue)
  const slopes = new Map<string, LeafSlope>()
  for (const { node, leaves } of drawn.values()) {
    for (const leaf of leaves) {
      const others = leaves
        .filter((other) => other !== leaf)
        .reduce((product, other) => product * at(other), 1)
      const own = leaf.part === 'mismatch' && leaves.length === 1 ? node.value : 1
      const slope = (byNode.get(node.key) ?? 0) * others * own
      const key = leafKey(leaf)
      slopes.set(key, { leaf, slope: (slopes.get(key)?.slope ?? 0) + slope })
    }
  }
  return slopes
}

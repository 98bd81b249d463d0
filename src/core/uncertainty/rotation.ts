import { type Distribution, quantile } from './distribution'
import { normalBelow } from './normal'

/**
 * A reflection of the normal numbers behind some dimensions, so that the first coordinate of the points, their most
 * even one, runs along the direction in which the target moves most. Independent normals stay independent normals:
 * only which points are drawn changes, not what they are drawn from. Imai and Tan, Journal of Computational Finance
 * 10(2), 2006, for finance; why here: docs/adr/0005.
 */
export interface Rotation {
  /** The dimensions that take part, the first coordinate's first. */
  readonly dimensions: readonly number[]
  /** z − 2 v (v · z) of the numbers z of those dimensions. */
  readonly reflector: Float64Array
}

/** Dimensions whose parts of the variance are together below this are left out: they would cost and not help. */
const neglected = 0.01
const mostRotated = 256

/** @param movesBy how much the target moves with one standard deviation of the normal behind each dimension */
export function rotationFor(movesBy: readonly number[]): Rotation {
  const all = movesBy.reduce((sum, move) => sum + move * move, 0)
  const bySize = movesBy
    .map((move, dimension) => ({ move, dimension }))
    .filter(({ move }) => move !== 0)
    .toSorted((a, b) => Math.abs(b.move) - Math.abs(a.move) || a.dimension - b.dimension)
  const kept: typeof bySize = []
  let left = all
  for (const one of bySize) {
    if (left <= neglected * all || kept.length === mostRotated) break
    kept.push(one)
    left -= one.move * one.move
  }
  kept.sort((a, b) => a.dimension - b.dimension)
  const length = Math.hypot(...kept.map(({ move }) => move))
  // Householder: the reflection that swaps the first axis and the direction of the moves.
  const reflector = Float64Array.from(kept, ({ move }, index) => (index === 0 ? 1 : 0) - move / length)
  const size = Math.hypot(...reflector)
  if (!(size > 1e-12)) return { dimensions: [], reflector: new Float64Array(0) }
  return { dimensions: kept.map(({ dimension }) => dimension), reflector: reflector.map((v) => v / size) }
}

/** How far a leaf moves with one standard deviation of the normal behind it, about its middle. */
export function moveOf(distribution: Distribution): number {
  const at = (z: number) => quantile(distribution, normalBelow(z))
  return (at(1) - at(-1)) / 2
}

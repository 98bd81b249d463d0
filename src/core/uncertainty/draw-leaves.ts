import { fillFromNormals, fillQuantiles } from './distribution'
import { fillInverseNormal } from './normal-table'
import type { Rotation } from './rotation'
import { blockLength, type Points } from './sobol'
import type { Tape } from './tape'

/** Draws the leaves of a tape, block by block. */
export type LeafDrawer = (tape: Tape, block: number) => void

export function leafDrawer(points: Points, { dimensions, reflector }: Rotation): LeafDrawer {
  const scratch = new Float64Array(blockLength)
  const normals = new Float64Array(dimensions.length * blockLength)
  const placeOf = new Map(dimensions.map((dimension, index) => [dimension, index * blockLength]))
  let drawn = -1

  /** The normals behind the rotated dimensions; they depend on one another, so all are drawn for any. */
  const rotate = (block: number): void => {
    if (drawn === block) return
    drawn = block
    const along = new Float64Array(blockLength)
    dimensions.forEach((dimension, index) => {
      const at = index * blockLength
      const weight = reflector[index] as number
      points.fill(dimension, block, scratch)
      fillInverseNormal(scratch, 0, normals, at, blockLength)
      for (let i = 0; i < blockLength; i += 1) {
        along[i] = (along[i] as number) + weight * (normals[at + i] as number)
      }
    })
    dimensions.forEach((_, index) => {
      const at = index * blockLength
      const twice = 2 * (reflector[index] as number)
      for (let i = 0; i < blockLength; i += 1) {
        normals[at + i] = (normals[at + i] as number) - twice * (along[i] as number)
      }
    })
  }

  return ({ leaves, memory }, block) => {
    if (leaves.some(({ dimension }) => placeOf.has(dimension))) rotate(block)
    let filled = -1
    for (const { dimension, distribution, at } of leaves) {
      const place = placeOf.get(dimension)
      if (place !== undefined) {
        fillFromNormals(distribution, normals, place, memory, at, blockLength, scratch)
        filled = -1
        continue
      }
      if (dimension !== filled) points.fill(dimension, block, scratch)
      filled = dimension
      fillQuantiles(distribution, scratch, memory, at, blockLength)
    }
  }
}

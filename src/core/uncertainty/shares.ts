import { type Drawing, inPieces } from './drawing'
import { moments } from './moments'
import type { Plan } from './plan'
import { explainedShare, meanOf, varianceOf } from './statistics'

/** A dimension's share of the target's variance, 0 to 1. */
export interface Share {
  readonly dimension: number
  readonly share: number
}

/** Where the linear approximation explains this much of the variance, its parts are the shares. */
const nearLinear = 0.95
/** Draws that shares are computed from: they are told in whole percent. */
export const shareDraws = 4096
const screeningDraws = 512
const mostRefined = 50
const changesAtOnce = 64

/** U10: shares of the variance of the target, largest first; null once the run is cancelled. */
export async function sharesOf(
  plan: Plan,
  target: Float64Array,
  drawing: Drawing,
): Promise<readonly Share[] | null> {
  const to = Math.min(target.length, shareDraws)
  const own = target.subarray(0, to)
  if (varianceOf(own) === 0) return []
  const linear = await inPieces(plan, { kind: 'linear', from: 0, to }, drawing)
  if (linear === null) return null
  if (explainedShare(own, linear) >= nearLinear) return linearShares(plan)

  const screened = await totalOrder(plan, plan.targetDimensions, own.subarray(0, screeningDraws), drawing)
  if (screened === null) return null
  const refined = screened.slice(0, mostRefined).map(({ dimension }) => dimension)
  const shares = await totalOrder(plan, refined, own, drawing)
  return shares && [...shares, ...screened.slice(mostRefined)]
}

/** Of the linear approximation: (slope · standard deviation)², as parts of their sum. */
export function linearShares({ dimensions, program, slopes, targetDimensions }: Plan): readonly Share[] {
  const variances = targetDimensions.map((dimension) => {
    const leaves = dimensions[dimension]?.leaves ?? []
    const moved = leaves.reduce((sum, index) => {
      const leaf = program.leaves[index]?.leaf
      return leaf ? sum + (slopes[index] as number) * moments(leaf.distribution).sd : sum
    }, 0)
    return { dimension, variance: moved * moved }
  })
  const all = variances.reduce((sum, { variance }) => sum + variance, 0)
  return variances
    .map(({ dimension, variance }) => ({ dimension, share: all > 0 ? variance / all : 0 }))
    .toSorted(largestFirst)
}

/** Total-order indices: what would stay unknown if everything else were known. */
async function totalOrder(
  plan: Plan,
  dimensions: readonly number[],
  target: Float64Array,
  drawing: Drawing,
): Promise<readonly Share[] | null> {
  const shares: Share[] = []
  for (let start = 0; start < dimensions.length; start += changesAtOnce) {
    const some = dimensions.slice(start, start + changesAtOnce)
    const changes = some.map((dimension) => ({ dimension, as: 'redrawn' }) as const)
    const redrawn = await inPieces(plan, { kind: 'target', from: 0, to: target.length, changes }, drawing)
    if (redrawn === null) return null
    some.forEach((dimension, row) => {
      const values = redrawn.subarray(row * target.length, (row + 1) * target.length)
      shares.push({ dimension, share: Math.min(1, jansenTotalOrder(target, values)) })
    })
  }
  return shares.toSorted(largestFirst)
}

/**
 * Total-order index of one input from a model's values, and its values with that input alone drawn anew: half the mean
 * square of the changes over the variance. Jansen, Computer Physics Communications 117 (1999), 35–43.
 */
export function jansenTotalOrder(values: Float64Array, redrawn: Float64Array): number {
  const squares = values.map((value, index) => (value - (redrawn[index] as number)) ** 2)
  const variance = varianceOf(values)
  return variance === 0 ? 0 : meanOf(squares) / (2 * variance)
}

/**
 * First-order index of one input from a model's values, its values with everything but that input drawn anew: what
 * knowing the input alone would take away. Jansen 1999, with Saltelli et al., CPC 181 (2010), 259–270, table 2 (c).
 */
export function jansenFirstOrder(values: Float64Array, othersRedrawn: Float64Array): number {
  return 1 - jansenTotalOrder(values, othersRedrawn)
}

const largestFirst = (a: Share, b: Share): number => b.share - a.share || a.dimension - b.dimension

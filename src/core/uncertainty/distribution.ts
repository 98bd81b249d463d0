import { fillExponentials } from './exponential'
import { normalBelow } from './normal'
import { fillInverseNormal, fillNormalBelow } from './normal-table'

/** A distribution in canonical units. */
export type Distribution = Shape & { readonly cut?: Cut }

export type Shape =
  | { readonly shape: 'lognormal'; readonly median: number; readonly sigma: number }
  | { readonly shape: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly shape: 'uniform'; readonly low: number; readonly high: number }
  | { readonly shape: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }

/** What is left of a shape after a cut-off: between two values, and the shares of the shape below each. */
export interface Cut {
  readonly lowest: number
  readonly highest: number
  readonly from: number
  readonly to: number
}

export const lognormal = (median: number, gsd: number): Distribution => ({
  shape: 'lognormal',
  median,
  sigma: Math.log(gsd),
})

/** Less than this of a shape beyond a limit is not worth cutting: no draw would ever be there. */
const negligible = 1e-14

/** U6: a shape without what lies beyond its limits, scaled up to 1. resources/methodology/uncertainty.md */
export function cutOff(shape: Shape, { lowest = 0, highest = Number.POSITIVE_INFINITY }): Distribution {
  const [from, to] = [shareBelow(shape, lowest), shareBelow(shape, highest)]
  return from < negligible && to > 1 - negligible ? shape : { ...shape, cut: { lowest, highest, from, to } }
}

/** Writes the quantiles at `shares[0 … length]` into `memory[at …]`. */
export function fillQuantiles(
  distribution: Distribution,
  shares: Float64Array,
  memory: Float64Array,
  at: number,
  length: number,
): void {
  const { cut } = distribution
  if (cut === undefined) {
    fillShape(distribution, shares, 0, memory, at, length)
    return
  }
  const { from, lowest, highest } = cut
  const kept = cut.to - from
  for (let i = 0; i < length; i += 1) memory[at + i] = from + kept * (shares[i] as number)
  fillShape(distribution, memory, at, memory, at, length)
  for (let i = 0; i < length; i += 1) {
    const value = memory[at + i] as number
    memory[at + i] = value < lowest ? lowest : value > highest ? highest : value
  }
}

/**
 * Writes the values at `normals[from … from + length]`, numbers of a standard normal, into `memory[at …]`: the
 * quantiles at their shares, without the detour where the distribution is a normal's image itself.
 * @param scratch for `length` shares
 */
export function fillFromNormals(
  distribution: Distribution,
  normals: Float64Array,
  from: number,
  memory: Float64Array,
  at: number,
  length: number,
  scratch: Float64Array,
): void {
  const { shape, cut } = distribution
  if (cut === undefined && (shape === 'lognormal' || shape === 'normal')) {
    fillImage(distribution, normals, from, memory, at, length)
    return
  }
  fillNormalBelow(normals, from, scratch, length)
  fillQuantiles(distribution, scratch, memory, at, length)
}

/** The value below which a share of the distribution lies. */
export function quantile(distribution: Distribution, share: number): number {
  const out = new Float64Array(1)
  fillQuantiles(distribution, Float64Array.of(share), out, 0, 1)
  return out[0] as number
}

/** Reads shares and writes quantiles of the whole shape; in place where both are the same. */
function fillShape(
  shape: Shape,
  shares: Float64Array,
  from: number,
  memory: Float64Array,
  at: number,
  length: number,
): void {
  switch (shape.shape) {
    case 'lognormal':
    case 'normal':
      fillInverseNormal(shares, from, memory, at, length)
      fillImage(shape, memory, at, memory, at, length)
      return
    case 'uniform': {
      const { low, high } = shape
      const width = high - low
      for (let i = 0; i < length; i += 1) memory[at + i] = low + width * (shares[from + i] as number)
      return
    }
    case 'triangular': {
      const { low, mode, high } = shape
      const width = high - low
      const turn = (mode - low) / width
      const rising = width * (mode - low)
      const falling = width * (high - mode)
      for (let i = 0; i < length; i += 1) {
        const p = shares[from + i] as number
        memory[at + i] = p < turn ? low + Math.sqrt(p * rising) : high - Math.sqrt((1 - p) * falling)
      }
    }
  }
}

/** U1 and U3: what a standard normal number becomes. resources/methodology/uncertainty.md */
function fillImage(
  shape: Extract<Shape, { shape: 'lognormal' | 'normal' }>,
  normals: Float64Array,
  from: number,
  memory: Float64Array,
  at: number,
  length: number,
): void {
  if (shape.shape === 'lognormal') {
    const { median, sigma } = shape
    fillExponentials(normals, from, memory, at, length, { scale: median, by: sigma })
    return
  }
  const { mean, sd } = shape
  for (let i = 0; i < length; i += 1) memory[at + i] = mean + sd * (normals[from + i] as number)
}

function shareBelow(shape: Shape, value: number): number {
  switch (shape.shape) {
    case 'lognormal':
      return value > 0 ? normalBelow(Math.log(value / shape.median) / shape.sigma) : 0
    case 'normal':
      return normalBelow((value - shape.mean) / shape.sd)
    case 'uniform': {
      const { low, high } = shape
      return Math.min(1, Math.max(0, (value - low) / (high - low)))
    }
    case 'triangular': {
      const { low, mode, high } = shape
      if (value <= low) return 0
      if (value >= high) return 1
      return value < mode
        ? (value - low) ** 2 / ((high - low) * (mode - low))
        : 1 - (high - value) ** 2 / ((high - low) * (high - mode))
    }
  }
}

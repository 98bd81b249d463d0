import { type Distribution, fillQuantiles } from './distribution'
import { meanOf, varianceOf } from './statistics'

export interface Moments {
  readonly mean: number
  readonly sd: number
}

/** Mean and standard deviation: from the textbook forms, or of what a cut-off has left. */
export function moments(distribution: Distribution): Moments {
  if (distribution.cut) return numeric(distribution)
  switch (distribution.shape) {
    case 'lognormal': {
      const { median, sigma } = distribution
      const mean = median * Math.exp((sigma * sigma) / 2)
      return { mean, sd: mean * Math.sqrt(Math.expm1(sigma * sigma)) }
    }
    case 'normal':
      return { mean: distribution.mean, sd: distribution.sd }
    case 'uniform': {
      const { low, high } = distribution
      return { mean: (low + high) / 2, sd: (high - low) / Math.sqrt(12) }
    }
    case 'triangular': {
      const { low, mode, high } = distribution
      const spread = low * low + mode * mode + high * high - low * mode - low * high - mode * high
      return { mean: (low + mode + high) / 3, sd: Math.sqrt(spread / 18) }
    }
  }
}

const known = new WeakMap<Distribution, Moments>()
const steps = 1024

/** Over quantiles at even steps: within 0.1 %, enough to rank inputs by. */
function numeric(distribution: Distribution): Moments {
  const before = known.get(distribution)
  if (before) return before
  const values = Float64Array.from({ length: steps }, (_, step) => (step + 0.5) / steps)
  fillQuantiles(distribution, values, values, 0, steps)
  const mean = meanOf(values)
  const found = { mean, sd: Math.sqrt(varianceOf(values, mean)) }
  known.set(distribution, found)
  return found
}

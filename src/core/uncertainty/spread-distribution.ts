import type { DrawnSpread } from '../quantity/spread'
import { err, ok, type Result } from '../result'
import type { Shape } from './distribution'
import { inverseNormal } from './normal'

/** 95 % of a normal lie within this many standard deviations of its middle. */
const within95 = inverseNormal(0.975)

/**
 * U1 to U4: what a spread means as a distribution, in the unit of the value; null where it is exact.
 * resources/methodology/uncertainty.md
 */
export function shapeOf(spread: DrawnSpread, value: number): Result<Shape | null, string> {
  switch (spread.kind) {
    case 'fixed':
      return ok(null)
    case 'lognormal': {
      const { gsd } = spread
      if (!(gsd > 1)) return err(`expected a geometric standard deviation above 1, found ${gsd}`)
      return ok(value === 0 ? null : { shape: 'lognormal', median: value, sigma: Math.log(gsd) })
    }
    case 'interval': {
      const { low, high } = spread
      if (!(low > 0)) return err(`expected an interval with a low end above 0, found ${low}`)
      if (!(low < high)) return err(`expected a low end below the high end, found ${low} and ${high}`)
      const sigma = Math.log(high / low) / (2 * within95)
      return ok({ shape: 'lognormal', median: Math.sqrt(low * high), sigma })
    }
    case 'percent': {
      const { percent } = spread
      if (!(percent > 0)) return err(`expected a spread above 0 %, found ${percent}`)
      const sd = (value * percent) / 100 / within95
      return ok(value === 0 ? null : { shape: 'normal', mean: value, sd })
    }
    case 'normal':
      if (!(spread.sd > 0)) return err(`expected a standard deviation above 0, found ${spread.sd}`)
      return ok({ shape: 'normal', mean: value, sd: spread.sd })
    case 'uniform':
    case 'triangular': {
      const { low, high } = spread
      if (!(low >= 0)) return err(`expected a low end of 0 or above, found ${low}`)
      if (!(low < high)) return err(`expected a low end below the high end, found ${low} and ${high}`)
      if (!(value >= low && value <= high)) {
        return err(`expected the value to lie between ${low} and ${high}, found ${value}`)
      }
      if (spread.kind === 'uniform') return ok({ shape: 'uniform', low, high })
      return ok({ shape: 'triangular', low, mode: value, high })
    }
  }
}

/** The same shape of a value in another unit. */
export function scaled(shape: Shape, by: number): Shape {
  switch (shape.shape) {
    case 'lognormal':
      return { ...shape, median: shape.median * by }
    case 'normal':
      return { ...shape, mean: shape.mean * by, sd: shape.sd * by }
    case 'uniform':
      return { ...shape, low: shape.low * by, high: shape.high * by }
    case 'triangular':
      return { ...shape, low: shape.low * by, mode: shape.mode * by, high: shape.high * by }
  }
}

import type { Factor } from '../factors/factor'
import type { DrawnSpread } from './spread'

/**
 * What a catalog row says about its own spread: its geometric standard deviation, else its range. A range that
 * reaches 0 has no lognormal; its value is then taken as the most likely one of a triangle, as it is
 * where the row says so.
 */
export function rowSpread({ value, low, high, gsd, shape }: Factor): DrawnSpread | undefined {
  if (gsd !== undefined) return { kind: 'lognormal', gsd }
  if (low === undefined || high === undefined) return undefined
  if (low === high) return { kind: 'fixed' }
  return shape === undefined && low > 0 && low < value && value < high
    ? { kind: 'interval', low, high }
    : { kind: 'triangular', low, high }
}

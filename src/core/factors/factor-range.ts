import type { Factor } from './factor'

/** Both ends of a row's range, in the row's unit. */
export interface FactorRange {
  readonly low: number
  readonly high: number
}

/**
 * Where the true value lies: 95 % of a lognormal about the value where the row has a geometric standard deviation
 * (methodology/uncertainty.md#U1), else the row's own low and high. Nothing where the row states neither; both ends
 * equal where it is exact.
 */
export function factorRange({
  value,
  low,
  high,
  gsd,
}: Pick<Factor, 'value' | 'low' | 'high' | 'gsd'>): FactorRange | undefined {
  if (gsd !== undefined) {
    const width = gsd ** 1.96
    return { low: value / width, high: value * width }
  }
  if (low === undefined || high === undefined) return undefined
  return { low, high }
}

import { quantilesOf } from './quantiles'
import type { Interval } from './uncertainty-view'

/** Sum with Neumaier's compensation, in the order of the draws: the same bits whoever drew them. */
export function meanOf(values: Float64Array): number {
  let sum = 0
  let lost = 0
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] as number
    const next = sum + value
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum
    sum = next
  }
  return (sum + lost) / values.length
}

/** Mean of squared distances from the mean. */
export function varianceOf(values: Float64Array, mean = meanOf(values)): number {
  let sum = 0
  for (let i = 0; i < values.length; i += 1) sum += ((values[i] as number) - mean) ** 2
  return sum / values.length
}

/** Squared correlation: the share of `values`' variance that a line through `predictions` explains. */
export function explainedShare(values: Float64Array, predictions: Float64Array): number {
  const [mean, predicted] = [meanOf(values), meanOf(predictions)]
  let [both, own, other] = [0, 0, 0]
  for (let i = 0; i < values.length; i += 1) {
    const a = (values[i] as number) - mean
    const b = (predictions[i] as number) - predicted
    both += a * b
    own += a * a
    other += b * b
  }
  return own === 0 || other === 0 ? 0 : (both * both) / (own * other)
}

export const shareBelowZero = (values: Float64Array): number =>
  values.reduce((count, value) => (value < 0 ? count + 1 : count), 0) / values.length

/** U8: mean, median and the 90 % interval. @param point what the number is where nothing is drawn */
export function intervalOf(values: Float64Array, point: number): Interval {
  const mean = meanOf(values)
  const [p5, median, p95] = quantilesOf(values, [0.05, 0.5, 0.95]) as [number, number, number]
  return { point, mean, p5, median, p95 }
}

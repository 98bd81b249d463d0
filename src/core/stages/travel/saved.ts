import { define, difference, type Quantity, sum } from '../../quantity/quantity'
import { defaultSeed } from '../../uncertainty/draws'
import { planOf } from '../../uncertainty/plan'
import { quantilesOf } from '../../uncertainty/quantiles'
import { drawAll } from '../../uncertainty/task'
import type { Line } from '../line'

type Climate = Quantity<'climate'>

/** J19: all lines of a list of trips together. resources/methodology/travel.md */
export const totalCarbon = (lines: readonly Line[]): Climate =>
  define(
    'climate',
    { symbol: 'C_trips', name: 'All trips', equation: 'J19' },
    sum(...lines.map(({ climate }) => climate)),
  )

/** J20: what a change of the trips saves. resources/methodology/travel.md */
export const saved = (now: Climate, then: Climate): Climate =>
  define('climate', { symbol: 'C_saved', name: 'Saved', equation: 'J20' }, difference(now, then))

/** As many as hold a 5th and a 95th percentile still to about a hundredth. */
export const savedDraws = 4096

/**
 * Savings by paired draws, kg: a list and what it would be share every factor and input, and what they share is drawn
 * once, so that it cancels where it is in both. Nothing where a number cannot be drawn.
 */
export function savedIntervals(
  now: Climate,
  savings: readonly Climate[],
): readonly ({ readonly p5: number; readonly p95: number } | undefined)[] {
  const wanted = savings.map(({ node }, index) => ({
    ...{ path: String(index), node, toCanonical: 1, point: 0, mayBeNegative: true },
  }))
  const plan = planOf({ seed: defaultSeed, wanted, target: undefined, rankBy: [now.node] })
  if (!plan.ok) return savings.map(() => undefined)
  const drawn = drawAll(plan.value, 0, savedDraws)
  return plan.value.outputs.map(({ row }) => {
    if (row === null) return undefined
    const own = drawn.subarray(row * savedDraws, (row + 1) * savedDraws)
    if (!own.every(Number.isFinite)) return undefined
    const [p5, p95] = quantilesOf(own, [0.05, 0.95]) as [number, number]
    return { p5, p95 }
  })
}

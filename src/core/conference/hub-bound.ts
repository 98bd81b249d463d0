import type { CostTable } from './cost-table'

/**
 * A lower bound on what any choice of venues comes to, for all choices at once: a choice S costs at least
 * `base + Σ reduction[s]`. Each group pays its price to be served, or less where a venue of S serves it for less.
 */
export interface HubBound {
  readonly base: number
  /** By venue; never positive. */
  readonly reduction: Float64Array
}

const rounds = 240
const most = 400_000_000
/** Rounds without a better bound before steps are halved. */
const patience = 8

/**
 * Prices by subgradient steps (the Lagrangian relaxation of the p-median problem). Any prices give a valid bound;
 * good ones leave little to try. Yields between rounds.
 * @param known what the best choice so far comes to
 */
export function* hubBound(table: CostTable, count: number, known: number): Generator<void, HubBound> {
  const { venues, groups, kg } = table
  let price: Float64Array = new Float64Array(groups)
  for (let group = 0; group < groups; group += 1) price[group] = secondLeast(table, group)
  let best: { readonly bound: number; readonly price: Float64Array } = { bound: -Infinity, price }
  let scale = 1
  let stale = 0
  const allowed = Math.max(20, Math.min(rounds, Math.floor(most / Math.max(1, venues * groups))))
  for (let round = 0; round < allowed && scale > 1e-3; round += 1) {
    const { base, reduction } = boundOf(table, price)
    const chosen = least(reduction, count)
    const bound = chosen.reduce((sum, venue) => sum + (reduction[venue] as number), base)
    stale = bound > best.bound ? 0 : stale + 1
    if (bound > best.bound) best = { bound, price }
    if (stale >= patience) {
      scale /= 2
      stale = 0
      price = best.price
      continue
    }
    if (known - bound <= known * 1e-12) break
    const slope = slopeOf(kg, groups, price, chosen)
    const length = slope.reduce((sum, value) => sum + value * value, 0)
    if (length === 0) break
    const step = (scale * (known - bound)) / length
    price = price.map((value, group) => Math.max(0, value + step * (slope[group] as number)))
    yield
  }
  return boundOf(table, best.price)
}

function boundOf({ venues, groups, kg }: CostTable, price: Float64Array): HubBound {
  const reduction = new Float64Array(venues)
  for (let venue = 0; venue < venues; venue += 1) {
    const row = venue * groups
    let sum = 0
    for (let group = 0; group < groups; group += 1) {
      const gain = (kg[row + group] as number) - (price[group] as number)
      if (gain < 0) sum += gain
    }
    reduction[venue] = sum
  }
  return { base: price.reduce((sum, value) => sum + value, 0), reduction }
}

/** How the bound changes with each price: 1, less 1 for each chosen venue that serves the group for less. */
function slopeOf(
  kg: Float64Array,
  groups: number,
  price: Float64Array,
  chosen: readonly number[],
): Float64Array {
  const slope = new Float64Array(groups).fill(1)
  for (const venue of chosen) {
    const row = venue * groups
    for (let group = 0; group < groups; group += 1) {
      if ((kg[row + group] as number) < (price[group] as number)) slope[group] = (slope[group] as number) - 1
    }
  }
  return slope
}

/** The places of the least values. */
export const least = (values: Float64Array, count: number): readonly number[] =>
  [...values.keys()].sort((a, b) => (values[a] as number) - (values[b] as number)).slice(0, count)

function secondLeast({ venues, groups, kg }: CostTable, group: number): number {
  let first = Number.POSITIVE_INFINITY
  let second = Number.POSITIVE_INFINITY
  for (let venue = 0; venue < venues; venue += 1) {
    const value = kg[venue * groups + group] as number
    if (value < first) {
      second = first
      first = value
    } else if (value < second) second = value
  }
  return Number.isFinite(second) ? second : first
}

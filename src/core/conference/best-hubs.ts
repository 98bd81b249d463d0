import type { CostTable } from './cost-table'
import { goodHubs } from './good-hubs'
import { type HubBound, hubBound, least } from './hub-bound'

export interface HubProgress {
  /** Part of the choices that are settled, 0 to 1. */
  readonly settled: number
  readonly bestKg: number
}

export interface BestHubs {
  /** Rows of the table, in its order. */
  readonly venues: readonly number[]
  readonly kg: number
  /** Choices whose carbon was added up; all others could be no better. */
  readonly tried: number
}

/** Choices between two signs of life. */
const between = 2000
/** Sums in another order differ in their last digits: a bound must beat the best by more than that. */
const slack = 1e-9

/**
 * The choice of `count` venues to which everybody's journeys, each to the best of them, come to least. Exact: every
 * other choice is added up, or ruled out by a bound. Equation C7, resources/methodology/conference.md.
 */
export function* bestHubs(table: CostTable, count: number): Generator<HubProgress, BestHubs> {
  const { venues, groups, kg } = table
  if (count >= venues) {
    const all = Array.from({ length: venues }, (_, venue) => venue)
    return { venues: all, kg: costOf(table, all), tried: 1 }
  }
  let best = goodHubs(table, count)
  let tried = 0
  let settled = 0
  const now = (): HubProgress => ({ settled, bestKg: best.kg })

  const bounding = hubBound(table, count, best.kg)
  let step = bounding.next()
  while (!step.done) {
    yield now()
    step = bounding.next()
  }
  const { base, reduction }: HubBound = step.value
  const order = least(reduction, venues)
  const reductionAt = (place: number): number => reduction[order[place] as number] as number
  const limit = (): number => best.kg * (1 + slack)
  const levels = Array.from({ length: count }, () => new Float64Array(groups))

  /** Adds one venue to what is served already, level by level. @returns the sum */
  const serve = (level: number, venue: number): number => {
    const before = level > 0 ? (levels[level - 1] as Float64Array) : undefined
    const here = levels[level] as Float64Array
    const row = venue * groups
    let sum = 0
    for (let group = 0; group < groups; group += 1) {
      const own = kg[row + group] as number
      const value = before && (before[group] as number) < own ? (before[group] as number) : own
      here[group] = value
      sum += value
    }
    return sum
  }
  const offer = (chosen: readonly number[], sum: number) => {
    tried += 1
    if (sum < best.kg) best = { venues: chosen, kg: sum }
  }

  function* extend(chosen: readonly number[], from: number, bound: number): Generator<HubProgress, void> {
    const left = count - chosen.length
    for (let place = from; place <= venues - left; place += 1) {
      // In this order the next ones reduce most: if they do not reach, none does.
      let reach = bound
      for (let next = place; next < place + left; next += 1) reach += reductionAt(next)
      if (reach > limit()) break
      const venue = order[place] as number
      const sum = serve(chosen.length, venue)
      const extended = [...chosen, venue]
      if (left === 1) {
        offer(extended, sum)
        if (tried % between === 0) yield now()
      } else if (left === 3) {
        yield* lastTwo(extended, sum, place + 1, bound + reductionAt(place))
      } else {
        yield* extend(extended, place + 1, bound + reductionAt(place))
      }
      if (chosen.length === 0) {
        settled = (place + 1) / venues
        yield now()
      }
    }
  }

  /** The last two venues at once: two gains are together at most their sum, so most pairs need no adding up. */
  function* lastTwo(
    chosen: readonly number[],
    sum: number,
    from: number,
    bound: number,
  ): Generator<HubProgress, void> {
    const served = levels[chosen.length - 1] as Float64Array
    const gains: { readonly venue: number; readonly gain: number }[] = []
    for (let place = from; place < venues; place += 1) {
      // Not even beside the one that reduces most.
      if (bound + reductionAt(from) + reductionAt(place) > limit()) break
      const venue = order[place] as number
      const row = venue * groups
      let gain = 0
      for (let group = 0; group < groups; group += 1) {
        const less = (served[group] as number) - (kg[row + group] as number)
        if (less > 0) gain += less
      }
      gains.push({ venue, gain })
    }
    gains.sort((a, b) => b.gain - a.gain)
    for (const [index, first] of gains.entries()) {
      const next = gains[index + 1]
      if (next === undefined || sum - first.gain - next.gain > limit()) break
      let isServed = false
      for (let other = index + 1; other < gains.length; other += 1) {
        const second = gains[other] as (typeof gains)[number]
        if (sum - first.gain - second.gain > limit()) break
        const both = (reduction[first.venue] as number) + (reduction[second.venue] as number)
        if (bound + both > limit()) continue
        if (!isServed) serve(chosen.length, first.venue)
        isServed = true
        offer([...chosen, first.venue, second.venue], serve(chosen.length + 1, second.venue))
        if (tried % between === 0) yield now()
      }
    }
  }

  yield* extend([], 0, base)
  return { venues: best.venues.toSorted((a, b) => a - b), kg: best.kg, tried }
}

/** What everybody's journeys come to, each to the best of the chosen venues, kg. Equation C6. */
export function costOf({ groups, kg }: CostTable, chosen: readonly number[]): number {
  let sum = 0
  for (let group = 0; group < groups; group += 1) {
    let least = Number.POSITIVE_INFINITY
    for (const venue of chosen) least = Math.min(least, kg[venue * groups + group] as number)
    sum += least
  }
  return sum
}

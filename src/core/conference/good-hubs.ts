import type { CostTable } from './cost-table'

/**
 * A good choice to begin with: one venue after the other that helps most, then exchanges of one for another as long as
 * they help.
 */
export function goodHubs(
  table: CostTable,
  count: number,
): { readonly venues: readonly number[]; readonly kg: number } {
  const { venues, groups } = table
  let chosen: readonly number[] = []
  let kg = Number.POSITIVE_INFINITY
  const base = new Float64Array(groups)
  while (chosen.length < Math.min(count, venues)) {
    served(table, chosen, base)
    const next = bestAddition(table, base, chosen)
    chosen = [...chosen, next.venue]
    kg = next.kg
  }
  for (let place = 0, tried = 0; tried < chosen.length; place = (place + 1) % chosen.length) {
    const others = chosen.filter((_, index) => index !== place)
    served(table, others, base)
    const next = bestAddition(table, base, others)
    tried = next.kg < kg ? 0 : tried + 1
    if (next.kg >= kg) continue
    chosen = [...others.slice(0, place), next.venue, ...others.slice(place)]
    kg = next.kg
  }
  return { venues: chosen, kg }
}

/** Writes what serves each group for least. */
function served({ groups, kg }: CostTable, chosen: readonly number[], into: Float64Array): void {
  into.fill(Number.POSITIVE_INFINITY)
  for (const venue of chosen) {
    const row = venue * groups
    for (let group = 0; group < groups; group += 1) {
      const value = kg[row + group] as number
      if (value < (into[group] as number)) into[group] = value
    }
  }
}

function bestAddition({ venues, groups, kg }: CostTable, base: Float64Array, taken: readonly number[]) {
  let best = { venue: -1, kg: Number.POSITIVE_INFINITY }
  for (let venue = 0; venue < venues; venue += 1) {
    if (taken.includes(venue)) continue
    const row = venue * groups
    let sum = 0
    for (let group = 0; group < groups; group += 1) {
      const own = kg[row + group] as number
      const before = base[group] as number
      sum += before < own ? before : own
    }
    if (sum < best.kg || best.venue < 0) best = { venue, kg: sum }
  }
  return best
}

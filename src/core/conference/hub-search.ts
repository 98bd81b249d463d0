import { bestHubs } from './best-hubs'
import { costTable } from './cost-table'
import type { PlacedGroup, Venue } from './group'
import { type ConferencePlan, placedGroups } from './plan'
import { type HubsView, hubsView, placedBaseKg } from './venue-view'

export interface HubSearchProgress {
  /** How many hubs are being looked for. */
  readonly count: number
  readonly of: number
  /** Part of the whole search, 0 to 1. */
  readonly done: number
}

/** The best choice of one venue, of two, and so on: exact. Between signs of life the search can be left. */
export function* hubSearch(
  plan: ConferencePlan,
  most: number,
): Generator<HubSearchProgress, readonly HubsView[]> {
  const groups = mergedByPlace(placedGroups(plan))
  const table = costTable(groups, plan.venues, plan)
  const baseKg = placedBaseKg(plan)
  const found: HubsView[] = []
  for (let count = 1; count <= Math.min(most, plan.venues.length); count += 1) {
    const search = bestHubs(table, count)
    let step = search.next()
    while (!step.done) {
      yield { count, of: most, done: (count - 1 + step.value.settled) / most }
      step = search.next()
    }
    const chosen = step.value.venues.map((venue) => plan.venues[venue] as Venue)
    found.push(hubsView(plan, chosen, { baseKg, tried: step.value.tried }))
  }
  return found
}

/** Groups from one point are one column of the table. */
function mergedByPlace(groups: readonly PlacedGroup[]): readonly PlacedGroup[] {
  const byPlace = new Map<string, PlacedGroup>()
  for (const group of groups) {
    const key = `${group.at.latitude} ${group.at.longitude}`
    const known = byPlace.get(key)
    byPlace.set(key, known ? { ...known, people: known.people + group.people } : group)
  }
  return [...byPlace.values()]
}

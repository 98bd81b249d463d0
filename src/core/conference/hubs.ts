import type { Carried } from './carried'
import { costTable } from './cost-table'
import type { Distance, JourneyOf, PlacedGroup, Venue } from './group'

interface By {
  readonly distance: Distance
  readonly journey: JourneyOf
}

/** The part of a conference that meets at one of its hubs. */
export interface Hub {
  readonly venue: Venue
  readonly people: number
  readonly kg: number
}

export interface HubPlan {
  readonly hubs: readonly Hub[]
  /** Journeys, each group's to its hub. */
  readonly rows: readonly Carried[]
}

/**
 * Every group to the hub that its journey emits least to; where two emit the same, to the nearer one. Equation C6,
 * resources/methodology/conference.md.
 */
export function hubPlan(groups: readonly PlacedGroup[], venues: readonly Venue[], by: By): HubPlan {
  const table = costTable(groups, venues, by)
  const hubOf = groups.map((_, column) => {
    const at = (venue: number) => venue * table.groups + column
    let best = 0
    for (let venue = 1; venue < venues.length; venue += 1) {
      const less = (table.kg[at(venue)] as number) - (table.kg[at(best)] as number)
      const nearer = (table.km[at(venue)] as number) - (table.km[at(best)] as number)
      if (less < 0 || (less === 0 && nearer < 0)) best = venue
    }
    return best
  })
  const rows = groups.map((group, column): Carried => {
    const distanceKm = table.km[(hubOf[column] as number) * table.groups + column] as number
    const { mode, kg } = by.journey(distanceKm)
    const { people } = group
    return { group, people, distanceKm, mode, kgPerHead: kg, kg: people * kg }
  })
  const hubs = venues.map((venue, index) => {
    const there = rows.filter((_, column) => hubOf[column] === index)
    return {
      venue,
      people: there.reduce((sum, { people }) => sum + people, 0),
      kg: there.reduce((sum, { kg }) => sum + kg, 0),
    }
  })
  return { hubs, rows }
}

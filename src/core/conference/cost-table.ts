import type { Distance, JourneyOf, PlacedGroup, Venue } from './group'

/** What every group's journeys to every venue come to. Row v, column g: index v · groups + g. */
export interface CostTable {
  readonly venues: number
  readonly groups: number
  /** All people of the group, kg. */
  readonly kg: Float64Array
  /** One way. */
  readonly km: Float64Array
}

export function costTable(
  groups: readonly PlacedGroup[],
  venues: readonly Venue[],
  { distance, journey }: { readonly distance: Distance; readonly journey: JourneyOf },
): CostTable {
  const kg = new Float64Array(venues.length * groups.length)
  const km = new Float64Array(kg.length)
  venues.forEach((venue, row) => {
    groups.forEach((group, column) => {
      const index = row * groups.length + column
      const distanceKm = distance(group.at, venue.at)
      km[index] = distanceKm
      kg[index] = group.people * journey(distanceKm).kg
    })
  })
  return { venues: venues.length, groups: groups.length, kg, km }
}

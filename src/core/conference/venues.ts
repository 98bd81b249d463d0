import { type Carried, carriedBy, farthestKm, meanKm, peopleIn, totalKg } from './carried'
import type { Distance, JourneyOf, PlacedGroup, Venue } from './group'

/** The people of one region: what one of them carries on average. */
export interface RegionShare {
  readonly region: string
  readonly people: number
  readonly kgPerHead: number
}

/** A conference at one of the places that it could be at. */
export interface VenueOutcome {
  readonly venue: Venue
  readonly kg: number
  readonly meanKm: number
  readonly farthestKm: number
  /** Absent where no group names a region. */
  readonly worstRegion?: RegionShare
}

interface By {
  readonly distance: Distance
  readonly journey: JourneyOf
}

/** What each venue comes to, in the order given. */
export const venueOutcomes = (
  groups: readonly PlacedGroup[],
  venues: readonly Venue[],
  by: By,
): readonly VenueOutcome[] =>
  venues.map((venue) => {
    const rows = carriedBy(groups, { ...by, venue: venue.at })
    const worst = worstRegion(rows)
    return {
      ...{ venue, kg: totalKg(rows), meanKm: meanKm(rows), farthestKm: farthestKm(rows) },
      ...(worst && { worstRegion: worst }),
    }
  })

/** The region whose people carry most each. Equation C8. */
export function worstRegion(rows: readonly Carried[]): RegionShare | undefined {
  const byRegion = new Map<string, Carried[]>()
  for (const row of rows) {
    const region = row.group.region ?? row.group.country
    if (region === undefined || row.people === 0) continue
    const there = byRegion.get(region)
    if (there) there.push(row)
    else byRegion.set(region, [row])
  }
  return [...byRegion]
    .map(([region, there]) => {
      const people = peopleIn(there)
      return { region, people, kgPerHead: totalKg(there) / people }
    })
    .toSorted((a, b) => b.kgPerHead - a.kgPerHead)[0]
}

/** The venue to which all journeys come to least. */
export const bestByCarbon = (outcomes: readonly VenueOutcome[]): VenueOutcome | undefined =>
  outcomes.toSorted((a, b) => a.kg - b.kg)[0]

/** The venue whose worst-served region is served best. */
export const bestByWorstRegion = (outcomes: readonly VenueOutcome[]): VenueOutcome | undefined =>
  outcomes
    .filter(({ worstRegion: worst }) => worst !== undefined)
    .toSorted((a, b) => (a.worstRegion?.kgPerHead ?? 0) - (b.worstRegion?.kgPerHead ?? 0))[0]

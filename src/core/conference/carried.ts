import type { Distance, Group, JourneyOf, Mode, Point } from './group'

/** What one group's journeys to the venue come to. */
export interface Carried {
  readonly group: Group
  readonly people: number
  /** One way. */
  readonly distanceKm: number
  readonly mode: Mode
  /** Per person, there and back. */
  readonly kgPerHead: number
  readonly kg: number
}

/**
 * Every group's journeys: to the venue, or over the distance that a group brings. Equation C2.
 * @throws when a group has neither
 */
export function carriedBy(
  groups: readonly Group[],
  to: { readonly venue?: Point | undefined; readonly distance: Distance; readonly journey: JourneyOf },
): readonly Carried[] {
  return groups.map((group) => {
    const distanceKm = kmTo(group, to.venue, to.distance)
    const { mode, kg } = to.journey(distanceKm)
    const { people } = group
    return { group, people, distanceKm, mode, kgPerHead: kg, kg: people * kg }
  })
}

function kmTo(group: Group, venue: Point | undefined, distance: Distance): number {
  if (venue !== undefined && group.at !== undefined) return distance(group.at, venue)
  if (group.distanceKm === undefined) throw new Error(`${group.label} has no distance to the venue`)
  return group.distanceKm
}

export const totalKg = (rows: readonly { readonly kg: number }[]): number =>
  rows.reduce((sum, { kg }) => sum + kg, 0)

export const peopleIn = (rows: readonly { readonly people: number }[]): number =>
  rows.reduce((sum, { people }) => sum + people, 0)

/** Km that one person travels there, averaged over people. */
export const meanKm = (rows: readonly Carried[]): number =>
  rows.reduce((sum, { people, distanceKm }) => sum + people * distanceKm, 0) / peopleIn(rows)

/** Km of the longest way there. */
export const farthestKm = (rows: readonly Carried[]): number =>
  rows.reduce((most, { people, distanceKm }) => (people > 0 ? Math.max(most, distanceKm) : most), 0)

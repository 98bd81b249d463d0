import type { Distance, Group, JourneyOf, PlacedGroup, Venue } from './group'
import { isPlaced } from './group'

/** A conference, and what to find out about it. */
export interface ConferencePlan {
  readonly groups: readonly Group[]
  /** Where it is held; without one, groups bring their distance. */
  readonly venue?: Venue | undefined
  /** Where it could be held. */
  readonly venues: readonly Venue[]
  readonly distance: Distance
  readonly journey: JourneyOf
  /** The rule with trains up to a distance. */
  readonly rail: { readonly belowKm: number; readonly journey: JourneyOf }
  /** Carbon of one person's hours online, kg. */
  readonly onlineKg: number
  /** Percent of the people: what do the farthest so many carry? */
  readonly farthestPercents: readonly number[]
  /** Percent of the people who stay at home. */
  readonly remotePercent: number
  readonly remoteBeyondKm?: number | undefined
}

/** Groups for which another venue can be tried. */
export const placedGroups = ({ groups }: ConferencePlan): readonly PlacedGroup[] => groups.filter(isPlaced)

/** Fewer hubs than this are found exactly in a reasonable time. */
export const mostHubs = 6

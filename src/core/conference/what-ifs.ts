import { type Carried, peopleIn, totalKg } from './carried'
import type { Group, JourneyOf } from './group'
import { farthest } from './inequality'

/** A conference held otherwise. Per edition, journeys and what people use online kept apart. */
export interface WhatIf {
  readonly journeysKg: number
  readonly remotePeople: number
  readonly onlineKg: number
}

/** The farthest so many take part from home. Equation C9. @param share of 1 @param onlineKg of one person's hours */
export function farthestRemote(rows: readonly Carried[], share: number, onlineKg: number): WhatIf {
  const { people, kg } = farthest(rows, share)
  return {
    journeysKg: totalKg(rows) - kg,
    remotePeople: people,
    onlineKg: people * onlineKg,
  }
}

/** Everybody farther away than this takes part from home. Equation C9. */
export function remoteBeyond(rows: readonly Carried[], km: number, onlineKg: number): WhatIf {
  const beyond = rows.filter(({ distanceKm }) => distanceKm > km)
  const people = peopleIn(beyond)
  return {
    journeysKg: totalKg(rows) - totalKg(beyond),
    remotePeople: people,
    onlineKg: people * onlineKg,
  }
}

/**
 * Everybody nearer than this comes by train, but for those whom no railway leads to the venue; who did so before still
 * does. @param byRail the rule with trains that far
 */
export const railBelow = (
  rows: readonly Carried[],
  byRail: JourneyOf,
  isCutOff: (group: Group) => boolean = () => false,
): WhatIf => ({
  journeysKg: rows.reduce(
    (sum, { group, people, distanceKm, kgPerHead }) =>
      sum + people * (isCutOff(group) ? kgPerHead : byRail(distanceKm).kg),
    0,
  ),
  remotePeople: 0,
  onlineKg: 0,
})

/** Every second edition is online for everybody: the mean of the two. Equation C10. */
export function everySecondYear(rows: readonly Carried[], onlineKg: number): WhatIf {
  const people = peopleIn(rows) / 2
  return { journeysKg: totalKg(rows) / 2, remotePeople: people, onlineKg: people * onlineKg }
}

/**
 * Community-federated: people meet at the hub of their region, and the hubs are linked online, so everybody is online
 * for some hours too. Equation C11. @param rows journeys to the hubs
 */
export const federated = (rows: readonly Carried[], onlineKg: number): WhatIf => ({
  journeysKg: totalKg(rows),
  remotePeople: 0,
  onlineKg: peopleIn(rows) * onlineKg,
})

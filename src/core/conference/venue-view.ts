import { carriedBy, farthestKm, meanKm, totalKg } from './carried'
import type { PlacedGroup, Venue } from './group'
import { type HubPlan, hubPlan } from './hubs'
import { type Option, withFront } from './pareto'
import { type ConferencePlan, placedGroups } from './plan'
import { bestByCarbon, bestByWorstRegion, type RegionShare, venueOutcomes } from './venues'
import { percentOf, type WhatIfView, whatIfView } from './what-if-view'
import { federated, remoteBeyond } from './what-ifs'

export interface VenueView {
  readonly label: string
  readonly kg: number
  readonly percentOfBase: number
  readonly meanKm: number
  readonly farthestKm: number
  readonly worstRegion: RegionShare | null
}

export interface VenuesView {
  readonly venues: readonly VenueView[]
  readonly bestByCarbon: string | null
  readonly bestByWorstRegion: string | null
}

export interface HubsView {
  readonly count: number
  readonly hubs: readonly { readonly label: string; readonly people: number; readonly kg: number }[]
  readonly kg: number
  readonly percentOfBase: number
  readonly meanKm: number
  readonly farthestKm: number
  /** With hours online that link the hubs. */
  readonly federated: WhatIfView
  /** With everybody far from any hub at home; null where no distance was asked for. */
  readonly remoteBeyond: WhatIfView | null
  /** Choices that were added up; the rest was ruled out. Absent where nothing was searched. */
  readonly tried?: number
}

/** The best hubs, and the venues and choices of hubs that no other one beats. */
export interface HubsReply {
  readonly hubs: readonly HubsView[]
  readonly pareto: readonly (Option & { readonly isBest: boolean })[]
}

/** Journeys of the placed groups as the conference is: what venues and hubs are compared with. */
export function placedBaseKg(plan: ConferencePlan): number {
  const { venue, distance, journey } = plan
  const groups = placedGroups(plan)
  const isKnown = venue !== undefined || groups.every(({ distanceKm }) => distanceKm !== undefined)
  return isKnown ? totalKg(carriedBy(groups, { venue: venue?.at, distance, journey })) : 0
}

/** The conference at each of the places that it could be at. */
export function venuesView(plan: ConferencePlan, baseKg = placedBaseKg(plan)): VenuesView {
  const outcomes = venueOutcomes(placedGroups(plan), plan.venues, plan)
  return {
    venues: outcomes.map(({ venue, worstRegion, ...rest }) => ({
      label: venue.label,
      ...rest,
      percentOfBase: percentOf(rest.kg, baseKg),
      worstRegion: worstRegion ?? null,
    })),
    bestByCarbon: bestByCarbon(outcomes)?.venue.label ?? null,
    bestByWorstRegion: bestByWorstRegion(outcomes)?.venue.label ?? null,
  }
}

/** The conference at several hubs, everybody at the one that their journey emits least to. */
export function hubsView(
  plan: ConferencePlan,
  venues: readonly Venue[],
  { baseKg = placedBaseKg(plan), tried }: { readonly baseKg?: number; readonly tried?: number } = {},
): HubsView {
  const groups: readonly PlacedGroup[] = placedGroups(plan)
  const { hubs, rows }: HubPlan = hubPlan(groups, venues, plan)
  const kg = totalKg(rows)
  const beyond = plan.remoteBeyondKm
  return {
    count: venues.length,
    hubs: hubs.map(({ venue, people, kg: there }) => ({ label: venue.label, people, kg: there })),
    ...{ kg, percentOfBase: percentOf(kg, baseKg), meanKm: meanKm(rows), farthestKm: farthestKm(rows) },
    federated: whatIfView('hubs linked online', federated(rows, plan.onlineKg), baseKg),
    remoteBeyond:
      beyond === undefined
        ? null
        : whatIfView(`remote beyond ${beyond} km`, remoteBeyond(rows, beyond, plan.onlineKg), baseKg),
    ...(tried !== undefined && { tried }),
  }
}

/** Venues and choices of hubs, with those marked that no other one beats. */
export function paretoView(
  { venues }: VenuesView,
  hubs: readonly HubsView[],
): readonly (Option & { readonly isBest: boolean })[] {
  const several = hubs.filter(({ count }) => count > 1)
  return withFront([
    ...venues.map(({ label, kg, meanKm: mean, farthestKm: most }) => ({
      ...{ label, count: 1, kg, meanKm: mean, farthestKm: most },
    })),
    ...several.map(({ hubs: chosen, count, kg, meanKm: mean, farthestKm: most }) => ({
      ...{ label: chosen.map(({ label }) => label).join(' + '), count, kg, meanKm: mean, farthestKm: most },
    })),
  ])
}

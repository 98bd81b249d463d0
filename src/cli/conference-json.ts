import type { Unplaced } from '../core/conference/place-groups'
import type { HubsView } from '../core/conference/venue-view'
import type { ConferenceView } from '../core/conference/view'
import type { WhatIfView } from '../core/conference/what-if-view'

import { conferenceFields } from './conference-fields'

const tonnes = (kg: number): number => kg / 1000

/** What `conference` prints: tonnes, shares of 1 where a name says share, percent where it says percent. */
export function conferenceJson(
  view: ConferenceView,
  hubs: readonly HubsView[],
  unplaced: readonly Unplaced[],
  warnings: readonly string[],
) {
  const { base, footprint } = view
  return {
    method: view.method,
    rule: view.methodLabel,
    ground: view.ground,
    venue: view.venue,
    people: base.people,
    journeysT: tonnes(base.journeysKg),
    perHeadT: tonnes(base.perHeadKg),
    nonCo2: view.nonCo2 && {
      multipliers: view.nonCo2.multipliers,
      lowT: tonnes(view.nonCo2.lowKg),
      highT: tonnes(view.nonCo2.highKg),
    },
    flightError: {
      row: view.flightError.row,
      p5T: tonnes(view.flightError.lowKg),
      p95T: tonnes(view.flightError.highKg),
    },
    asGiven: view.asGiven && {
      journeysT: tonnes(view.asGiven.kg),
      venuePercent: view.asGiven.venuePercent,
    },
    travelledKm: base.travelledKm,
    meanKm: base.meanKm,
    farthestKm: base.farthestKm,
    gini: base.gini,
    farthest: base.farthest.map(({ kg, ...rest }) => ({ ...rest, carriedT: tonnes(kg) })),
    modes: base.modes.map(({ kg, ...rest }) => ({ ...rest, t: tonnes(kg) })),
    bands: base.bands.map(({ kg, ...rest }) => ({ ...rest, t: tonnes(kg) })),
    footprint: {
      totalT: tonnes(footprint.kg),
      perHeadT: tonnes(footprint.perHeadKg),
      lines: footprint.lines.map(({ label, kg }) => ({ label, t: tonnes(kg) })),
      notCounted: footprint.notCounted,
    },
    city: view.city && { tPerDay: tonnes(view.city.kgPerDay), days: view.city.days },
    whatIfs: view.whatIfs.map(whatIfJson),
    venues: view.venues && {
      bestByCarbon: view.venues.bestByCarbon,
      bestByWorstRegion: view.venues.bestByWorstRegion,
      venues: view.venues.venues.map(({ kg, worstRegion, ...rest }) => ({
        ...{ ...rest, t: tonnes(kg) },
        worstRegion: worstRegion && {
          region: worstRegion.region,
          people: worstRegion.people,
          perHeadT: tonnes(worstRegion.kgPerHead),
        },
      })),
    },
    hubs: hubs.map(({ hubs: chosen, kg, federated, remoteBeyond, ...rest }) => ({
      ...{ ...rest, t: tonnes(kg) },
      hubs: chosen.map(({ kg: there, ...hub }) => ({ ...hub, t: tonnes(there) })),
      federated: whatIfJson(federated),
      remoteBeyond: remoteBeyond && whatIfJson(remoteBeyond),
    })),
    lorenz: base.lorenz,
    origins: base.origins.map(({ kg, perHeadKg, ...rest }) => ({ ...rest, perHeadKg, t: tonnes(kg) })),
    factors: view.factors,
    equations: Object.fromEntries(
      Object.entries(view.equations).map(([name, { equation }]) => [name, equation]),
    ),
    unplaced,
    warnings,
    fields: conferenceFields,
  }
}

const whatIfJson = ({ label, journeysKg, onlineKg, kg, remotePeople, percentOfBase }: WhatIfView) => ({
  label,
  journeysT: tonnes(journeysKg),
  onlineT: tonnes(onlineKg),
  totalT: tonnes(kg),
  ...{ percentOfBase, remotePeople },
})

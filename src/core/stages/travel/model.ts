import { numberOf } from '../../quantity/evaluate'
import type { Quantity } from '../../quantity/quantity'
import { err, ok } from '../../result'
import type { StageContext } from '../context'
import type { Line, StageResult } from '../line'
import { type Outcome, type Problem, problem } from '../outcome'
import { conference } from './conference'
import { type FlightFactors, flightFactors } from './flight-factors'
import { flightPeers } from './flight-peers'
import { type FlightGroup, flightLines } from './flights'
import { chosen, type Reading, readingOf } from './reading'
import type { TravelActivity } from './schema'
import { kindCarbon, paperSharedLines } from './shares'
import { type PartName, type TripParts, tripParts } from './trip'

/**
 * Carbon of a list of trips, or of a conference.
 * @param left numbers of rows that are not counted
 */
export function travel(
  activity: TravelActivity,
  context: StageContext,
  left?: ReadonlySet<number>,
): Outcome<StageResult> {
  const reading = readingOf(activity, context, left)
  return activity.method === 'conference' ? conference(reading) : listed(reading)
}

/** Flights in three lines, then every other kind. */
function listed(reading: Reading): Outcome<StageResult> {
  const trips = tripsOf(reading)
  if (!trips.ok) return trips
  const groups = groupsOf(trips.value, reading)
  if (!groups.ok) return groups
  const flights = flightLines(groups.value, reading)
  if (!flights.ok) return flights
  const lines = [...flights.value, ...otherLines(trips.value)]
  const shared = sharedLines(lines, reading)
  if (!shared.ok) return shared
  const ours = shared.value.slice(0, flights.value.length)
  const whole = flights.value.reduce((kg, { climate }) => kg + numberOf(climate), 0)
  const share = whole === 0 ? 1 : ours.reduce((kg, { climate }) => kg + numberOf(climate), 0) / whole
  const peers = flightPeers(trips.value, ours, share)
  return ok({ lines: shared.value, rates: [], ...(peers.length > 0 && { peers }) })
}

/** Every row, taken apart. */
export function tripsOf(reading: Reading): Outcome<readonly TripParts[]> {
  const { activity, at, left } = reading
  const { rows = [] } = activity
  if (rows.length === 0) return problem(`${at}/rows`, 'expected at least one trip, found none')
  const trips = rows.flatMap((row, index) => (left.has(index) ? [] : [tripParts(row, index, reading)]))
  const problems: readonly Problem[] = trips.flatMap((trip) => (trip.ok ? [] : trip.error))
  if (problems.length > 0) return err(problems)
  return ok(trips.flatMap((trip) => (trip.ok ? [trip.value] : [])))
}

/** Flights by year, band and class: each group has its factors once. */
function groupsOf(trips: readonly TripParts[], { context, at }: Reading): Outcome<readonly FlightGroup[]> {
  const found = new Map<string, { factors: FlightFactors; distances: Quantity<'passenger-distance'>[] }>()
  for (const { kind, distance } of trips.flatMap(({ flights }) => flights)) {
    const key = `${kind.year} ${kind.band} ${kind.seat}`
    const group = found.get(key)
    if (group) group.distances.push(distance)
    else {
      const factors = flightFactors(kind, context, at)
      if (!factors.ok) return factors
      found.set(key, { factors: factors.value, distances: [distance] })
    }
  }
  return ok([...found.values()])
}

function otherLines(trips: readonly TripParts[]): readonly Line[] {
  const kinds = new Map<PartName, Quantity<'climate'>[]>()
  for (const { name, climate } of trips.flatMap(({ others }) => others)) {
    const parts = kinds.get(name)
    if (parts) parts.push(climate)
    else kinds.set(name, [climate])
  }
  return [...kinds].map(([label, parts]) => ({
    label,
    climate: kindCarbon(label, parts),
    evidence: 'predicted',
  }))
}

/** By attendee all of it; by paper the project's papers over all of them. */
const sharedLines = (lines: readonly Line[], reading: Reading): Outcome<readonly Line[]> =>
  chosen(reading.activity, 'allocation') === 'attendee' ? ok(lines) : paperSharedLines(lines, reading)

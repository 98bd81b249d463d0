import type { Place } from '../../travel/place'
import type { Places, Resolution } from '../../travel/places'
import type { TravelActivity, TripPlace } from './schema'
import { placeTexts, unresolvedTexts } from './stops'

/** A text that means no one place: several, or none that is known. */
export interface OpenPlace {
  readonly text: string
  /** Rows that it stands in, from 0. */
  readonly rows: readonly number[]
  readonly resolution: Exclude<Resolution, { readonly found: 'one' }>
}

export interface ResolvedTrips {
  readonly places: readonly TripPlace[]
  readonly open: readonly OpenPlace[]
}

export const tripPlace = (text: string, place: Place): TripPlace => {
  const { name, country, region, code, latitude, longitude } = place
  return {
    ...{ text, name, country, latitude, longitude },
    ...(region !== undefined && { region }),
    ...(code !== undefined && { code }),
  }
}

/** What the texts of an activity mean that has no places for them yet. Never guesses. */
export function resolveTrips(activity: TravelActivity, places: Places): ResolvedTrips {
  const rowsOf = new Map<string, number[]>()
  for (const { text, row } of placeTexts(activity)) {
    const rows = rowsOf.get(text)
    if (row === undefined) continue
    if (rows === undefined) rowsOf.set(text, [row])
    else if (rows.at(-1) !== row) rows.push(row)
  }
  const found: TripPlace[] = []
  const open: OpenPlace[] = []
  for (const text of unresolvedTexts(activity)) {
    const resolution = places.resolve(text)
    if (resolution.found === 'one') found.push(tripPlace(text, resolution.place))
    else open.push({ text, rows: rowsOf.get(text) ?? [], resolution })
  }
  return { places: found, open }
}

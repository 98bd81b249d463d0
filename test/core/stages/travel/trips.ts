import { loadCatalog } from '../../../../src/catalog/bundled'
import type { PeerResult } from '../../../../src/core/peers/peer-result'
import { numberOf } from '../../../../src/core/quantity/evaluate'
import type { Problem, Warning } from '../../../../src/core/stages/outcome'
import { travel } from '../../../../src/core/stages/travel/model'
import type { TravelActivity, Trip, TripPlace } from '../../../../src/core/stages/travel/schema'
import { contextOf } from '../stage-context'

const at = (text: string, country: string, latitude: number, longitude: number): TripPlace => ({
  ...{ text, name: text, country, latitude, longitude },
})

/** Airports by OurAirports, and stations. */
export const places: readonly TripPlace[] = [
  at('ZRH', 'CH', 47.458056, 8.548056),
  at('SFO', 'US', 37.618999, -122.375),
  at('YVR', 'CA', 49.193901, -123.183998),
  at('LHR', 'GB', 51.4706, -0.461941),
  at('EDI', 'GB', 55.950145, -3.372288),
  at('CDG', 'FR', 49.012798, 2.55),
  at('AMS', 'NL', 52.308601, 4.76389),
  at('FRA', 'DE', 50.036521, 8.561268),
  at('NRT', 'JP', 35.764702, 140.386002),
  at('Paris Nord', 'FR', 48.8809, 2.3553),
  at('London St Pancras', 'GB', 51.5314, -0.1261),
  at('Nairobi', 'KE', -1.28333, 36.81667),
]

export const trips = (rows: readonly Trip[], given: Partial<TravelActivity> = {}): TravelActivity => ({
  id: 'trips',
  stage: 'travel',
  method: 'trips',
  title: 'Trips',
  boundary: 'inside',
  rows: [...rows],
  places: [...places],
  ...given,
})

export const flight = (from: string, to: string, given: Partial<Trip> = {}): Trip => ({
  ...{ from, to, mode: 'plane' },
  ...given,
})

interface Found {
  readonly kg: Readonly<Record<string, number>>
  readonly total: number
  readonly problems: readonly Problem[]
  readonly warnings: readonly Warning[]
  readonly peers: readonly PeerResult[]
}

/** Lines of a result in kg by label, or its problems; and the warnings. */
export function resultOf(activity: TravelActivity): Found {
  const context = { ...contextOf(), catalog: loadCatalog() }
  const { warnings } = context
  const result = travel(activity, context)
  if (!result.ok) return { kg: {}, total: Number.NaN, problems: result.error, warnings, peers: [] }
  const lines = result.value.lines.map(({ label, climate }) => [label, numberOf(climate)] as const)
  return {
    kg: Object.fromEntries(lines),
    total: lines.reduce((sum, [, kg]) => sum + kg, 0),
    problems: [],
    warnings,
    peers: result.value.peers ?? [],
  }
}

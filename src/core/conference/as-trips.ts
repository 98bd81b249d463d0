import type { Mode } from './group'
import type { ConferenceView } from './view'

const words: Readonly<Partial<Record<Mode, string>>> = { plane: 'plane', ground: 'train' }
/** As many as a list of trips takes. */
const mostTrips = 5000

/**
 * The journeys as a table that a project's list of trips takes, one row an origin: so that a lab's share, or the whole
 * conference, is part of a project. Absent where places have no names, or there are too many.
 */
export function asTrips(
  { base, venue }: Pick<ConferenceView, 'base' | 'venue'>,
  nightsEach?: number,
): string | undefined {
  const rows = base.origins.filter(({ mode, people }) => words[mode] !== undefined && people > 0)
  const isNamed = (place: string | null) => place !== null && /\p{L}/u.test(place)
  if (rows.length === 0 || rows.length > mostTrips) return undefined
  if (!isNamed(venue) || !rows.every(({ label }) => isNamed(label))) return undefined
  const heading = ['From', 'To', 'By', 'Travellers', ...(nightsEach === undefined ? [] : ['Nights'])]
  const lines = rows.map(({ label, mode, people }) => [
    ...[label, venue, words[mode], people],
    ...(nightsEach === undefined ? [] : [nightsEach]),
  ])
  return [heading, ...lines].map((line) => line.join('\t')).join('\n')
}

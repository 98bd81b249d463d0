import { landmass } from '../../travel/landmass'
import type { TravelActivity, Trip, TripPlace } from './schema'

/** A text of From, Via or To with the place that it means, and where that place stands in the activity. */
export interface Stop {
  readonly text: string
  readonly column: 'from' | 'via' | 'to'
  /** `undefined` until somebody or the list of places said which it is. */
  readonly place: TripPlace | undefined
  readonly index: number
}

/** Texts of a row in the order of the way. */
export const textsOf = ({
  from,
  via,
  to,
}: Pick<Trip, 'from' | 'via' | 'to'>): readonly Omit<Stop, 'place' | 'index'>[] => [
  ...parts(from).map((text) => ({ text, column: 'from' as const })),
  ...parts(via, /[;>→]/).map((text) => ({ text, column: 'via' as const })),
  ...parts(to).map((text) => ({ text, column: 'to' as const })),
]

const parts = (text: string | undefined, separator?: RegExp): readonly string[] =>
  (text === undefined ? [] : separator ? text.split(separator) : [text])
    .map((part) => part.trim())
    .filter((part) => part !== '')

/** Places of an activity by text. */
export const placesByText = ({ places = [] }: TravelActivity): ReadonlyMap<string, number> =>
  new Map(places.map(({ text }, index) => [text, index]))

export const stopsOf = (
  row: Trip,
  { places = [] }: TravelActivity,
  byText: ReadonlyMap<string, number>,
): readonly Stop[] =>
  textsOf(row).map(({ text, column }) => {
    const index = byText.get(text) ?? -1
    return { text, column, place: places[index], index }
  })

/** Every text that means a place for the method of the activity, with the row that it stands in; the venue has none. */
export function placeTexts(
  activity: Pick<TravelActivity, 'method' | 'rows' | 'origins' | 'venue'>,
): readonly { readonly text: string; readonly row?: number }[] {
  if (activity.method === 'trips') {
    return (activity.rows ?? []).flatMap((row, index) =>
      textsOf(row).map(({ text }) => ({ text, row: index })),
    )
  }
  return [
    ...parts(activity.venue).map((text) => ({ text })),
    // Who states a distance needs no place.
    ...(activity.origins ?? []).flatMap(({ from, distanceKm }, index) =>
      distanceKm !== undefined ? [] : parts(from).map((text) => ({ text, row: index })),
    ),
  ]
}

/** Every text that means a place and has none yet, each once. */
export function unresolvedTexts(activity: TravelActivity): readonly string[] {
  const byText = placesByText(activity)
  return [...new Set(placeTexts(activity).map(({ text }) => text))].filter((text) => !byText.has(text))
}

/** Means that keep to the ground. */
const onGround: readonly (string | undefined)[] = ['train', 'coach', 'car', 'taxi']

export const crossesWater = (mode: Trip['mode'], from: TripPlace, to: TripPlace): boolean =>
  onGround.includes(mode) && landmass(from) !== landmass(to)

import { type Place, placeText } from '../../travel/place'
import type { Places } from '../../travel/places'
import { tripPlace } from './resolve-trips'
import type { TripPlace } from './schema'

/** A place as a person chooses it. */
export interface PlaceWords {
  /** Text that means it and no other. */
  readonly text: string
  /** `Zürich Airport`, `Springfield` */
  readonly name: string
  /** `Switzerland`, `Illinois` has only its code: `IL, United States`. */
  readonly where: string
  /** Of cities. */
  readonly population: number | null
  readonly place: TripPlace
}

/** What a text of the rows means. */
export interface ResolvedText {
  readonly text: string
  readonly found: 'one' | 'ambiguous' | 'unknown'
  /** The one, those that bear the name, or those that are near. */
  readonly places: readonly PlaceWords[]
}

export function placeWords(place: Place, places: Places): PlaceWords {
  const { name, region, country, population } = place
  const text = placeText(place)
  return {
    ...{ text, name, population: population ?? null, place: tripPlace(text, place) },
    where: [region, places.countryName(country)].filter(Boolean).join(', '),
  }
}

export function resolvedText(text: string, places: Places): ResolvedText {
  const resolution = places.resolve(text)
  const found =
    resolution.found === 'one'
      ? [resolution.place]
      : resolution.found === 'ambiguous'
        ? resolution.candidates
        : resolution.nearest
  return {
    text,
    found: resolution.found,
    places: found.slice(0, 10).map((place) => placeWords(place, places)),
  }
}

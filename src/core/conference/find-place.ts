import { err, ok, type Result } from '../result'
import { type Place, placeText } from '../travel/place'
import type { Places, Resolution } from '../travel/places'
import type { Venue } from './group'
import type { FindPlace } from './place-groups'

/** Finds attendees' places among those that the app ships. */
export const placeFinder =
  (places: Places): FindPlace =>
  ({ city, state, country }) => {
    const found = places.resolve([city, state].filter(Boolean).join(', '), country)
    if (found.found === 'one') {
      const { latitude, longitude, country: code } = found.place
      return { found: 'one', label: placeText(found.place), country: code, at: { latitude, longitude } }
    }
    return { found: 'none', ...unresolved(found, places) }
  }

/** A venue by its name, or by `48.2, 16.4`. */
export function findVenue(text: string, places: Places): Result<Venue, string> {
  const [, latitude, longitude] = /^\s*(-?\d+(?:\.\d+)?)\s*[,; ]\s*(-?\d+(?:\.\d+)?)\s*$/.exec(text) ?? []
  if (latitude !== undefined && longitude !== undefined) {
    const at = { latitude: Number(latitude), longitude: Number(longitude) }
    return Math.abs(at.latitude) <= 90 && Math.abs(at.longitude) <= 180
      ? ok({ label: `${latitude}, ${longitude}`, at })
      : err(`expected latitude from -90 to 90 and longitude from -180 to 180, found ${text}`)
  }
  const found = places.resolve(text)
  if (found.found === 'one') {
    const { latitude: north, longitude: east, country } = found.place
    return ok({ label: placeText(found.place), at: { latitude: north, longitude: east }, country })
  }
  const { why, candidates } = unresolved(found, places)
  const choice = candidates.length > 0 ? `; perhaps ${candidates.join('; ')}` : ''
  return err(`expected one place such as "Vienna, AT" or a point such as "48.2, 16.4": ${why}${choice}`)
}

const mostCandidates = 6

function unresolved(found: Exclude<Resolution, { found: 'one' }>, places: Places) {
  const named = (list: readonly Place[]) =>
    list.slice(0, mostCandidates).map((place) => placeWords(place, places))
  return found.found === 'ambiguous'
    ? { why: `${found.candidates.length} places have this name`, candidates: named(found.candidates) }
    : { why: found.why, candidates: named(found.nearest) }
}

/** `Springfield, IL, US (United States, 114,394 people)` */
function placeWords(place: Place, places: Places): string {
  const people = place.population === undefined ? '' : `, ${place.population.toLocaleString('en')} people`
  return `${placeText(place)} (${places.countryName(place.country)}${people})`
}

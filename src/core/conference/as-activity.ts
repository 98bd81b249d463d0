import type { Catalog } from '../factors/catalog'
import { err, ok, type Result } from '../result'
import { mostRows } from '../stages/table'
import type { Origin, TravelActivity, TripPlace } from '../stages/travel/schema'
import { plainNumber } from '../units/format'
import { hotelRow } from './footprint'
import type { Group } from './group'
import type { Prepared } from './prepare'
import type { ConferenceRequest } from './request'

/** A conference as an activity of a project, without an id: what stands in the form, and the places that were found. */
export type NewConference = Omit<TravelActivity, 'id'>

/** Fields that page and project have alike. */
const alike = [
  ...(['multiplier', 'groundBelowKm', 'nightsEach', 'mealsEach', 'accessKmEach'] as const),
  ...(['venueKWh', 'venueKg', 'onlinePeople', 'onlineHours'] as const),
]

/** The same conference as an activity: its total is what the page shows. */
export function asActivity(
  { plan, rule, venueCountry }: Prepared,
  request: ConferenceRequest,
  catalog: Catalog,
): Result<NewConference, string> {
  const { groups, venue, distance } = plan
  if (groups.length > mostRows) {
    return err(
      `expected at most ${plainNumber(mostRows)} origins, found ${plainNumber(groups.length)}: join small places`,
    )
  }
  const at = venue && venueCountry ? placeOf(venue.label, venueCountry, venue.at) : undefined
  const places = new Map<string, TripPlace>(at && [[at.text, at]])
  const origins = groups.map((group): Origin => {
    const place = at && originPlace(group)
    if (place && (places.get(place.text) ?? place).latitude === place.latitude) {
      places.set(place.text, place)
      return { from: place.text, people: group.people }
    }
    const km = venue && group.at ? distance(group.at, venue.at) : group.distanceKm
    return {
      from: group.label.slice(0, 200),
      people: group.people,
      ...(km !== undefined && { distanceKm: km }),
    }
  })
  const hotel = request.hotelCountry && hotelRow(catalog, request.hotelCountry.toUpperCase())
  const stated = alike.flatMap((key) => (request[key] === undefined ? [] : [[key, request[key]] as const]))
  return ok({
    ...{ stage: 'travel', method: 'conference', boundary: 'inside' },
    title: venue ? `Conference in ${venue.label}` : 'Conference',
    flightMethod: rule.method,
    seat: request.seat,
    ...(request.year !== undefined && { factorYear: String(request.year) as TravelActivity['factorYear'] }),
    ...Object.fromEntries(stated),
    ...(hotel && { hotelKgPerNight: { factor: hotel } }),
    ...(at && { venue: at.text }),
    origins,
    places: [...places.values()],
  })
}

/** A named place with the code of its country; a point alone has none, and goes by its distance. */
const originPlace = ({ label, country, at }: Group): TripPlace | undefined =>
  at && country && /^[A-Z]{2}$/.test(country) && label.length <= 200 ? placeOf(label, country, at) : undefined

const placeOf = (
  text: string,
  country: string,
  at: { readonly latitude: number; readonly longitude: number },
): TripPlace => ({ ...{ text, name: text, country }, latitude: at.latitude, longitude: at.longitude })

import { buildPlaces, type Places } from '../core/travel/places'

let places: Promise<Places> | undefined

/** Airports and cities that the app ships: read and indexed when they are first asked for. */
export function loadPlaces(): Promise<Places> {
  places ??= read()
  return places
}

async function read(): Promise<Places> {
  const [airports, cities, spellings, countries] = await Promise.all([
    import('../../resources/places/airports.json?raw'),
    import('../../resources/places/cities.json?raw'),
    import('../../resources/places/spellings.json?raw'),
    import('../../resources/places/countries.json?raw'),
  ])
  return buildPlaces({
    airports: JSON.parse(airports.default),
    cities: JSON.parse(cities.default),
    spellings: JSON.parse(spellings.default),
    countries: JSON.parse(countries.default),
  })
}

import { folded, spellings } from './fold'
import type { Place, PlacesData } from './place'
import { type PlaceSearch, placeSearch } from './place-search'
import { isState, stateCode, statesOf } from './states'

/** What a text means: one place, several that a person must choose from, or none that is known. */
export type Resolution =
  | { readonly found: 'one'; readonly place: Place }
  | { readonly found: 'ambiguous'; readonly candidates: readonly Place[] }
  /** `nearest` are similar names, best first; perhaps none. */
  | { readonly found: 'unknown'; readonly nearest: readonly Place[]; readonly why: string }

export interface Places {
  /** As you type: letters may be wrong, missing or without their marks. */
  readonly search: (text: string, most?: number) => readonly Place[]
  /** `Paris, France`, `Springfield, IL, US`, `ZRH`. Never guesses: two places of one name are asked for. */
  readonly resolve: (text: string, country?: string) => Resolution
  /** ISO code of a country by its code or name; `undefined` where there is none. */
  readonly countryOf: (name: string) => string | undefined
  /** `Switzerland` for `CH`. */
  readonly countryName: (code: string) => string
}

/** Indexes the places. Takes a moment for tens of thousands: keep it. The index for search is made at the first search. */
export function buildPlaces(data: PlacesData): Places {
  const airports = data.airports.map(
    ([code, name, city, country, latitude, longitude]): Place => ({
      ...{ kind: 'airport', code, name, city, country, latitude, longitude },
    }),
  )
  const cities = data.cities.map(
    ([name, country, region, population, latitude, longitude]): Place => ({
      ...{ kind: 'city', name, country, population, latitude, longitude },
      ...(region !== '' && { region }),
    }),
  )
  const byCode = new Map(airports.map((airport) => [airport.code as string, airport]))
  const byName = groupedByName(cities, data.spellings)
  const byAirportName = grouped(airports, ({ name, city = '' }) =>
    [name, withoutAirport(name), city].flatMap(spellings),
  )
  const countries = new Map(
    data.countries.flatMap(([code, ...names]) => [code, ...names].map((name) => [folded(name), code])),
  )
  const countryNames = new Map(data.countries.map(([code, name]) => [code, name ?? code]))
  const countryOf = (name: string) => {
    const key = folded(name)
    // ISO writes `Bahamas (the)`, people `The Bahamas`.
    return countries.get(key) ?? countries.get(key.replace(/^the | the$/, ''))
  }
  let searching: PlaceSearch | undefined
  const search = (text: string, most = 8, country?: string) => {
    searching ??= placeSearch([...cities, ...airports], data.spellings)
    return searching(text, most, country)
  }

  const resolve = (text: string, statedCountry?: string): Resolution => {
    const found = asWritten(text, statedCountry)
    if (found.found !== 'unknown') return found
    const other = countryAside(text, countryOf)
    const again = other === undefined ? found : asWritten(other, statedCountry)
    return again.found === 'unknown' ? found : again
  }

  const asWritten = (text: string, statedCountry?: string): Resolution => {
    const written = text.trim()
    const code = codeIn(written)
    const coded = code === undefined ? undefined : byCode.get(code)
    if (coded) return { found: 'one', place: coded }

    const { name, region, country: inText } = parted(written, statedCountry, countryOf)
    const wanted = statedCountry?.trim() || inText
    const country = wanted === undefined ? undefined : countryOf(wanted)
    if (wanted !== undefined && country === undefined) {
      return { found: 'unknown', nearest: search(name), why: `expected a country, found ${wanted}` }
    }
    const key = folded(name)
    const called = key === '' ? [] : (byName.get(key) ?? [])
    const there = called.filter(
      (one) =>
        (country === undefined || one.country === country) && (region === undefined || one.region === region),
    )
    // `San Francisco, CA` and `Atlanta, Georgia`: a country has no such place, a state has.
    const inState =
      there.length > 0 || inText === undefined || region !== undefined || !isState(inText)
        ? []
        : called.filter((one) => one.region === stateCode(inText) && statesOf.has(one.country))
    const named = [...there, ...inState]
    const [only, ...others] =
      named.length > 0 ? named : key === '' ? [] : servedBy(byAirportName.get(key) ?? [], country)
    if (only && others.length === 0) return { found: 'one', place: only }
    if (only) return { found: 'ambiguous', candidates: [only, ...others].toSorted(byPopulation) }
    const nearest = [...called, ...search(name, 8, country), ...search(name)]
    return {
      found: 'unknown',
      nearest: [...new Set(nearest)].slice(0, 5),
      why: `no place is called ${written}`,
    }
  }

  return {
    search: (text, most) => search(text, most),
    resolve,
    countryOf,
    countryName: (code) => countryNames.get(code) ?? code,
  }
}

const byPopulation = (a: Place, b: Place): number => (b.population ?? 0) - (a.population ?? 0)

/** `ZRH`, `Zurich (ZRH)`, `ZRH - Zurich`, `LHR/EGLL`: codes are written in capitals. */
const codeIn = (text: string): string | undefined =>
  /^([A-Z]{3})$/.exec(text)?.[1] ??
  /\(([A-Z]{3})\)/.exec(text)?.[1] ??
  /^([A-Z]{3})\s*[-–/:]\s*\S/.exec(text)?.[1] ??
  /\s[-–/]\s*([A-Z]{3})$/.exec(text)?.[1]

/** `London Heathrow` for `London Heathrow Airport`. */
const withoutAirport = (name: string): string => name.replace(/(?:\s+international)?\s+airport$/i, '')

/** `Lyon, France` for `Lyon (France)`, `Lyon / France`, `Lyon - France` and `Lyon FR`, where it is a country. */
function countryAside(text: string, countryOf: (name: string) => string | undefined): string | undefined {
  const [, name, country] =
    /^(.*\S)\s*\(([^()]+)\)$/.exec(text.trim()) ??
    /^(.*\S)(?:\s*\/\s*|\s+[-–]\s+)(\S.*)$/.exec(text.trim()) ??
    /^(.*[^\s,])\s+([A-Z]{2})$/.exec(text.trim()) ??
    []
  if (name === undefined || country === undefined || countryOf(country) === undefined) return undefined
  return `${name}, ${country}`
}

/** `Springfield, IL, US` in its parts. The last part is a country where it can be one. */
function parted(
  text: string,
  statedCountry: string | undefined,
  countryOf: (name: string) => string | undefined,
): { readonly name: string; readonly region?: string; readonly country?: string } {
  const parts = text.split(',').map((part) => part.trim())
  const [name = '', second, third] = parts
  if (parts.length === 1 || second === undefined) return { name: text }
  if (third !== undefined) return { name, region: stateCode(second), country: parts.at(-1) as string }
  // `Portland, OR` is a state where a country was stated apart.
  if (statedCountry?.trim()) return { name, ...(isState(second) && { region: stateCode(second) }) }
  if (countryOf(second) === undefined && isState(second)) return { name, region: stateCode(second) }
  return { name, country: second }
}

/** An airport's city where no city of that name is in the list; several airports are several answers. */
const servedBy = (airports: readonly Place[], country: string | undefined): readonly Place[] =>
  airports.filter((one) => country === undefined || one.country === country)

function groupedByName(
  cities: readonly Place[],
  others: PlacesData['spellings'],
): ReadonlyMap<string, readonly Place[]> {
  const names = new Map<Place, string[]>()
  const byOwnName = grouped(cities, ({ name }) => [name])
  for (const [spelling, name, country] of others) {
    const [largest] = (byOwnName.get(name) ?? [])
      .filter((city) => city.country === country)
      .toSorted(byPopulation)
    if (largest) names.set(largest, [...(names.get(largest) ?? []), spelling])
  }
  return grouped(cities, (city) => [city.name, ...(names.get(city) ?? [])].flatMap((name) => spellings(name)))
}

function grouped(
  places: readonly Place[],
  keysOf: (place: Place) => readonly string[],
): ReadonlyMap<string, readonly Place[]> {
  const groups = new Map<string, Place[]>()
  for (const place of places) {
    for (const key of new Set(keysOf(place))) {
      const group = groups.get(key)
      if (group) group.push(place)
      else groups.set(key, [place])
    }
  }
  return groups
}

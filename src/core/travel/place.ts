import type { Point } from './great-circle'

/** An airport with scheduled service, or a city. */
export interface Place extends Point {
  readonly kind: 'airport' | 'city'
  readonly name: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  /** State or province, where it has a code of letters. */
  readonly region?: string
  /** IATA, of airports. */
  readonly code?: string
  /** Of cities. */
  readonly population?: number
  /** The city that an airport serves. */
  readonly city?: string
}

/** `Zürich, CH`, `Springfield, IL, US` or `ZRH`: text that means this place and no other of its name. */
export const placeText = ({ code, name, region, country }: Place): string =>
  code ?? [name, region, country].filter(Boolean).join(', ')

/** The places that the app ships, as resources/places holds them: columns instead of names, to stay small. */
export interface PlacesData {
  /** IATA code, name, city, country, latitude, longitude. */
  readonly airports: readonly (readonly [string, string, string, string, number, number])[]
  /** Name, country, state or '', population, latitude, longitude. */
  readonly cities: readonly (readonly [string, string, string, number, number, number])[]
  /** Another spelling, its city's name and country: `München`, `Munich`, `DE`. Codes of whole cities are such too. */
  readonly spellings: readonly (readonly [string, string, string])[]
  /** Country code and its names. */
  readonly countries: readonly (readonly [string, ...(readonly string[])])[]
}

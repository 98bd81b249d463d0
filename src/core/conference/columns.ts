/** What a column of attendees or of venues can say. */
export const columnKeys = [
  'people',
  'share',
  'city',
  'state',
  'country',
  'region',
  'latitude',
  'longitude',
  'distanceKm',
  'returnKm',
] as const
export type ColumnKey = (typeof columnKeys)[number]

const names: Readonly<Record<ColumnKey, readonly string[]>> = {
  people: [
    ...['n', 'count', 'people', 'participants', 'attendees', 'attendance', 'registrants', 'persons'],
    ...['number', 'numbers', 'pax', 'travellers', 'travelers', 'heads', 'visitors', 'delegates'],
    ...['number of people', 'number of participants', 'number of attendees'],
  ],
  /** Of the number beside it, 0 to 1: a country split between cities. */
  share: ['fraction', 'share'],
  city: ['city', 'town', 'place', 'origin', 'origin city', 'location', 'home city', 'from'],
  state: ['state', 'province', 'state or province'],
  country: ['country', 'nation', 'country code', 'cc', 'iso', 'origin country', 'work location'],
  region: ['region', 'continent', 'community', 'world region'],
  latitude: ['lat', 'latitude', 'origin latitude'],
  longitude: ['lon', 'lng', 'long', 'longitude', 'origin longitude'],
  distanceKm: ['dist', 'distance', 'km', 'dist km', 'distance km', 'one way km', 'great circle km'],
  returnKm: ['round trip km', 'return km', 'travel distance round trip km'],
}

/** The column that a heading means, whatever its case: `N`, `Lat`, `Distance to Vienna`, `distance_km`. */
export function columnOf(heading: string): ColumnKey | undefined {
  const plain = heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  if (/^distance to \p{L}/u.test(plain)) return 'distanceKm'
  return columnKeys.find((key) => names[key].includes(plain))
}

/** Without headings: the count is last, the country before it. */
export function columnsInOrder(
  width: number,
  hasCount: boolean,
): readonly (ColumnKey | undefined)[] | undefined {
  const places: Readonly<Record<number, readonly ColumnKey[]>> = {
    1: ['city'],
    2: ['city', 'country'],
    3: ['city', 'state', 'country'],
  }
  const place = places[hasCount ? width - 1 : width]
  return place && (hasCount ? [...place, 'people'] : place)
}

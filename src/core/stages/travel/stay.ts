import { placeOf } from '../../factors/catalog'
import type { Factor } from '../../factors/factor'
import { unknownFactor } from '../../factors/unknown-factor'
import { didYouMean } from '../../nearest'
import { define, product, type Quantity } from '../../quantity/quantity'
import { folded } from '../../travel/fold'
import { given } from '../context'
import { type Outcome, problem } from '../outcome'
import { rowName } from '../table'
import { travelFields } from './fields'
import { inRow } from './in-row'
import type { Reading } from './reading'
import { answerRow, ofYear } from './rows'
import type { Trip } from './schema'
import { stopsOf } from './stops'

/** J13: rooms and nights of all travellers. resources/methodology/travel.md */
export const roomNights = (travellers: Quantity<'travellers'>, nights: Quantity<'nights-each'>) =>
  define(
    'room-nights',
    { symbol: 'N', name: 'Rooms and nights', equation: 'J13' },
    product(travellers, nights),
  )

/** J14: carbon of hotels. resources/methodology/travel.md */
export const hotelCarbon = (nights: Quantity<'room-nights'>, perNight: Quantity<'climate-per-night'>) =>
  define('climate', { symbol: 'C_hotel', name: 'Hotel nights', equation: 'J14' }, product(nights, perNight))

/** J15: carbon of meals. resources/methodology/travel.md */
export const mealCarbon = (
  travellers: Quantity<'travellers'>,
  meals: Quantity<'meals-each'>,
  each: Quantity<'climate-per-meal'>,
) => define('climate', { symbol: 'C_meal', name: 'Meals', equation: 'J15' }, product(travellers, meals, each))

/** J16: carbon of attending online. resources/methodology/travel.md */
export const onlineCarbon = (
  travellers: Quantity<'travellers'>,
  hours: Quantity<'duration'>,
  each: Quantity<'climate-per-passenger-hour'>,
) =>
  define(
    'climate',
    { symbol: 'C_online', name: 'Attending online', equation: 'J16' },
    product(travellers, hours, each),
  )

/** Carbon of a night in the country of the stay: the one stated, else where the trip leads to. */
export function hotelFactor(
  row: Trip,
  index: number,
  year: number,
  reading: Reading,
): Outcome<Quantity<'climate-per-night'>> {
  const { activity, context, at } = reading
  const field = travelFields.hotelKgPerNight
  const path = `${at}/hotelKgPerNight`
  if (activity.hotelKgPerNight !== undefined) {
    return given(context, field, path, activity.hotelKgPerNight)
  }
  const stated = row.nightsIn?.trim()
  const country = stated
    ? countryOf(stated, reading)
    : stopsOf(row, activity, reading.byText).at(-1)?.place?.country
  const where = `${at}/rows/${index}/nightsIn`
  if (stated && country === undefined) {
    const known = hotels(reading).map(countryName)
    return problem(
      where,
      `${rowName(index)}: expected a country that the factor set has hotels of, or a carbon of hotels above, found “${stated}”${didYouMean(stated, known)}`,
    )
  }
  if (country === undefined) {
    return problem(where, `${rowName(index)}: expected the country of the nights, found nothing`)
  }
  return inRow(hotelOf(country, year, reading, where), index)
}

/** A hotel night in a country, by the factors of a year. @param where the field that names the country */
export function hotelOf(
  country: string,
  year: number,
  { context, at }: Reading,
  where: string,
): Outcome<Quantity<'climate-per-night'>> {
  const rows = (context.catalog.byRegion.get(placeOf('hotel', country)) ?? []).filter(
    ({ id, subject = '' }) => id.startsWith('hotel.desnz-') && !subject.includes('-'),
  )
  const found = ofYear(rows, year)
  const newer = context.catalog.otherVersions?.get(`hotel.desnz-2025.${country.toLowerCase()}`)
  if (found === undefined && newer) return problem(where, unknownFactor(context.catalog, 'hotel', newer.id))
  if (found === undefined) {
    return problem(
      where,
      `expected a hotel factor for ${country}, found none in the catalog: state a carbon of hotels, or choose a like country’s`,
    )
  }
  const field = { ...travelFields.hotelKgPerNight, symbol: `f_hotel,${country}` }
  return answerRow(context, field, `${at}/hotelKgPerNight`, {
    ...{ id: found.row.id, match: found.match },
    asked: `hotels of ${country} in ${year}`,
  })
}

const hotels = ({ context }: Reading): readonly Factor[] =>
  context.catalog.rows.filter(({ id }) => id.startsWith('hotel.desnz-'))

/** `Hotel room, Switzerland, 2025` */
const countryName = ({ name }: Factor): string => name.split(', ')[1] ?? name

/** Short names that no list of official ones has. */
const shortNames: Readonly<Record<string, string>> = {
  ...{ usa: 'US', 'u s a': 'US', 'u s': 'US', america: 'US', uk: 'GB', 'u k': 'GB', 'great britain': 'GB' },
  ...{ england: 'GB', scotland: 'GB', korea: 'KR', 'republic of korea': 'KR', holland: 'NL', uae: 'AE' },
  ...{ turkiye: 'TR', turkey: 'TR', czechia: 'CZ', 'czech republic': 'CZ', russia: 'RU', vietnam: 'VN' },
}

function countryOf(text: string, reading: Reading): string | undefined {
  const wanted = folded(text)
  const short = shortNames[wanted]
  if (short !== undefined) return short
  return hotels(reading).find(
    (row) => row.region === text.toUpperCase() || folded(countryName(row)) === wanted,
  )?.region
}

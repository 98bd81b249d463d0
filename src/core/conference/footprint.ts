import { type Catalog, used } from '../factors/catalog'
import { gridIntensity } from '../factors/grid'
import type { Kind } from '../quantity/kind'
import { define, factor, input, product, type Quantity, sum } from '../quantity/quantity'

/** What else belongs to a conference. What is absent is not counted, and said to be so. */
export interface Stay {
  /** People who are there. */
  readonly people: number
  readonly journeysKg: number
  readonly nightsEach?: number | undefined
  /** ISO code of the country whose hotels are slept in. */
  readonly hotelCountry?: string | undefined
  readonly mealsEach?: number | undefined
  /** Km by taxi for each person, to and from the airports at both ends together. */
  readonly accessKmEach?: number | undefined
  /** At the venue's meter. */
  readonly venueKWh?: number | undefined
  /** ISO code of the country whose grid the venue draws from. */
  readonly venueCountry?: string | undefined
  readonly venueKg?: number | undefined
  readonly onlinePeople?: number | undefined
  readonly onlineHours?: number | undefined
}

export interface FootprintLine {
  readonly label: string
  readonly climate: Quantity<'climate'>
}

export interface Footprint {
  readonly lines: readonly FootprintLine[]
  readonly total: Quantity<'climate'>
  /** Parts that nothing was stated of. */
  readonly notCounted: readonly string[]
  /** Rows that stand for what nobody asked: what is eaten, what is ridden in. */
  readonly assumed: readonly string[]
}

const mealRow = 'meal.impactco2.chicken'
const taxiRows = ['taxi.desnz-2025.regular-taxi', 'taxi.desnz-2025.regular-taxi.wtt'] as const
const onlineRow = 'virtual.iea2020'
const hotelYear = 2025
const olderHotelYear = 2021

/** Everything that was stated of a conference, line by line, and their sum. resources/methodology/conference.md */
export function conferenceFootprint(stay: Stay, catalog: Catalog): Footprint {
  const people = given('travellers', 'N', 'People there', 'people', stay.people)
  const row = <K extends Kind>(kind: K, symbol: string, id: string) => {
    const found = catalog.byId.get(id)
    if (found === undefined) throw new Error(`the catalog has no row ${id}`)
    return factor(kind, { symbol, path: id, use: used(catalog, found, 'exact') })
  }
  const lines: FootprintLine[] = [
    { label: 'Journeys', climate: given('climate', 'C_jour', 'Journeys', 'journeysKg', stay.journeysKg) },
  ]
  const notCounted: string[] = []
  const line = (label: string, climate: Quantity<'climate'> | undefined) =>
    climate ? lines.push({ label, climate }) : notCounted.push(label.toLowerCase())

  const hotel = hotelRow(catalog, stay.hotelCountry)
  line(
    'Nights',
    stay.nightsEach === undefined || hotel === undefined
      ? undefined
      : define(
          'climate',
          { symbol: 'C_night', name: 'Nights', equation: 'C13' },
          product(
            people,
            given('nights-each', 'n_night', 'Nights each', 'nightsEach', stay.nightsEach),
            row('climate-per-night', 'c_night', hotel),
          ),
        ),
  )
  line(
    'Meals',
    stay.mealsEach === undefined
      ? undefined
      : define(
          'climate',
          { symbol: 'C_meal', name: 'Meals', equation: 'C14' },
          product(
            people,
            given('meals-each', 'n_meal', 'Meals each', 'mealsEach', stay.mealsEach),
            row('climate-per-meal', 'c_meal', mealRow),
          ),
        ),
  )
  line(
    'Ways to airports',
    stay.accessKmEach === undefined
      ? undefined
      : define(
          'climate',
          { symbol: 'C_acc', name: 'Ways to airports', equation: 'C15' },
          product(
            people,
            given('distance', 'd_acc', 'Km by taxi each', 'accessKmEach', stay.accessKmEach),
            sum(
              row('climate-per-passenger-distance', 'c_taxi', taxiRows[0]),
              row('climate-per-passenger-distance', 'c_taxi,WTT', taxiRows[1]),
            ),
          ),
        ),
  )
  const grid =
    stay.venueCountry === undefined ? undefined : gridIntensity(catalog, stay.venueCountry, undefined)
  line(
    'Electricity of the venue',
    stay.venueKWh === undefined || grid === undefined
      ? undefined
      : define(
          'climate',
          { symbol: 'C_el', name: 'Electricity of the venue', equation: 'C18' },
          product(
            given('site-energy', 'E_ven', 'Electricity of the venue', 'venueKWh', stay.venueKWh),
            factor('grid-intensity', { symbol: 'g_grid', path: grid.row.id, use: grid }),
          ),
        ),
  )
  line(
    'Venue',
    stay.venueKg === undefined ? undefined : given('climate', 'C_ven', 'Venue', 'venueKg', stay.venueKg),
  )
  line(
    'Online',
    stay.onlinePeople === undefined || stay.onlineHours === undefined
      ? undefined
      : define(
          'climate',
          { symbol: 'C_onl', name: 'Online', equation: 'C16' },
          product(
            given('travellers', 'N_onl', 'People online', 'onlinePeople', stay.onlinePeople),
            given('duration', 't_onl', 'Hours online each', 'onlineHours', stay.onlineHours),
            row('climate-per-passenger-hour', 'c_onl', onlineRow),
          ),
        ),
  )
  const total = define(
    'climate',
    { symbol: 'C_conf', name: 'Conference', equation: 'C17' },
    sum(...lines.map(({ climate }) => climate)),
  )
  const assumed = [
    ...(stay.mealsEach === undefined ? [] : [mealRow]),
    ...(stay.accessKmEach === undefined ? [] : [...taxiRows]),
    ...(stay.onlineHours === undefined ? [] : [onlineRow]),
    ...(stay.venueKWh === undefined || grid === undefined ? [] : [grid.row.id]),
  ]
  return { lines, total, notCounted, assumed }
}

/** The catalog's carbon of one person's hour online, kg. */
export const onlineKgPerHour = (catalog: Catalog): number => {
  const row = catalog.byId.get(onlineRow)
  if (row === undefined) throw new Error(`the catalog has no row ${onlineRow}`)
  return row.value
}

/** The hotels of a country: newest year first; a blank of the table is not 0. */
export function hotelRow(catalog: Catalog, country: string | undefined): string | undefined {
  if (country === undefined) return undefined
  return [hotelYear, olderHotelYear]
    .map((year) => `hotel.desnz-${year}.${country.toLowerCase()}`)
    .find((id) => catalog.byId.has(id))
}

const given = <K extends Kind>(kind: K, symbol: string, name: string, path: string, value: number) =>
  input(kind, { symbol, name, path, value })

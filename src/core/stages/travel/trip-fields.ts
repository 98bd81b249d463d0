import type { FieldSpec } from '../../project/field'
import type { Column, TableSpec } from '../table'
import { withCountries } from './country-columns'
import { dateHeadings, withDates } from './date-columns'

/** Numbers of a trip of the list. */
export const tripFields = {
  travellers: {
    kind: 'travellers',
    symbol: 'n',
    label: 'Travellers',
    help: 'How many went this way together. Left empty: 1.',
    min: 1,
    max: 1e6,
  },
  distanceKm: {
    kind: 'distance',
    symbol: 'd_way',
    label: 'Distance, one way',
    help: 'Kilometres of the way itself, where they are known. Left empty: the great circle, for trains and roads times a factor for the way.',
    min: 0.1,
    max: 50_000,
  },
  occupants: {
    kind: 'occupancy',
    symbol: 'n_car',
    label: 'People in the car',
    help: 'All who sat in it; the car is shared out by heads.',
    min: 1,
    max: 100,
  },
  nights: {
    kind: 'nights-each',
    symbol: 'n_night',
    label: 'Hotel nights, each',
    help: 'Of one traveller, in a room of their own.',
    min: 0,
    max: 1000,
  },
  meals: {
    kind: 'meals-each',
    symbol: 'n_meal',
    label: 'Meals, each',
    help: 'Of one traveller.',
    min: 0,
    max: 5000,
  },
  onlineHours: {
    kind: 'duration',
    symbol: 't_online',
    label: 'Hours online, each',
    help: 'Of one participant who attends from afar; a day has about eight.',
    min: 0,
    max: 10_000,
  },
} as const satisfies Record<string, FieldSpec>

export const tripModes = [
  {
    value: 'plane',
    label: 'Plane',
    also: ['air', 'flight', 'fly', 'aeroplane', 'airplane', 'aircraft', 'flug', 'flugzeug', 'vol', 'avion'],
  },
  { value: 'train', label: 'Train', also: ['rail', 'railway', 'bahn', 'zug', 'eisenbahn'] },
  { value: 'coach', label: 'Coach', also: ['bus', 'long-distance bus', 'reisebus', 'fernbus', 'autocar'] },
  {
    value: 'car',
    label: 'Car',
    also: ['auto', 'automobile', 'rental car', 'private car', 'hire car', 'pkw', 'mietwagen', 'voiture'],
  },
  { value: 'taxi', label: 'Taxi', also: ['cab'] },
  { value: 'ferry', label: 'Ferry', also: ['boat', 'ship', 'fähre', 'schiff', 'bateau'] },
  { value: 'online', label: 'Online', also: ['virtual', 'remote'] },
  { value: 'stay', label: 'Stay only', also: ['hotel', 'accommodation'] },
] as const
export type TripMode = (typeof tripModes)[number]['value']

export const tripSeats = [
  { value: 'economy', label: 'Economy', also: ['eco', 'y', 'economy class', 'tourist', 'm'] },
  {
    value: 'premium-economy',
    label: 'Premium economy',
    also: ['premium', 'w', 'premium economy class', 'economy plus'],
  },
  { value: 'business', label: 'Business', also: ['c', 'j', 'business class', 'club'] },
  { value: 'first', label: 'First', also: ['f', 'first class'] },
  { value: 'average', label: 'Average' },
] as const

export const tickets = [
  { value: 'return', label: 'Return', also: ['rt', 'round trip', 'round-trip', 'roundtrip', 'yes', 'r'] },
  { value: 'one-way', label: 'One way', also: ['ow', 'oneway', 'single', 'no', 's'] },
] as const

export const connectionWords = [
  { value: 'as-listed', label: 'As listed' },
  { value: 'unknown', label: 'Unknown' },
] as const

const amount = (
  key: keyof typeof tripFields,
  label: string,
  also: readonly string[],
  set: string,
): Column => ({ type: 'amount', key, field: tripFields[key], label, also, set })
const text = (key: string, label: string, most: number, also: readonly string[], set: string): Column => ({
  ...{ type: 'text', key, label, most, also, set },
})

/** Columns by the names that people and travel agencies give them. */
export const tripTable: TableSpec = {
  label: 'Trips',
  help: 'One row for a way by one means, for one or more people. Places are cities with their country (Zürich, CH) or airport codes (ZRH); stops in between stand in Via, parted by semicolons. Paste rows from a spreadsheet, headings and all.',
  row: 'trip',
  setsLabel: 'Columns of the trips',
  prepare: (cells) => withDates(withCountries(cells)),
  essential: ['from', 'to', 'mode'],
  together: [
    { label: 'Way', keys: ['from', 'via', 'to'], between: ' – ' },
    { label: 'By', keys: ['mode', 'seat', 'ticket', 'connections'], between: ', ' },
    { label: 'Dates', keys: ['date', 'back'], between: ' to ' },
  ],
  sets: [
    { value: 'way', label: 'Way' },
    { value: 'stay', label: 'Stay and dates' },
  ],
  columns: [
    {
      ...{ type: 'text', key: 'from', label: 'From', most: 200, places: true },
      also: ['origin', 'departure', 'start', 'departure city', 'from city', 'dep', 'departure airport'],
    },
    {
      ...{ type: 'text', key: 'to', label: 'To', most: 200, places: true },
      also: ['destination', 'arrival', 'end', 'arrival city', 'to city', 'arr', 'arrival airport'],
    },
    {
      ...{ type: 'word', key: 'mode', label: 'By', options: tripModes },
      also: ['mode', 'transport', 'means', 'mode of transport'],
    },
    text('via', 'Via', 300, ['connections via', 'stopover', 'stopovers', 'layover'], 'way'),
    {
      ...{ type: 'word', key: 'seat', label: 'Class', options: tripSeats, set: 'way' },
      also: ['cabin', 'cabin class', 'travel class', 'seat', 'service class', 'booking class'],
    },
    {
      ...{ type: 'word', key: 'ticket', label: 'Ticket', options: tickets, set: 'way' },
      also: ['trip type', 'journey type', 'ticket type'],
    },
    amount('travellers', 'Travellers', ['passengers', 'pax', 'people', 'number of travellers', 'n'], 'way'),
    amount('distanceKm', 'Distance', ['km', 'kilometres', 'kilometers', 'distance km'], 'way'),
    amount('occupants', 'In the car', ['occupants', 'occupancy', 'people in car'], 'way'),
    {
      ...{ type: 'word', key: 'connections', label: 'Connections', options: connectionWords, set: 'way' },
    },
    text('date', 'Date', 10, dateHeadings.date, 'stay'),
    text('back', 'Back on', 10, dateHeadings.back, 'stay'),
    amount('nights', 'Nights', ['hotel nights', 'room nights'], 'stay'),
    text('nightsIn', 'Nights in', 60, ['hotel country', 'country of stay', 'nights country'], 'stay'),
    amount('meals', 'Meals', [], 'stay'),
    amount('onlineHours', 'Online', ['online hours', 'remote hours', 'hours online'], 'stay'),
    text('label', 'Trip', 300, ['label', 'name', 'title', 'purpose', 'traveller', 'trip name'], 'stay'),
  ],
}

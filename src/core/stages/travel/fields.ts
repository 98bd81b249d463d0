import type { FieldSpec } from '../../project/field'
import type { ChoiceSpec, Method } from '../method'
import { conferenceChoices, conferenceFields, withGroundLimit } from './conference-fields'

export const travelFields = {
  multiplier: {
    kind: 'ratio',
    symbol: 'M',
    label: 'Non-CO2 multiplier of flights',
    help: 'Warming by CO2, contrails, NOx and water together over that by CO2 alone. Left empty: 1.7, most likely between 1 (not counted) and 3. One number for all flights; it touches neither fuel supply nor trains.',
    min: 1,
    max: 5,
    hardMin: true,
    family: 'flight-multiplier',
  },
  railKgPerKm: {
    kind: 'climate-per-passenger-distance',
    symbol: 'f_rail',
    label: 'Trains, carbon by distance',
    help: 'Taken for every train. Left empty: by the countries at both ends: Great Britain, France, the Channel Tunnel, else trains across borders.',
    min: 0,
    max: 1,
    family: 'rail',
    spread: 'spread.stated.travel',
  },
  carKgPerKm: {
    kind: 'climate-per-vehicle-distance',
    symbol: 'f_car',
    label: 'Cars, carbon by distance',
    help: 'Of the car, not of each in it. Left empty: an average British car.',
    min: 0,
    max: 5,
    family: 'car',
    spread: 'spread.stated.travel',
  },
  hotelKgPerNight: {
    kind: 'climate-per-night',
    symbol: 'f_hotel',
    label: 'Hotels, carbon of a room and night',
    help: 'Taken for every night. Left empty: by the country of each stay; a country that the factor set lacks is asked for.',
    min: 0,
    max: 1000,
    family: 'hotel',
    spread: 'spread.stated.travel',
  },
  kgPerMeal: {
    kind: 'climate-per-meal',
    symbol: 'f_meal',
    label: 'Meals, carbon of one',
    help: 'Left empty: a meal with chicken, 1.46 kg.',
    min: 0,
    max: 50,
    family: 'meal',
    spread: 'spread.stated.travel',
  },
  onlineKgPerHour: {
    kind: 'climate-per-passenger-hour',
    symbol: 'f_online',
    label: 'Attending online, carbon of an hour',
    help: 'Of one participant. Left empty: 0.036 kg, between 0.008 and 0.157.',
    min: 0,
    max: 5,
    family: 'virtual',
    spread: 'spread.stated.travel',
  },
  papers: {
    kind: 'ratio',
    symbol: 'n_paper',
    label: 'Papers of this project on these trips',
    help: 'Presented on the trips listed below.',
    min: 0,
    max: 10_000,
  },
  allPapers: {
    kind: 'ratio',
    symbol: 'n_all',
    label: 'All papers presented on these trips',
    help: 'By everybody who travelled, this project’s papers included.',
    min: 1,
    max: 10_000,
  },
  ...conferenceFields,
} as const satisfies Record<string, FieldSpec>

/** Years of the factor set that are in the catalog. */
export const factorYears = [2019, 2020, 2021, 2023, 2024, 2025] as const

export const travelChoices = {
  factorYear: {
    label: 'Year of the factors',
    help: 'DESNZ publishes its factors every year, and they move: a long flight fell by 42 % from 2024 to 2025. The year stays as it is until somebody changes it. Of 2020 to 2024 the fuel supply is not in the catalog: that of the nearest year is taken, and said.',
    options: [
      ...factorYears.toReversed().map((year) => ({ value: String(year), label: `DESNZ ${year}` })),
      { value: 'date', label: 'DESNZ, the year of each trip’s date' },
    ],
    initial: '2025',
  },
  bandRule: {
    label: 'Length bands of flights',
    help: 'By distance, domestic is below 500 km, short below 3,700 km: an approximation, for DESNZ means flights within, from and to the United Kingdom. By the official rule, only flights that touch the United Kingdom have bands, and all others one factor; its list of short-haul countries is approximated by 3,700 km.',
    options: [
      { value: 'distance', label: 'By distance' },
      { value: 'official', label: 'Official: by UK endpoint' },
    ],
    initial: 'distance',
  },
  seat: {
    label: 'Class of flights that state none',
    help: 'A row’s own class counts first. Not every length has every class.',
    options: [
      { value: 'economy', label: 'Economy' },
      { value: 'average', label: 'Average passenger' },
      { value: 'premium-economy', label: 'Premium economy' },
      { value: 'business', label: 'Business' },
      { value: 'first', label: 'First' },
    ],
    initial: 'economy',
  },
  ticket: {
    label: 'Ticket of trips that state none',
    help: 'Return counts the way twice.',
    options: [
      { value: 'return', label: 'Return' },
      { value: 'one-way', label: 'One way' },
    ],
    initial: 'return',
  },
  allocation: {
    label: 'Share of the project',
    help: 'By attendee, everybody listed travelled for this project. By paper, the trips are shared by papers presented.',
    options: [
      { value: 'attendee', label: 'By attendee: all of it' },
      { value: 'paper', label: 'By paper' },
    ],
    initial: 'attendee',
  },
  ...conferenceChoices,
} as const satisfies Record<string, ChoiceSpec>

export const travelMethods = {
  trips: {
    label: 'List of trips',
    knows: 'I have a list of trips: from, to, how, how many',
    evidence: 'predicted',
    required: ['papers', 'allPapers'],
    optional: [],
    choices: ['factorYear', 'ticket', 'seat', 'allocation'],
    groups: [
      { label: 'Flights', choices: ['bandRule'], fields: ['multiplier'] },
      {
        label: 'Trains, cars, hotels, meals, online',
        fields: ['railKgPerKm', 'carKgPerKm', 'hotelKgPerNight', 'kgPerMeal', 'onlineKgPerHour'],
      },
    ],
    when: { papers: { allocation: ['paper'] }, allPapers: { allocation: ['paper'] } },
    table: 'rows',
    needsSite: false,
  },
  conference: {
    label: 'Conference',
    knows: 'I know who came to a conference, from where: city, country, people',
    evidence: 'predicted',
    required: ['ourPeople', 'papers', 'allPapers'],
    optional: ['remotePercent', 'onlineHours', 'nightsEach', 'mealsEach', 'venueKWh'],
    choices: ['flightMethod', 'factorYear', 'seat', 'conferenceShare'],
    groups: [
      { label: 'Journeys', fields: ['groundBelowKm', 'multiplier', 'accessKmEach', 'railKgPerKm'] },
      {
        label: 'People, venue, hotels, meals, online',
        fields: [
          ...(['attendance', 'onlinePeople', 'gridGPerKWh', 'venueKg'] as const),
          ...(['hotelKgPerNight', 'kgPerMeal', 'onlineKgPerHour'] as const),
        ],
      },
    ],
    when: {
      factorYear: { flightMethod: ['desnz'] },
      multiplier: { flightMethod: ['desnz'] },
      groundBelowKm: { flightMethod: withGroundLimit },
      railKgPerKm: { flightMethod: withGroundLimit },
      ourPeople: { conferenceShare: ['attendee'] },
      papers: { conferenceShare: ['paper'] },
      allPapers: { conferenceShare: ['paper'] },
    },
    table: 'origins',
    needsSite: false,
  },
} as const satisfies Record<string, Method<keyof typeof travelFields>>

export type TravelMethod = keyof typeof travelMethods

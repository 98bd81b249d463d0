import { type Method as FlightMethod, methodNames } from '../../conference/method-names'
import type { FieldSpec } from '../../project/field'
import { shareTyped } from '../../project/field'
import type { ChoiceSpec } from '../method'
import type { TableSpec } from '../table'
import { withOriginCountries } from './country-columns'

/** Numbers of an origin of the list. */
export const originFields = {
  people: {
    kind: 'travellers',
    symbol: 'n',
    label: 'People',
    help: 'Who came from there; a country split between cities may have a fraction.',
    min: 0,
    max: 1e6,
  },
  distanceKm: {
    kind: 'distance',
    symbol: 'd_way',
    label: 'Distance, one way',
    help: 'Great circle, where it is known. Left empty: between the place and the venue.',
    min: 0,
    max: 20_050,
  },
} as const satisfies Record<string, FieldSpec>

/** What a conference has beside its origins. */
export const conferenceFields = {
  attendance: {
    kind: 'travellers',
    symbol: 'N_all',
    label: 'People in all',
    help: 'Where the list holds only a part of them: it is scaled up or down to so many. Left empty: the people listed.',
    min: 0,
    max: 1e7,
  },
  remotePercent: {
    kind: 'share',
    symbol: 'v',
    label: 'Of them, who stay at home',
    help: 'The same share of every origin takes part online. Left empty: nobody.',
    min: 0,
    max: 100,
    hardMin: true,
    hardMax: true,
    slip: shareTyped,
  },
  onlinePeople: {
    kind: 'travellers',
    symbol: 'N_extra',
    label: 'People online besides',
    help: 'Who take part online and are not in the list.',
    min: 0,
    max: 1e7,
  },
  onlineHours: {
    kind: 'duration',
    symbol: 't_online',
    label: 'Hours online, each',
    help: 'Of who takes part online; a day has about eight.',
    min: 0,
    max: 1000,
  },
  nightsEach: {
    kind: 'nights-each',
    symbol: 'n_night',
    label: 'Hotel nights, each',
    help: 'Mean of who is there, locals included, in a room of their own.',
    min: 0,
    max: 100,
  },
  mealsEach: {
    kind: 'meals-each',
    symbol: 'n_meal',
    label: 'Meals, each',
    help: 'Of who is there: catering, and what is eaten elsewhere if it is to count.',
    min: 0,
    max: 300,
  },
  accessKmEach: {
    kind: 'distance',
    symbol: 'd_acc',
    label: 'By taxi, each, all ways',
    help: 'To and from the airports at both ends, there and back together. Left empty: not counted.',
    min: 0,
    max: 1000,
  },
  venueKWh: {
    kind: 'site-energy',
    symbol: 'E_ven',
    label: 'Electricity of the venue',
    help: 'At its meter, over the conference.',
    min: 0,
    max: 1e9,
  },
  gridGPerKWh: {
    kind: 'grid-intensity',
    symbol: 'g_grid',
    label: 'Grid of the venue',
    help: 'Left empty: the country of the venue, the newest year of the catalog.',
    min: 0,
    max: 2000,
    family: 'grid',
  },
  venueKg: {
    kind: 'climate',
    symbol: 'C_ven',
    label: 'Venue, other',
    help: 'Heat, stands, goods: what is known of it as carbon, beside the electricity.',
    min: 0,
    max: 1e9,
  },
  groundBelowKm: {
    kind: 'distance',
    symbol: 'd_ground',
    label: 'On the ground below',
    help: 'Great circle. Who comes from nearer goes by train, everybody else flies. Left empty: the method’s own, for DESNZ 400 km.',
    min: 0,
    max: 20_050,
    family: 'ground-limit',
  },
  ourPeople: {
    kind: 'travellers',
    symbol: 'n_our',
    label: 'People of this project',
    help: 'How many of those who are there came for this project. Each carries the mean of all.',
    min: 0,
    max: 1e6,
  },
} as const satisfies Record<string, FieldSpec>

/** Short: what each of them does is told by the page Conference and the methodology. */
const names: Readonly<Record<FlightMethod, string>> = {
  desnz: 'DESNZ, with non-CO2 effects and fuel supply apart',
  myclimate: 'myclimate',
  ges: 'ADEME’s bands, as GES 1point5 has them',
  impactco2: 'ADEME Impact CO2',
  sigplan: 'SIGPLAN',
  klower: 'Klöwer et al., as for AGU: the ground is part of it',
  'klower-egu': 'Klöwer, as for EGU: the ground is part of it',
}
export const methodName = (method: FlightMethod): string => names[method].split(',')[0] as string

/** Methods whose arithmetic says itself what is travelled on the ground have no distance to state. */
export const withGroundLimit = [
  'desnz',
  'myclimate',
  'ges',
  'impactco2',
  'sigplan',
] as const satisfies readonly FlightMethod[]

export const conferenceChoices = {
  flightMethod: {
    label: 'Method of journeys',
    help: 'DESNZ keeps non-CO2 effects and fuel supply apart. The others have them inside, each in its own way; below the result they all stand side by side.',
    options: methodNames.map((value) => ({ value, label: names[value] })),
    initial: 'desnz',
  },
  conferenceShare: {
    label: 'Share of the project',
    help: 'The whole conference; or a part of it by attendees, where each carries the mean of all; or by papers presented.',
    options: [
      { value: 'whole', label: 'The whole conference' },
      { value: 'attendee', label: 'By attendee' },
      { value: 'paper', label: 'By paper' },
    ],
    initial: 'whole',
  },
} as const satisfies Record<string, ChoiceSpec>

/** Origins by the names that registrations give their columns. */
export const originTable: TableSpec = {
  label: 'Origins',
  help: 'One row for a place that people come from: a city with its country (Zürich, CH) or an airport code (ZRH), and how many. Paste rows from a spreadsheet, headings and all: city, country, people.',
  row: 'origin',
  prepare: withOriginCountries,
  columns: [
    {
      ...{ type: 'text', key: 'from', label: 'From', most: 200, places: true },
      also: ['city', 'origin', 'place', 'town', 'location', 'origin city', 'home city'],
    },
    {
      ...{ type: 'amount', key: 'people', field: originFields.people, label: 'People' },
      also: [
        'n',
        'count',
        'participants',
        'attendees',
        'registrants',
        'number',
        'numbers',
        'travellers',
        'pax',
      ],
    },
    {
      ...{ type: 'amount', key: 'distanceKm', field: originFields.distanceKm, label: 'Distance' },
      also: ['dist', 'distance', 'km', 'distance km', 'great circle km'],
    },
  ],
}

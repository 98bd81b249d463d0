import { call, define, type Expression, product, type Quantity, quotient, sum } from '../../quantity/quantity'

/** J21: people who go alike. resources/methodology/travel.md */
export const peopleOf = (key: string, from: string, parts: readonly Expression[]): Quantity<'travellers'> =>
  define('travellers', { symbol: `N_${key}`, name: `People: ${from}`, equation: 'J21' }, sum(...parts))

/** J22: their way there, people times distance. resources/methodology/travel.md */
export const wayThere = (
  key: string,
  from: string,
  parts: readonly Expression[],
): Quantity<'passenger-distance'> =>
  define(
    'passenger-distance',
    { symbol: `P_${key}`, name: `Way there, people times distance: ${from}`, equation: 'J22' },
    sum(...parts),
  )

/** J23: people who are there. resources/methodology/travel.md */
export const peopleThere = (
  all: Quantity<'travellers'>,
  remote: Quantity<'share'> | undefined,
): Quantity<'travellers'> =>
  define(
    'travellers',
    { symbol: 'N', name: 'People who are there', equation: 'J23' },
    remote ? product(all, lessOf(remote)) : sum(all),
  )

const lessOf = (share: Quantity<'share'>) =>
  call({
    name: 'the rest',
    explanation: 'All of it less the share.',
    arguments: { share },
    dimensions: {},
    run: ({ share: value = 0 }) => 1 - value,
    partials: () => ({ share: -1 }),
  })

/** J24: people who are there over people listed. resources/methodology/travel.md */
export const thereOverListed = (
  there: Quantity<'travellers'>,
  listed: Quantity<'travellers'>,
): Quantity<'ratio'> =>
  define(
    'ratio',
    { symbol: 'a', name: 'People who are there, over those listed', equation: 'J24' },
    quotient(there, listed),
  )

/** J25: kilometres there and back of those who go alike. resources/methodology/travel.md */
export const crowdDistance = (
  key: string,
  name: string,
  way: Quantity<'passenger-distance'>,
  factors: readonly Quantity<'ratio'>[],
): Quantity<'passenger-distance'> =>
  define(
    'passenger-distance',
    { symbol: `D_${key}`, name, equation: 'J25' },
    product(way, thereAndBack, ...factors),
  )

const thereAndBack = define(
  'ratio',
  { symbol: 'n_way', name: 'Ways: there and back', equation: 'J25' },
  call({
    name: 'there and back',
    explanation: 'Everybody goes back the same way.',
    ...{ arguments: {}, dimensions: {} },
    run: () => 2,
  }),
)

/** J26: what a method in one piece comes to for each kilometre of those who go alike. resources/methodology/travel.md */
export const methodMean = (
  key: string,
  method: string,
  mean: Expression,
): Quantity<'climate-per-passenger-distance'> =>
  define(
    'climate-per-passenger-distance',
    { symbol: `f_${key}`, name: `Mean of ${method} over these kilometres`, equation: 'J26' },
    mean,
  )

/** J26: journeys by a method in one piece. resources/methodology/travel.md */
export const methodCarbon = (
  as: { readonly symbol: string; readonly name: string },
  distance: Quantity<'passenger-distance'>,
  mean: Quantity<'climate-per-passenger-distance'>,
  error?: Quantity<'ratio'>,
): Quantity<'climate'> =>
  define('climate', { ...as, equation: 'J26' }, product(...(error ? [error] : []), distance, mean))

/** J27: kilometres to and from airports. resources/methodology/travel.md */
export const accessDistance = (
  there: Quantity<'travellers'>,
  each: Quantity<'distance'>,
): Quantity<'passenger-distance'> =>
  define(
    'passenger-distance',
    { symbol: 'D_acc', name: 'Ways to and from airports', equation: 'J27' },
    product(there, each),
  )

/** J28: people who take part online. resources/methodology/travel.md */
export const peopleOnline = (
  parts: readonly (
    | Quantity<'travellers'>
    | { readonly all: Quantity<'travellers'>; readonly remote: Quantity<'share'> }
  )[],
): Quantity<'travellers'> =>
  define(
    'travellers',
    { symbol: 'N_online', name: 'People who take part online', equation: 'J28' },
    sum(...parts.map((part) => ('all' in part ? product(part.all, part.remote) : part))),
  )

/** J29: carbon of one person. resources/methodology/travel.md */
export const perPerson = (
  name: string,
  climate: readonly Quantity<'climate'>[],
  people: readonly Quantity<'travellers'>[],
): Quantity<'climate-per-person'> =>
  define(
    'climate-per-person',
    { symbol: 'c', name, equation: 'J29' },
    quotient(sum(...climate), sum(...people)),
  )

/** J30: the project's share by attendees. resources/methodology/travel.md */
export const attendeeShare = (
  name: string,
  climate: Quantity<'climate'>,
  ours: Quantity<'travellers'>,
  there: Quantity<'travellers'>,
): Quantity<'climate'> =>
  define(
    'climate',
    { symbol: 'C_share', name: `${name}, share of the project`, equation: 'J30' },
    product(climate, quotient(ours, there)),
  )

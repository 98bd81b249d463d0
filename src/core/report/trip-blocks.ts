import { type TripsBeside, tripsBeside } from '../stages/travel/beside'
import type { Instead } from '../stages/travel/instead'
import { type MultiplierRange, multiplierRange } from '../stages/travel/instead'
import { chosen } from '../stages/travel/reading'
import type { Route } from '../stages/travel/routes'
import type { TravelActivity } from '../stages/travel/schema'
import { plainNumber, shownClimate } from '../units/format'
import { shownInterval } from '../units/interval'
import { climateColumn, notModelled } from './column'
import type { Block, Row, Table, Text } from './document'
import type { Gathered } from './gather'
import { titleOf } from './inputs'
import { amount, counted, flat, given, link, paragraph, quiet } from './text'
import { mapName, mostDrawn } from './trip-map'

const mostRoutes = 12

/** What stands beside lists of trips: the map, the heaviest routes, what could be instead. None of it is in a sum. */
export function tripBlocks(gathered: Gathered): readonly Block[] {
  const { file, view, catalog } = gathered
  const shown = file.activities.filter(
    (activity): activity is TravelActivity =>
      activity.stage === 'travel' &&
      activity.method === 'trips' &&
      (view.activities.find(({ id }) => id === activity.id)?.lines.length ?? 0) > 0,
  )
  const context = { ...nothingElse, catalog }
  return shown.flatMap((activity, index) => {
    const beside = tripsBeside(activity, context)
    if (beside.routes.length === 0 && beside.instead.length === 0) return []
    const number = index + 1
    return [
      {
        block: 'heading' as const,
        id: `trips-${number}`,
        text: flat(['The trips of ', given(titleOf(activity))]),
      },
      methodWords(activity, gathered, multiplierRange(activity, context)),
      ...mapBlocks(beside, number),
      ...(beside.instead.some(({ trips }) => trips > 0) ? [insteadTable(beside.instead, number)] : []),
    ]
  })
}

/** Trips look up nothing but factors. */
const nothingElse = { sites: new Map(), assets: new Map(), activities: new Map(), warn: () => undefined }

function methodWords(
  activity: TravelActivity,
  { view }: Gathered,
  range: MultiplierRange | undefined,
): Block {
  const year = chosen(activity, 'factorYear')
  const factors = year === 'date' ? 'of the year of each trip' : `of ${year}`
  const isOfficial = chosen(activity, 'bandRule') === 'official'
  const hasFlights = view.activities.some(
    ({ id, peers = [] }) => id === activity.id && peers.some(({ climateKg }) => climateKg !== null),
  )
  return paragraph(
    ...(hasFlights
      ? [
          `Flights are counted by the UK Government’s factors ${factors} (DESNZ), in bands ${
            isOfficial
              ? 'by UK endpoint, where its list of short-haul countries is approximated by 3,700 km'
              : 'of length: below 500 km, below 3,700 km, and above, which approximate its domestic, short-haul and long-haul flights'
          }. What is burnt at the aircraft, its non-CO2 effects and the supply of the fuel are lines of their own. `,
        ]
      : []),
    ...(range && hasFlights
      ? [
          `With none of the non-CO2 effects (M = ${plainNumber(range.low)}) the trips come to `,
          amount(shownClimate(range.lowKg)),
          `, with M = ${plainNumber(range.high)} to `,
          amount(shownClimate(range.highKg)),
          '. ',
        ]
      : []),
    ...(hasFlights
      ? [link('peers-table'), ' sets other methods beside the flights, with what makes them differ. ']
      : []),
    shareWords(activity),
  )
}

function shareWords(activity: TravelActivity): Text {
  if (chosen(activity, 'allocation') === 'attendee')
    return 'Counted by attendee: all that is listed is this project’s.'
  const of = (field: TravelActivity['papers']) =>
    typeof field === 'number' ? field : field !== undefined && 'value' in field ? field.value : undefined
  const [papers, all] = [of(activity.papers), of(activity.allPapers)]
  return papers === undefined || all === undefined
    ? 'Shared out by papers presented.'
    : `Shared out by papers presented on the trips: ${plainNumber(papers)} of ${plainNumber(all)} are this project’s.`
}

function mapBlocks({ routes }: TripsBeside, number: number): readonly Block[] {
  const [heaviest] = routes
  if (heaviest === undefined) return []
  const left = routes.length - mostDrawn
  return [
    {
      block: 'figure',
      id: `trip-map-${number}`,
      drawing: 'trip-map',
      routes: routes.slice(0, mostDrawn),
      caption: flat([
        'The trips as great circles, as wide as their carbon (whole trips, before any sharing out; the widest line is ',
        amount(shownClimate(heaviest.climateKg)),
        `). Flights drawn through, the rest dashed${left > 0 ? `; ${counted(left, 'lighter route')} left out` : ''}. Coastlines: Natural Earth.`,
      ]),
    },
    routeTable(routes, number),
  ]
}

function routeTable(routes: readonly Route[], number: number): Table {
  const shown = routes.slice(0, mostRoutes)
  const rest = routes.length - shown.length
  const carbon = climateColumn(shown.map(({ climateKg }) => climateKg))
  return {
    block: 'table',
    id: `trip-routes-${number}`,
    caption: `Routes by carbon, there and back together${rest > 0 ? `; ${counted(rest, 'lighter route')} left out` : ''}. Times: people, each way counted. Hotels, meals and hours online are not in it.`,
    columns: [
      { title: 'Between', align: 'left' },
      { title: 'and', align: 'left' },
      { title: 'By', align: 'left' },
      { title: 'Length', unit: 'km', align: 'right' },
      { title: 'Times', align: 'right' },
      { title: 'Carbon', unit: carbon.unit, align: 'right' },
    ],
    parts: [
      {
        ruled: false,
        rows: shown.map(
          ({ from, to, mode, km, times, climateKg }): Row => ({
            kind: 'plain',
            cells: [
              ...[from, to].map(({ name, country }) => flat([given(mapName(name)), quiet(` ${country}`)])),
              mode,
              Math.round(km).toLocaleString('en'),
              times.toLocaleString('en', { maximumFractionDigits: 1 }),
              carbon.text(climateKg),
            ],
          }),
        ),
      },
    ],
  }
}

function insteadTable(instead: readonly Instead[], number: number): Table {
  const carbon = climateColumn(instead.flatMap(({ climateKg, savedKg }) => [climateKg, savedKg]))
  const range = (low: number, high: number) =>
    shownInterval({ point: low, p5: low, p95: high }, 'kgCO2e') === undefined
      ? notModelled
      : carbon.range(low, high)
  return {
    block: 'table',
    id: `trip-instead-${number}`,
    caption: flat([
      'What the trips could be instead: the whole list assessed anew with that one change. Savings do not add up, and none is in a total. 5–95 %: both lists by the same draws, so that what they share cancels. M: the saving without non-CO2 effects (M = 1), and with three times the CO2.',
    ]),
    columns: [
      { title: 'Instead', align: 'left' },
      { title: 'Trips', align: 'right' },
      { title: 'Then', unit: carbon.unit, align: 'right' },
      { title: 'Saved', unit: carbon.unit, align: 'right' },
      { title: '5–95 %', align: 'right' },
      { title: 'M = 1 to 3', align: 'right' },
    ],
    parts: [
      {
        ruled: false,
        rows: instead.map(({ label, trips, climateKg, savedKg, interval, savedLowKg, savedHighKg }): Row => {
          const numbers =
            trips === 0
              ? ['', '', '', '']
              : [
                  carbon.text(climateKg),
                  carbon.text(savedKg),
                  interval ? range(interval.p5, interval.p95) : notModelled,
                  range(savedLowKg, savedHighKg),
                ]
          return { kind: 'plain', cells: [label, trips === 0 ? 'none' : String(trips), ...numbers] }
        }),
      },
    ],
  }
}

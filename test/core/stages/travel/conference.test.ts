import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../../src/catalog/bundled'
import { carriedBy, totalKg } from '../../../../src/core/conference/carried'
import { methodNames } from '../../../../src/core/conference/method-names'
import { ruleOf } from '../../../../src/core/conference/methods'
import type { PeerResult } from '../../../../src/core/peers/peer-result'
import { numberOf } from '../../../../src/core/quantity/evaluate'
import { argumentsOf, type Node } from '../../../../src/core/quantity/node'
import type { Line } from '../../../../src/core/stages/line'
import type { Problem, Warning } from '../../../../src/core/stages/outcome'
import { flightMethods } from '../../../../src/core/stages/travel/flight-peers'
import { travel } from '../../../../src/core/stages/travel/model'
import { TravelActivity } from '../../../../src/core/stages/travel/schema'
import { unresolvedTexts } from '../../../../src/core/stages/travel/stops'
import { greatCircleKm } from '../../../../src/core/travel/great-circle'

const catalog = loadCatalog()
const vienna = { text: 'Vienna, AT', name: 'Vienna', country: 'AT', latitude: 48.20849, longitude: 16.37208 }
const boston = { text: 'Boston', name: 'Boston', country: 'US', latitude: 42.35843, longitude: -71.05977 }
const prague = { text: 'Prague', name: 'Prague', country: 'CZ', latitude: 50.08804, longitude: 14.42076 }

const keysUnder = (node: Node): readonly string[] => [node.key, ...argumentsOf(node).flatMap(keysUnder)]

interface Assessed {
  readonly problems: readonly Problem[]
  readonly kg: Readonly<Record<string, number>>
  readonly total: number
  readonly rates: readonly number[]
  readonly lines: readonly Line[]
  readonly warnings: readonly Warning[]
  readonly peers?: readonly unknown[]
}

function assessed(given: object): Assessed {
  const activity = TravelActivity.parse({
    ...{
      id: 'c',
      stage: 'travel',
      method: 'conference',
      title: 'Conference',
      places: [vienna, boston, prague],
    },
    ...given,
  })
  const warnings: Warning[] = []
  const result = travel(activity, {
    ...{ catalog, sites: new Map(), assets: new Map(), activities: new Map() },
    warn: (warning) => warnings.push(warning),
  })
  if (!result.ok) return { problems: result.error, kg: {}, total: Number.NaN, rates: [], lines: [], warnings }
  const { lines, rates, peers } = result.value
  const kg = Object.fromEntries(lines.map(({ label, climate }) => [label, numberOf(climate)]))
  const total = Object.values(kg).reduce((sum, one) => sum + one, 0)
  return {
    problems: [],
    kg,
    total,
    lines,
    warnings,
    peers: peers ?? [],
    rates: rates.map(({ quantity }) => numberOf(quantity)),
  }
}

const some = [
  { from: 'a', people: 30, distanceKm: 300 },
  { from: 'b', people: 20, distanceKm: 450 },
  { from: 'c', people: 50.5, distanceKm: 2000 },
  { from: 'd', people: 10, distanceKm: 9000 },
  { from: 'e', people: 4, distanceKm: 60 },
]

test.each(methodNames)('%s: what the page and the command line say of the same journeys', (flightMethod) => {
  const rule = ruleOf({ method: flightMethod, seat: 'economy' }, catalog)
  if (!rule.ok) throw new Error(rule.error)
  const groups = some.map(({ from, ...rest }) => ({ label: from, ...rest }))
  const page = totalKg(carriedBy(groups, { distance: greatCircleKm, journey: rule.value.journey }))
  expect(assessed({ origins: some, flightMethod }).total / page).toBeCloseTo(1, 12)
})

test('DESNZ: flights in three lines, the ground beside them, other methods below', () => {
  const { kg, peers } = assessed({ origins: some })
  expect(Object.keys(kg)).toEqual([
    'Flights: CO2, CH4, N2O at the aircraft',
    'Flights: non-CO2 effects',
    'Flights: fuel supply (well-to-tank)',
    'On the ground, below 400 km',
  ])
  // By hand: 2 × (30 × 300 + 4 × 60) km × 1.2 × 0.037 kg.
  expect(kg['On the ground, below 400 km']).toBeCloseTo(2 * (30 * 300 + 4 * 60) * 1.2 * 0.037, 9)
  const beside = peers?.map((peer) => (peer as PeerResult).name)
  for (const { name } of flightMethods) expect(beside).toContain(name)
})

test('between places: Boston to Vienna and back', () => {
  const { kg, total } = assessed({ venue: 'Vienna, AT', origins: [{ from: 'Boston', people: 2 }] })
  const km = greatCircleKm(boston, vienna)
  expect(kg['Flights: CO2, CH4, N2O at the aircraft']).toBeCloseTo(4 * km * 0.06926, 6)
  expect(total).toBeCloseTo(4 * km * (0.11704 + 0.02461), 6)
})

test('what is stated of the stay is a line each, by hand', () => {
  const { kg, rates, total, lines } = assessed({
    ...{
      venue: 'Vienna, AT',
      origins: [{ from: 'Prague', people: 200 }],
      attendance: 400,
      remotePercent: 25,
    },
    ...{
      onlinePeople: 50,
      onlineHours: 20,
      nightsEach: 4,
      hotelKgPerNight: 10,
      mealsEach: 6,
      kgPerMeal: 1.5,
    },
    ...{ accessKmEach: 52, venueKWh: 30_000, gridGPerKWh: 100, venueKg: 5000 },
  })
  const there = 300
  expect(kg['On the ground, below 400 km']).toBeCloseTo(
    there * 2 * greatCircleKm(prague, vienna) * 1.2 * 0.037,
    6,
  )
  expect(kg['Ways to airports']).toBeCloseTo(there * 52 * (0.14861 + 0.03697), 6)
  expect(kg.Hotels).toBeCloseTo(there * 4 * 10, 9)
  expect(kg.Meals).toBeCloseTo(there * 6 * 1.5, 9)
  expect(kg['Venue, electricity']).toBeCloseTo(3000, 9)
  expect(kg['Venue, other']).toBe(5000)
  expect(kg['Attending online']).toBeCloseTo((100 + 50) * 20 * 0.036, 9)
  expect(lines.find(({ label }) => label === 'Venue, electricity')?.siteEnergy).toBeDefined()
  expect(rates[0]).toBeCloseTo(total / 300, 9)
  expect(rates[1]).toBeCloseTo(total / 450, 9)
})

test('hotels and grid of the venue’s country where nothing is stated', () => {
  const { kg, warnings } = assessed({
    ...{ venue: 'Vienna, AT', origins: [{ from: 'Boston', people: 10 }], nightsEach: 2, venueKWh: 1000 },
  })
  // Blank for Austria since 2021: 13.9 kg of that year, which is said.
  expect(kg.Hotels).toBeCloseTo(10 * 2 * 13.9, 9)
  expect(warnings.some(({ message }) => message.includes('hotels of AT in 2025'))).toBe(true)
  expect(kg['Venue, electricity']).toBeGreaterThan(50)
})

test('a part of it: by attendees each carries the mean; by papers their share', () => {
  const whole = assessed({ origins: some })
  const mine = assessed({ origins: some, conferenceShare: 'attendee', ourPeople: 3 })
  expect(mine.total / whole.total).toBeCloseTo(3 / 114.5, 12)
  expect(mine.rates).toEqual(whole.rates)
  const papers = assessed({ origins: some, conferenceShare: 'paper', papers: 2, allPapers: 40 })
  expect(papers.total / whole.total).toBeCloseTo(0.05, 12)
  expect(assessed({ origins: some, conferenceShare: 'attendee', ourPeople: 200 }).problems[0]?.message).toBe(
    'expected at most as many people of this project as are there (114.5), found 200',
  )
})

test('EGU 2019 as an activity: 22,302.1 t', () => {
  const text = readFileSync(new URL('../../conference/egu-2019.csv', import.meta.url), 'utf8')
  const origins = text
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','))
    .filter(([, city]) => city)
    .map(([, city, country, n, fraction, , , km]) => ({
      ...{ from: `${city}, ${country}`, people: Number(n) * Number(fraction), distanceKm: Number(km) },
    }))
  expect(origins).toHaveLength(119)
  const { total, rates } = assessed({ origins, flightMethod: 'klower-egu' })
  expect(Math.abs(total / 22_302_139.1 - 1)).toBeLessThan(1e-5)
  expect(rates[0]).toBeCloseTo(total / 16_227, 6)
})

test('a thousand origins are few nodes; one with a spread of its own stands alone', () => {
  const origins = Array.from({ length: 1000 }, (_, index) => ({
    from: `p${index}`,
    people: 2,
    distanceKm: 50 + 10 * index,
  }))
  const nodes = (rows: readonly object[]) => {
    const { lines } = assessed({ origins: rows })
    return new Set(lines.flatMap(({ climate }) => keysUnder(climate.node))).size
  }
  const few = nodes(origins)
  expect(few).toBeLessThan(200)
  const [first, ...others] = origins
  const spread = { ...first, people: { value: 2, spread: { kind: 'percent', percent: 20 } } }
  expect(nodes([spread, ...others])).toBeGreaterThan(few)
  expect(assessed({ origins: [spread, ...others] }).total).toBeCloseTo(assessed({ origins }).total, 6)
})

test('places are looked for where a distance is not stated, and for the venue', () => {
  const activity = TravelActivity.parse({
    ...{ id: 'c', stage: 'travel', method: 'conference', title: '', venue: 'Vienna, AT', places: [boston] },
    origins: [{ from: 'Boston' }, { from: 'Washington', distanceKm: 7000 }, { from: 'Lyon' }],
  })
  expect(unresolvedTexts(activity)).toEqual(['Vienna, AT', 'Lyon'])
})

describe('what is missing is named', () => {
  test.each([
    [{}, 'origins', 'expected at least one origin, found none'],
    [{ venue: 'Vienna, AT', origins: [{ from: 'Boston' }] }, 'origins/0/people', 'row 1: expected people'],
    [{ origins: [{ from: 'Boston', people: 1 }] }, 'venue', 'expected the venue, a city with its country'],
    [
      { venue: 'Wien', origins: [{ from: 'Boston', people: 1 }] },
      'venue',
      'expected a venue that is known, found “Wien”',
    ],
    [
      { venue: 'Vienna, AT', origins: [{ from: 'Bosten', people: 1 }] },
      'origins/0/from',
      'row 1: expected a place that is known, found “Bosten”',
    ],
    [
      { venue: 'Vienna, AT', origins: [{ people: 1 }] },
      'origins/0/from',
      'row 1: expected where people come',
    ],
    [{ origins: [{ people: 0, distanceKm: 5 }] }, 'origins', 'expected people, found 0'],
    [{ origins: some, remotePercent: 100, onlineHours: 5 }, 'remotePercent', 'expected somebody to be there'],
    [{ origins: some, remotePercent: 10 }, 'onlineHours', 'expected hours online'],
    [{ origins: some, nightsEach: 2 }, 'venue', 'expected the venue, for the hotels'],
    [{ origins: some, venueKWh: 5 }, 'gridGPerKWh', 'expected the grid of the venue'],
    [{ origins: some, factorYear: 'date' }, 'factorYear', 'expected a year of the factors'],
    [{ origins: some, conferenceShare: 'attendee' }, 'ourPeople', 'expected people of this project'],
  ])('%j', (given, where, message) => {
    const [first] = assessed(given).problems
    expect(first?.path).toBe(`activities/c/${where}`)
    expect(first?.message.slice(0, message.length)).toBe(message)
  })
})

test('who is counted on a train across water is said', () => {
  const at = (text: string, country: string, latitude: number, longitude: number) => ({
    ...{ text, name: text, country, latitude, longitude },
  })
  const { warnings } = assessed({
    venue: 'Barcelona',
    places: [
      at('Barcelona', 'ES', 41.39, 2.16),
      at('Palma', 'ES', 39.57, 2.65),
      at('Perpignan', 'FR', 42.7, 2.9),
    ],
    origins: [
      { from: 'Palma', people: 9 },
      { from: 'Perpignan', people: 4 },
    ],
  })
  expect(warnings.map(({ message }) => message)).toContain(
    '9 people are counted on the ground, and water lies between them and the venue (Palma): the rule goes by distance alone',
  )
})

import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../../src/catalog/bundled'
import type { FactorNode, InputNode } from '../../../../src/core/quantity/node'
import { travel } from '../../../../src/core/stages/travel/model'
import { inOrder } from '../../../../src/core/uncertainty/gradient'
import { contextOf } from '../stage-context'
import { flight, places, resultOf, trips } from './trips'

const aircraft = 'Flights: CO2, CH4, N2O at the aircraft'
const nonCo2 = 'Flights: non-CO2 effects'
const supply = 'Flights: fuel supply (well-to-tank)'
const messages = (of: ReturnType<typeof resultOf>) => of.problems.map(({ message }) => message)

describe('golden trips, DESNZ 2025', () => {
  test.each([
    ['T01 ZRH-SFO', flight('ZRH', 'SFO'), 1298.8, 2194.796, 2656.296],
    ['T09 FRA-NRT first', flight('FRA', 'NRT', { seat: 'first' }), 5189.371, 8769.908, 10_614.035],
    ['T10 LHR-CDG one way', flight('LHR', 'CDG', { ticket: 'one-way' }), 47.048, 79.599, 91.229],
    ['T18 AMS-LHR-SFO', flight('AMS', 'SFO', { via: 'LHR' }), 1293.896, 2186.709, 2635.609],
  ])('%s', (_, row, m1, m17, all) => {
    const { kg, total } = resultOf(trips([row]))
    expect(Math.abs((kg[aircraft] as number) / m1 - 1)).toBeLessThan(0.001)
    expect(Math.abs(((kg[aircraft] as number) + (kg[nonCo2] as number)) / m17 - 1)).toBeLessThan(0.001)
    expect(Math.abs(total / all - 1)).toBeLessThan(0.001)
  })

  test('T19 Paris to London and back by train is 4.6 kg; by air 182.5 kg', () => {
    const train = resultOf(trips([{ from: 'Paris Nord', to: 'London St Pancras', mode: 'train' }]))
    expect(train.kg.Trains).toBeCloseTo(4.64, 1)
    expect(resultOf(trips([flight('LHR', 'CDG')])).total).toBeCloseTo(182.5, 1)
  })

  test('T19 with the factor for trains across borders is 30.5 kg', () => {
    const row = { from: 'Paris Nord', to: 'London St Pancras', mode: 'train' } as const
    const { kg } = resultOf(trips([row], { railKgPerKm: { factor: 'rail.ges1point5.international' } }))
    expect(kg.Trains).toBeCloseTo(30.5, 1)
  })

  test('T20 a week in Vancouver: flight, taxis, hotel and meals', () => {
    const { kg, total } = resultOf(
      trips(
        [
          flight('ZRH', 'YVR', { nights: 6, meals: 18 }),
          // Four rides of 13 km.
          { mode: 'taxi', distanceKm: 52, ticket: 'one-way' },
        ],
        { kgPerMeal: 1.5 },
      ),
    )
    expect((kg[aircraft] as number) + (kg[nonCo2] as number) + (kg[supply] as number)).toBeCloseTo(2353.7, 0)
    expect(kg.Taxis).toBeCloseTo(9.67, 1)
    expect(kg.Hotels).toBeCloseTo(44.4, 9)
    expect(kg.Meals).toBeCloseTo(27, 9)
    expect(total).toBeCloseTo(2434.8, 0)
  })

  test('T20 instead, 40 hours online', () => {
    const row = { mode: 'online', onlineHours: 40 } as const
    expect(resultOf(trips([row])).total).toBeCloseTo(1.44, 9)
    const upper = resultOf(trips([row], { onlineKgPerHour: { factor: 'virtual.obringer2021' } }))
    expect(upper.total).toBeCloseTo(6.28, 9)
  })

  test('T20b 300 km: petrol car for two, coach, British train', () => {
    const by = (mode: 'car' | 'coach', given = {}) =>
      resultOf(
        trips([{ mode, distanceKm: 300, ticket: 'one-way', ...given }], {
          carKgPerKm: 0.16272 + 0.04599,
        }),
      ).total
    expect(by('car', { occupants: 2 })).toBeCloseTo(31.3, 1)
    expect(by('coach')).toBeCloseTo(10.3, 1)
    const train = { from: 'LHR', to: 'EDI', mode: 'train', distanceKm: 300, ticket: 'one-way' } as const
    expect(resultOf(trips([train])).total).toBeCloseTo(13.3, 1)
  })
})

describe('a stated distance is held against the places', () => {
  test('no train crosses an ocean, whatever its distance', () => {
    const row = { from: 'London St Pancras', to: 'SFO', mode: 'train', distanceKm: 8600 } as const
    expect(messages(resultOf(trips([row])))).toEqual([
      'row 1: expected a train that stays on land, found London St Pancras, GB, to SFO, US, across water: give the flight or ferry a row of its own',
    ])
  })

  test('a way shorter than the great circle is warned about', () => {
    const warned = (distanceKm: number) =>
      resultOf(trips([flight('ZRH', 'SFO', { distanceKm })])).warnings.map(({ message }) => message)
    // Miles.
    expect(warned(5826)).toEqual([
      'row 1: a way of 5,826 km, yet from ZRH, CH, to SFO, US, it is 9,376 km as the crow flies: check the distance; is it in miles, or of a part of the way?',
    ])
    expect(warned(9300)).toEqual([])
  })
})

test('with the year of each trip, a trip without a date is said', () => {
  const { warnings } = resultOf(
    trips([flight('ZRH', 'SFO'), flight('ZRH', 'SFO', { date: '2024-05-01' })], { factorYear: 'date' }),
  )
  expect(warnings.map(({ message }) => message)).toContain('row 1: no date: factors of 2025 were taken')
  expect(warnings.filter(({ message }) => message.startsWith('row 2'))).toEqual([])
})

test('a year without cars takes those of the nearest, and says so', () => {
  const row = { mode: 'car', distanceKm: 100, occupants: 1 } as const
  const { warnings } = resultOf(trips([row], { factorYear: '2019' }))
  expect(warnings.map(({ message }) => message)).toContain(
    'Average car, fuel unknown, 2025: taken for average car unknown of 2019 (newer year)',
  )
})

test('travellers and tickets multiply', () => {
  const once = resultOf(trips([flight('ZRH', 'SFO', { ticket: 'one-way' })])).total
  expect(resultOf(trips([flight('ZRH', 'SFO', { travellers: 3 })])).total).toBeCloseTo(6 * once, 6)
})

test('the multiplier moves one line alone', () => {
  const at = (multiplier: number) => resultOf(trips([flight('ZRH', 'SFO')], { multiplier })).kg
  expect(at(1)[nonCo2]).toBe(0)
  expect(at(3)[aircraft]).toBe(at(1)[aircraft])
  expect(at(3)[supply]).toBe(at(1)[supply])
  const sum = Object.values(at(3)).reduce((a, b) => a + b, 0)
  expect(Math.abs(sum / 4320.289 - 1)).toBeLessThan(0.001)
})

test('the year alone moves a long flight by 42 %', () => {
  const kg = (factorYear: '2024' | '2025') => {
    const lines = resultOf(trips([flight('ZRH', 'SFO')], { factorYear })).kg
    return (lines[aircraft] as number) + (lines[nonCo2] as number)
  }
  expect(kg('2025') / kg('2024') - 1).toBeCloseTo(-0.415, 2)
})

test('a year without fuel supply takes the nearest, and says so', () => {
  const { warnings } = resultOf(trips([flight('ZRH', 'SFO')], { factorYear: '2024' }))
  expect(warnings.map(({ message }) => message).join()).toContain(
    'fuel supply of flights of 2024 (newer year)',
  )
})

test('the official rule has one factor for flights that do not touch the UK', () => {
  const { kg } = resultOf(trips([flight('ZRH', 'SFO')], { bandRule: 'official' }))
  expect(kg[aircraft]).toBeCloseTo(2 * 9376.3 * 0.06449, 0)
})

test('unknown connections raise a flight by distance', () => {
  const direct = resultOf(trips([flight('ZRH', 'SFO')])).total
  const unknown = resultOf(trips([flight('ZRH', 'SFO', { connections: 'unknown' })])).total
  expect(unknown / direct).toBeCloseTo(1.17, 9)
  const both = trips([flight('AMS', 'SFO', { via: 'LHR', connections: 'unknown' })])
  expect(messages(resultOf(both))[0]).toContain('they would count twice')
})

test('by paper the project has its part; more papers than all are refused', () => {
  const whole = resultOf(trips([flight('ZRH', 'SFO')])).total
  const shared = resultOf(trips([flight('ZRH', 'SFO')], { allocation: 'paper', papers: 1, allPapers: 4 }))
  expect(shared.total).toBeCloseTo(whole / 4, 6)
  expect(
    messages(resultOf(trips([flight('ZRH', 'SFO')], { allocation: 'paper', papers: 5, allPapers: 4 }))),
  ).toEqual(['expected at most as many papers of the project as of all (4), found 5'])
  expect(messages(resultOf(trips([flight('ZRH', 'SFO')], { allocation: 'paper' })))).toHaveLength(2)
})

test('a class that the band lacks is said', () => {
  const { warnings } = resultOf(trips([flight('LHR', 'CDG', { seat: 'business' })]))
  expect(warnings.map(({ message }) => message)).toContain(
    'row 1: domestic flights have no factor for business: average was taken',
  )
})

test('by paper, other methods are shared out like ours', () => {
  const row = flight('ZRH', 'SFO')
  const { peers } = resultOf(trips([row], { allocation: 'paper', papers: 1, allPapers: 4 }))
  expect(peers[0]?.climateKg).toBeCloseTo(2896.036 / 4, 0)
  expect(peers[0]?.ratio).toBeCloseTo(2896.036 / 2656.296, 4)
})

test('other methods on the same flights, each with why it differs', () => {
  const { peers } = resultOf(trips([flight('ZRH', 'SFO')]))
  expect(
    peers.map(({ name, climateKg }) => [name, climateKg === null ? null : Math.round(climateKg)]),
  ).toEqual([
    ['myclimate', 2896],
    ['GES 1point5', 2850],
    ['Impact CO2', 3336],
    ['Klöwer et al.', 5626],
    ['Google Travel Impact Model', null],
  ])
  expect(peers[0]?.ratio).toBeCloseTo(2896.036 / 2656.296, 4)
  expect(peers.every(({ why, missing = '' }) => (why ?? missing).length > 40)).toBe(true)
})

describe('what a list can have wrong', () => {
  test.each([
    ['no rows', [], 'expected at least one trip, found none'],
    ['no means', [{ from: 'ZRH', to: 'SFO' }], 'row 1: expected how people went'],
    ['no end', [{ from: 'ZRH', mode: 'plane' }], 'row 1: expected where the trip leads to'],
    ['an unknown place', [flight('ZRH', 'Paris')], 'row 1: expected a place that is known, found “Paris”'],
    [
      'one place twice',
      [flight('ZRH', 'ZRH')],
      'row 1: expected two different places, found “ZRH” at both ends',
    ],
    [
      'a flight of 3 km',
      [{ mode: 'plane', distanceKm: 3 }],
      'row 1: expected a flight of at least 10 km, found 3 km',
    ],
    [
      'a train across an ocean',
      [{ from: 'ZRH', to: 'SFO', mode: 'train' }],
      'row 1: expected a train that stays on land, found ZRH, CH, to SFO, US, across water',
    ],
    [
      'dates reversed',
      [flight('ZRH', 'SFO', { date: '2026-07-14', back: '2026-07-10' })],
      'row 1: expected a way back on 2026-07-14 or later',
    ],
    [
      'no date',
      [flight('ZRH', 'SFO', { date: '14.7.26' })],
      'row 1: expected a date such as 2026-07-14, found "14.7.26"',
    ],
    ['31 February', [flight('ZRH', 'SFO', { date: '2026-02-31' })], 'row 1: expected a date such as'],
    [
      'a car without people',
      [{ mode: 'car', distanceKm: 300 }],
      'row 1: expected people in the car to be a number',
    ],
    [
      'nights where no factor is',
      [flight('ZRH', 'Nairobi', { nights: 3 })],
      'row 1: expected a hotel factor for KE',
    ],
    [
      'nights in no country',
      [flight('ZRH', 'SFO', { nights: 3, nightsIn: 'Germny' })],
      'row 1: expected a country that the factor set has hotels of',
    ],
    ['a stay of nothing', [{ mode: 'stay' }], 'row 1: expected nights or meals of a stay'],
  ] as const)('%s', (_, rows, expected) => {
    const found = messages(resultOf(trips(rows as never)))
    expect(found[0]).toContain(expected)
  })

  test('a stay in a country of an older year is said', () => {
    const { kg, warnings } = resultOf(trips([{ mode: 'stay', nights: 2, nightsIn: 'Austria' }]))
    expect(kg.Hotels).toBeCloseTo(27.8, 9)
    expect(warnings.some(({ message }) => message.includes('hotels of AT in 2025 (older year)'))).toBe(true)
  })

  test('every row with something wrong is named', () => {
    const rows = [flight('ZRH', 'SFO'), flight('ZRH', 'Rome'), flight('Oslo', 'ZRH')]
    expect(resultOf(trips(rows)).problems.map(({ path }) => path)).toEqual([
      'activities/trips/rows/1/to',
      'activities/trips/rows/2/from',
    ])
  })
})

test('places are those of the activity, not of a list', () => {
  const moved = places.map((place) => (place.text === 'SFO' ? { ...place, latitude: 40 } : place))
  expect(resultOf(trips([flight('ZRH', 'SFO')], { places: moved })).total).not.toBeCloseTo(2656.296, 0)
})

describe('what stands or is stated for a field', () => {
  const spreadOf = (path: string, activity: ReturnType<typeof trips>) => {
    const result = travel(activity, { ...contextOf(), catalog: loadCatalog() })
    if (!result.ok) throw new Error('no result')
    const nodes = result.value.lines.flatMap(({ climate }) => inOrder(climate.node))
    const leaf = nodes.find(
      (node): node is InputNode | FactorNode =>
        (node.type === 'input' || node.type === 'factor') && node.path === `activities/trips/${path}`,
    )
    return { spread: leaf?.spread, limits: leaf?.limits, from: leaf?.spreadFrom?.row.id }
  }
  const train = { from: 'Paris Nord', to: 'London St Pancras', mode: 'train' } as const

  test('a stated carbon without a spread gets the one assumed of travel', () => {
    expect(spreadOf('railKgPerKm', trips([train], { railKgPerKm: 0.03 }))).toMatchObject({
      ...{ spread: { kind: 'lognormal', gsd: 1.2 }, from: 'spread.stated.travel' },
    })
  })

  test('a default row keeps the spread of its own', () => {
    const found = spreadOf('kgPerMeal', trips([flight('ZRH', 'SFO', { meals: 3 })]))
    expect(found).toMatchObject({ spread: { kind: 'lognormal', gsd: 1.22 }, from: undefined })
  })

  test('the multiplier is never below 1, stated or not', () => {
    const row = flight('ZRH', 'SFO')
    expect(spreadOf('multiplier', trips([row])).limits).toEqual({ lowest: 1 })
    const stated = { value: 1.2, spread: { kind: 'normal', sd: 0.3 } } as const
    expect(spreadOf('multiplier', trips([row], { multiplier: stated })).limits).toEqual({ lowest: 1 })
  })
})

test('a date of two meanings is asked about', () => {
  expect(messages(resultOf(trips([flight('ZRH', 'SFO', { date: '7/4/2026' })])))[0]).toBe(
    'row 1: expected a date such as 2026-07-14, found "7/4/2026", which is two dates: day or month first',
  )
})

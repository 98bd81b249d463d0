import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../../src/catalog/bundled'
import { tripsBeside } from '../../../../src/core/stages/travel/beside'
import { contextOf } from '../stage-context'
import { flight, resultOf, trips } from './trips'

const context = { ...contextOf(), catalog: loadCatalog() }
const beside = (...of: Parameters<typeof trips>) => tripsBeside(trips(...of), context)
const saving = (id: string, ...of: Parameters<typeof trips>) => {
  const found = beside(...of).instead.find((one) => one.id === id)
  if (found === undefined) throw new Error(`no ${id}`)
  return found
}

test('a train instead of a short flight, at what the train emits', () => {
  const row = flight('FRA', 'CDG')
  const saved = saving('rail', [row])
  const byAir = resultOf(trips([row])).total
  const byTrain = resultOf(trips([{ ...row, mode: 'train' }])).total
  expect(saved.trips).toBe(1)
  expect(saved.savedKg).toBeCloseTo(byAir - byTrain, 9)
  expect(saved.savedLowKg).toBeCloseTo(resultOf(trips([row], { multiplier: 1 })).total - byTrain, 9)
  expect(saved.savedHighKg).toBeGreaterThan(saved.savedKg)
})

test('neither a long flight nor one over the sea becomes a train', () => {
  expect(saving('rail', [flight('ZRH', 'SFO'), flight('NRT', 'YVR')]).trips).toBe(0)
})

test('the stop in London costs 5.9 %', () => {
  const saved = saving('direct', [flight('AMS', 'SFO', { via: 'LHR' })])
  expect((saved.climateKg + saved.savedKg) / saved.climateKg - 1).toBeCloseTo(0.059, 3)
  expect(saved.climateKg / 2488.9 - 1).toBeCloseTo(0, 4)
})

test('economy instead of first', () => {
  const saved = saving('economy', [flight('FRA', 'NRT', { seat: 'first' })])
  expect(saved.savedKg).toBeCloseTo(10_614.035 - resultOf(trips([flight('FRA', 'NRT')])).total, 0)
})

test('two like trips made one keep the nights of both', () => {
  const row = flight('ZRH', 'YVR', { label: 'Ana', nights: 3 })
  const saved = saving('combine', [row, row, { ...row, label: 'Ben' }])
  expect(saved.trips).toBe(1)
  expect(saved.savedKg).toBeCloseTo(resultOf(trips([flight('ZRH', 'YVR')])).total, 6)
})

test('trips on the same days are of different people, and are not made one', () => {
  const on = (date: string, back?: string) => flight('ZRH', 'YVR', { date, ...(back && { back }) })
  expect(saving('combine', [on('2026-03-01'), on('2026-03-01')]).trips).toBe(0)
  expect(saving('combine', [on('2026-03-01', '2026-03-09'), on('2026-03-05')]).trips).toBe(0)
  expect(saving('combine', [on('2026-03-01'), on('2026-03-01'), on('2026-09-01')]).trips).toBe(1)
})

test('online instead of all of it', () => {
  const saved = saving('online', [flight('ZRH', 'YVR', { nights: 6, travellers: 2 })])
  expect(saved.climateKg).toBeCloseTo(2 * 24 * 0.036, 9)
})

describe('the interval of a saving', () => {
  const half = (interval: { readonly p5: number; readonly p95: number } | undefined) => {
    if (interval === undefined) throw new Error('no interval')
    return (interval.p95 - interval.p5) / 2
  }

  test('of one of two like trips is that of the trip: what both lists share cancels', () => {
    const row = flight('ZRH', 'YVR', { label: 'Ana' })
    const both = saving('combine', [row, row])
    const online = saving('online', [row])
    // A trip is saved and 0.9 kg of hours online are not: the same draws of the same factors, but for those hours.
    expect(both.interval?.p5).toBeCloseTo((online.interval?.p5 ?? 0) + 24 * 0.036, -1)
    expect(both.interval?.p95).toBeCloseTo((online.interval?.p95 ?? 0) + 24 * 0.036, -1)
  })

  test('an error that multiplies both lists alike widens a saving no more than its own size', () => {
    const kept = flight('ZRH', 'YVR', { travellers: 50 })
    const alone = saving('economy', [flight('FRA', 'NRT', { seat: 'business' })])
    const beside = saving('economy', [flight('FRA', 'NRT', { seat: 'business' }), kept])
    // 50 other flights carry 37 % at 95 %: unpaired, the interval would be far wider.
    expect(beside.interval?.p5).toBeCloseTo(alone.interval?.p5 as number, 6)
    expect(beside.interval?.p95).toBeCloseTo(alone.interval?.p95 as number, 6)
  })

  test('a trip that stays keeps its draws where one before it is left out', () => {
    const row = flight('ZRH', 'YVR', { label: 'Ana' })
    const wide = { value: 100, spread: { kind: 'lognormal', gsd: 1.5 } } as const
    const with100 = saving('combine', [row, row, flight('ZRH', 'SFO', { travellers: wide })])
    // The same but for which number of a draw is whose; unpaired, the hundred would add a factor of 60.
    expect(half(with100.interval) / half(saving('combine', [row, row]).interval)).toBeCloseTo(1, 2)
  })

  test('counts the spread of what takes the place: a stated carbon of trains', () => {
    const row = flight('FRA', 'CDG')
    const exact = saving('rail', [row], { railKgPerKm: { value: 0.1, spread: { kind: 'fixed' } } })
    const loose = saving('rail', [row], {
      railKgPerKm: { value: 0.1, spread: { kind: 'lognormal', gsd: 2 } },
    })
    expect(loose.savedKg).toBeCloseTo(exact.savedKg, 9)
    expect(half(loose.interval)).toBeGreaterThan(1.3 * half(exact.interval))
  })
})

test('there and back are one line of the map; its carbon is that of its trips', () => {
  const { routes } = beside([
    flight('ZRH', 'SFO'),
    flight('SFO', 'ZRH', { ticket: 'one-way' }),
    flight('AMS', 'SFO', { via: 'LHR' }),
  ])
  expect(routes.map(({ from, to, times }) => [from.name, to.name, times])).toEqual(
    [
      ['SFO', 'ZRH', 3],
      ['SFO', 'LHR', 2],
      ['LHR', 'AMS', 2],
    ].map((row) => expect.arrayContaining(row)),
  )
  const all = resultOf(trips([flight('ZRH', 'SFO'), flight('SFO', 'ZRH', { ticket: 'one-way' })])).total
  expect(routes[0]?.climateKg).toBeCloseTo(all, 6)
})

test('a list with something missing has nothing beside it', () => {
  expect(beside([flight('ZRH', 'Paris')])).toEqual({ routes: [], instead: [] })
})

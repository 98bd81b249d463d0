import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BestHubs, bestHubs, costOf, type HubProgress } from '../../../src/core/conference/best-hubs'
import type { CostTable } from '../../../src/core/conference/cost-table'

function found(search: Generator<HubProgress, BestHubs>): BestHubs {
  let step = search.next()
  while (!step.done) step = search.next()
  return step.value
}

const tableOf = (rows: readonly (readonly number[])[]): CostTable => ({
  venues: rows.length,
  groups: rows[0]?.length ?? 0,
  kg: Float64Array.from(rows.flat()),
  km: Float64Array.from(rows.flat()),
})

/** Every choice of `count` out of `of`. */
function* choices(of: number, count: number, from = 0): Generator<readonly number[]> {
  if (count === 0) yield []
  else
    for (let first = from; first <= of - count; first += 1) {
      for (const rest of choices(of, count - 1, first + 1)) yield [first, ...rest]
    }
}

const leastByTrying = (table: CostTable, count: number): number =>
  Math.min(...[...choices(table.venues, count)].map((chosen) => costOf(table, chosen)))

const rows = fc
  .record({ venues: fc.integer({ min: 1, max: 9 }), groups: fc.integer({ min: 1, max: 12 }) })
  .chain(({ venues, groups }) =>
    fc.array(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: groups, maxLength: groups }), {
      minLength: venues,
      maxLength: venues,
    }),
  )

test.each([1, 2, 3, 4, 5])('no choice of %i is better than the one found', (count) => {
  fc.assert(
    fc.property(rows, (cells) => {
      const table = tableOf(cells)
      const wanted = Math.min(count, table.venues)
      const best = found(bestHubs(table, count))
      expect(best.venues).toHaveLength(wanted)
      expect(new Set(best.venues).size).toBe(wanted)
      expect(costOf(table, best.venues)).toBe(best.kg)
      expect(best.kg).toBe(leastByTrying(table, wanted))
    }),
    { numRuns: 300 },
  )
})

test('points on a plane, where exchanges of one alone do not find the best', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 })), {
        minLength: 6,
        maxLength: 14,
      }),
      fc.integer({ min: 2, max: 4 }),
      (points, count) => {
        const table = tableOf(points.map(([x, y]) => points.map(([a, b]) => Math.hypot(x - a, y - b))))
        expect(found(bestHubs(table, count)).kg).toBeCloseTo(leastByTrying(table, count), 9)
      },
    ),
    { numRuns: 200 },
  )
})

test('one venue that is best for all is found, and more hubs never cost more', () => {
  const table = tableOf([
    [9, 9, 9],
    [1, 1, 1],
    [5, 0, 5],
  ])
  expect(found(bestHubs(table, 1))).toMatchObject({ venues: [1], kg: 3 })
  expect(found(bestHubs(table, 2))).toMatchObject({ venues: [1, 2], kg: 2 })
  expect(found(bestHubs(table, 3))).toMatchObject({ venues: [0, 1, 2], kg: 2 })
})

test('a search gives signs of life from which it can be left', () => {
  const table = tableOf(
    Array.from({ length: 40 }, (_, venue) =>
      Array.from({ length: 30 }, (_, group) => (venue * 37 + group * 91) % 101),
    ),
  )
  const search = bestHubs(table, 3)
  const first = search.next()
  expect(first.done).toBe(false)
  expect(first.value).toMatchObject({ settled: 0 })
  expect(search.return({ venues: [], kg: 0, tried: 0 }).done).toBe(true)
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { assess } from '../../../src/core/assess/assess'
import { numberPaths } from '../../../src/core/assess/number-paths'
import { view } from '../../../src/core/assess/view'
import { evaluate, numberOf } from '../../../src/core/quantity/evaluate'
import { call, difference, product, type Quantity, quotient, sum } from '../../../src/core/quantity/quantity'
import type { Plan } from '../../../src/core/uncertainty/plan'
import { quantilesOf } from '../../../src/core/uncertainty/quantiles'
import { intervalOf, meanOf, varianceOf } from '../../../src/core/uncertainty/statistics'
import { targetsAt } from '../../../src/core/uncertainty/targets-at'
import {
  answerTask,
  drawAll,
  drawerOf,
  joinAnswers,
  splitTask,
  type Task,
} from '../../../src/core/uncertainty/task'
import { uncertaintyPlan } from '../../../src/core/uncertainty/uncertainty-plan'
import { bloom } from '../projects'
import { smallCatalog } from '../small-catalog'
import { named, planFor, uncertain } from './drawn'

const lognormal = (path: string, value: number, gsd: number) =>
  uncertain(path, value, { kind: 'lognormal', gsd })
const drawsOf = (quantity: Quantity<'ratio'>, count: number) => drawAll(planFor({ y: quantity }), 0, count)

describe('draws against what is known exactly', () => {
  test.each([
    ['one', [[10, 1.5]]],
    [
      'three',
      [
        [10, 1.2],
        [3, 1.5],
        [0.5, 2],
      ],
    ],
    [
      'six',
      [
        [1, 1.1],
        [2, 1.2],
        [3, 1.3],
        [4, 1.4],
        [5, 1.5],
        [6, 1.6],
      ],
    ],
  ] as const)(
    'a product of %s lognormals has the mean and the percentiles of a lognormal',
    (_case, factors) => {
      const y = named('y', product(...factors.map(([value, gsd], i) => lognormal(`x${i}`, value, gsd))))
      const median = factors.reduce((all, [value]) => all * value, 1)
      const sigma = Math.hypot(...factors.map(([, gsd]) => Math.log(gsd)))
      const draws = drawsOf(y, 16_384)
      expect(meanOf(draws) / (median * Math.exp(sigma ** 2 / 2))).toBeCloseTo(1, 2)
      const [p5, p50, p95] = quantilesOf(draws, [0.05, 0.5, 0.95]) as [number, number, number]
      expect(p5 / (median * Math.exp(-1.6448536 * sigma))).toBeCloseTo(1, 2)
      expect(p50 / median).toBeCloseTo(1, 2)
      expect(p95 / (median * Math.exp(1.6448536 * sigma))).toBeCloseTo(1, 2)
    },
  )

  test('means of sums are sums of means', () => {
    const y = named(
      'y',
      sum(
        uncertain('a', 2, { kind: 'triangular', low: 1, high: 6 }),
        uncertain('b', 5, { kind: 'uniform', low: 4, high: 8 }),
        uncertain('c', 30, { kind: 'percent', percent: 10 }),
        uncertain('d', 7, { kind: 'interval', low: 5, high: 20 }),
        uncertain('e', 11),
      ),
    )
    const sigma = Math.log(4) / (2 * 1.959964)
    expect(meanOf(drawsOf(y, 8192))).toBeCloseTo(3 + 6 + 30 + 10 * Math.exp(sigma ** 2 / 2) + 11, 2)
  })

  test('one factor in forty activities is one draw: its error is not averaged away', () => {
    const forty = (of: (activity: number) => Quantity<'ratio'>) =>
      named(
        'y',
        sum(
          ...Array.from({ length: 40 }, (_, activity) =>
            product(uncertain(`hours/${activity}`, 1), of(activity)),
          ),
        ),
      )
    const normal = (path: string) => uncertain(path, 10, { kind: 'normal', sd: 1 })
    expect(
      varianceOf(
        drawsOf(
          forty(() => normal('shared')),
          8192,
        ),
      ),
    ).toBeCloseTo(40 ** 2, -1)
    expect(
      varianceOf(
        drawsOf(
          forty((activity) => normal(`own/${activity}`)),
          8192,
        ),
      ),
    ).toBeCloseTo(40, 0)
  })

  test('a field with two values is one draw', () => {
    const y = named('y', quotient(lognormal('x', 6, 1.5), lognormal('x', 2, 1.5)))
    const draws = drawsOf(y, 512)
    expect(Math.min(...draws)).toBeCloseTo(3, 9)
    expect(Math.max(...draws)).toBeCloseTo(3, 9)
  })

  test('a function is run for every draw', () => {
    const [a, b] = [lognormal('a', 2, 1.3), uncertain('b', 3)]
    const largest = named(
      'y',
      call({
        name: 'larger',
        explanation: 'The larger of the two.',
        arguments: { a, b },
        dimensions: {},
        run: ({ a: one, b: other }) => Math.max(one as number, other as number),
      }),
    )
    const draws = drawsOf(largest, 1024)
    const alone = drawsOf(named('z', sum(a)), 1024)
    expect(draws).toStrictEqual(alone.map((value) => Math.max(value, 3)))
  })
})

test('with every draw at its stated value, the tape gives what the graph gives, to the last bit', () => {
  const [a, b, c] = [lognormal('a', 1.1, 1.3), lognormal('b', 0.7, 1.2), lognormal('c', 3.3, 2)]
  const two = uncertain('two', 2.2)
  const y = named(
    'y',
    sum(
      quotient(c, a),
      product(a, b, two),
      difference(product(two, c), b),
      product(b, b, c),
      quotient(two, b),
      two,
    ),
  )
  const stated = targetsAt(planFor({ y }), [{ dimension: -1, share: 0.5 }])
  expect(stated[0]).toBe(evaluate(y.node))
})

const sameBytes = (a: Float64Array, b: Float64Array): boolean =>
  Buffer.from(a.buffer, a.byteOffset, a.byteLength).equals(Buffer.from(b.buffer, b.byteOffset, b.byteLength))

const bloomPlan = (seed = 7): Plan => {
  const spread = { kind: 'lognormal', gsd: 1.3 } as const
  const file = {
    ...bloom,
    sites: bloom.sites.map((site) => ({
      ...site,
      pue: { value: 1.2, spread: { kind: 'triangular', low: 1.1, high: 1.5 } as const },
    })),
    assets: bloom.assets.map((asset) => ({ ...asset, footprintKg: { value: 2500, spread } })),
  }
  const plan = uncertaintyPlan(assess(file, smallCatalog), { seed })
  if (!plan.ok) throw new Error(JSON.stringify(plan.error))
  return plan.value
}

describe('a plan of an assessment', () => {
  const plan = bloomPlan()

  test('has every number of the view, in its unit', () => {
    const assessment = assess(bloom, smallCatalog)
    const numbers = view(assessment, '')
    const made = uncertaintyPlan(assessment, { seed: 1 })
    if (!made.ok) throw new Error('expected a plan')
    const paths = numberPaths(numbers)
    const isModelled = (path: string) => made.value.outputs.some((output) => output.path === path)
    expect(made.value.outputs.map(({ path }) => path)).toStrictEqual(paths.filter(isModelled))
    const point = (path: string) => made.value.outputs.find((output) => output.path === path)?.point
    expect(point('totals/climateKg')).toBe(numbers.totals.climateKg)
    expect(point('activities/api/rates/0/value')).toBe(numbers.activities[4]?.rates[0]?.value)
  })

  test('numbers that are the same are one row', () => {
    const row = (path: string) => plan.outputs.find((output) => output.path === path)?.row
    expect(row('activities/servers/climateKg')).toBe(row('activities/servers/lines/0/climateKg'))
    expect(row('activities/dynamic/siteEnergyKWh')).not.toBe(row('activities/idle/siteEnergyKWh'))
  })

  test('draws are in the unit of the view', () => {
    const rate = plan.outputs.find(({ path }) => path === 'activities/api/rates/0/value')
    const draws = answerTask(plan, {
      kind: 'outputs',
      from: 0,
      to: 2048,
      first: rate?.row ?? 0,
      last: (rate?.row ?? 0) + 1,
    })
    const { median } = intervalOf(draws, 0)
    expect(median / (rate?.point ?? 0)).toBeGreaterThan(0.9)
    expect(median / (rate?.point ?? 0)).toBeLessThan(1.2)
  })
})

describe('the same bytes', () => {
  const all = drawAll(bloomPlan(), 0, 5000)
  const rows = bloomPlan().rows.length
  const whole: Task = { kind: 'outputs', from: 0, to: 5000, first: 0, last: rows }

  test.each([1, 2, 3, 7])('from %d workers', (workers) => {
    const pieces = splitTask(whole, workers)
    expect(pieces.length).toBeLessThanOrEqual(workers)
    // Each worker has a plan of its own.
    const answers = pieces.map((piece) => answerTask(bloomPlan(), piece))
    expect(sameBytes(joinAnswers(whole, answers), all)).toBe(true)
  })

  test('whatever the partition, and in whatever order', () => {
    const plan = bloomPlan()
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 4999 }), { maxLength: 6 }), (cuts) => {
        const ends = [0, ...cuts.toSorted((a, b) => a - b), 5000]
        const pieces = ends.slice(1).map((to, i): Task => ({ ...whole, from: ends[i] as number, to }))
        const answers = pieces
          .toReversed()
          .map((piece) => answerTask(plan, piece))
          .toReversed()
        expect(sameBytes(joinAnswers(whole, answers), all)).toBe(true)
      }),
      { numRuns: 20 },
    )
  })

  test('for one row alone as for all', () => {
    const alone = answerTask(bloomPlan(), { kind: 'outputs', from: 0, to: 5000, first: 3, last: 4 })
    expect(alone).toStrictEqual(all.slice(3 * 5000, 4 * 5000))
  })

  test('for a changed target after which nothing is changed', () => {
    const drawer = drawerOf(bloomPlan())
    const unchanged = drawer.answer({ kind: 'target', from: 0, to: 700, changes: [null] })
    const changes = [{ dimension: 0, as: 'median' }, { dimension: 1, as: 'redrawn' }, null] as const
    const changed = drawer.answer({ kind: 'target', from: 0, to: 700, changes })
    expect(changed.slice(1400)).toStrictEqual(unchanged)
    expect(changed.slice(0, 700)).not.toStrictEqual(unchanged)
  })

  test('not with another seed', () => {
    expect(drawAll(bloomPlan(8), 0, 256)).not.toStrictEqual(drawAll(bloomPlan(7), 0, 256))
  })
})

test('splitting covers a task once, between blocks', () => {
  fc.assert(
    fc.property(
      fc.nat(3000),
      fc.integer({ min: 1, max: 9000 }),
      fc.integer({ min: 1, max: 16 }),
      (from, length, parts) => {
        const pieces = splitTask({ kind: 'linear', from, to: from + length }, parts)
        expect(pieces[0]?.from).toBe(from)
        expect(pieces.at(-1)?.to).toBe(from + length)
        pieces.slice(1).forEach((piece, i) => {
          expect(piece.from).toBe(pieces[i]?.to)
          expect(piece.from % 256).toBe(0)
        })
      },
    ),
  )
})

test('a number that nothing uncertain reaches is constant and takes no draws', () => {
  const plan = planFor({ y: named('y', sum(uncertain('a', 2), uncertain('b', 3))) })
  expect(plan.rows).toStrictEqual([])
  expect(plan.exact.map(({ path }) => path)).toStrictEqual(['a', 'b'])
  expect(plan.outputs[0]).toMatchObject({ row: null, point: 5 })
  expect(numberOf(uncertain('a', 2))).toBe(2)
})

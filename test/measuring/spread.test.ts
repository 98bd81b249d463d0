import { describe, expect, test } from 'vitest'
import { bootstrapped } from '../../src/measuring/bootstrap'
import {
  addedSpread,
  ninetyPercentSpread,
  type Residual,
  spreadOf,
  student95,
} from '../../src/measuring/spread'

/** Deciles of a normal distribution of standard deviation 1, in the middle of each twentieth. */
const normal = [-1.96, -1.44, -1.15, -0.94, -0.76, -0.6, -0.45, -0.32, -0.19, -0.06]
const scattered = [...normal, ...normal.map((value) => -value)]

const models = (count: number, more: Partial<Residual>, deviation: number): readonly Residual[] =>
  Array.from({ length: count }, (_, model) =>
    scattered.map((value) => ({
      kind: 'dense' as const,
      task: 'gpqa',
      modelName: `${more.kind}${more.task}${model}`,
      log: value * deviation,
      variance: 0,
      ...more,
    })),
  ).flat()

describe('the spread between models', () => {
  const residuals = [
    ...models(20, { kind: 'dense' }, 0.1),
    ...models(20, { kind: 'eightBitMixture' }, 0.4),
    ...models(20, { kind: 'dense', task: 'video-chat' }, 0.3),
  ]
  const { kinds, tasks } = spreadOf(residuals, 1)

  test('is found again by kind and task', () => {
    expect(kinds.dense.residual).toBeCloseTo(0.1, 1)
    expect(kinds.eightBitMixture.residual).toBeCloseTo(0.38, 1)
    // √(0.3² − 0.1²)
    expect(tasks['video-chat']).toBeCloseTo(0.28, 1)
  })

  test('nine of ten of what it was made from lie inside', () => {
    const inside = residuals.filter(({ kind, task, log }) => {
      const { residual, widening } = kinds[kind]
      return Math.abs(log) <= 1.645 * widening * Math.hypot(residual, tasks[task ?? ''] ?? 0)
    })
    expect(inside.length / residuals.length).toBeGreaterThan(0.88)
    expect(inside.length / residuals.length).toBeLessThan(0.96)
  })

  test('few models speak for a wider interval', () => {
    const few = spreadOf([...models(30, {}, 0.2), ...models(1, { kind: 'fourBit' }, 0.2)], 1).kinds
    expect(few.fourBit.widening / few.dense.widening).toBeCloseTo(student95(4) / student95(33), 9)
    expect(few.fourBit.widening).toBeGreaterThan(few.dense.widening)
  })

  test('what the coefficients leave open is not counted twice', () => {
    const open = spreadOf(models(20, { variance: 0.2 ** 2 }, 0.2), 1).kinds.dense.residual
    expect(open).toBeLessThan(spreadOf(models(20, {}, 0.2), 1).kinds.dense.residual)
  })
})

// Abramowitz and Stegun, table 26.10: one-sided 95 %.
test.each([
  [3, 2.353],
  [5, 2.015],
  [10, 1.812],
  [30, 1.697],
  [Number.POSITIVE_INFINITY, 1.645],
])('Student’s t of %d degrees is %d', (degrees, value) => {
  expect(Math.abs(student95(degrees) / value - 1)).toBeLessThan(0.003)
})

test('a spread is added until nine of ten lie inside, and none where they do', () => {
  const items = scattered.map((value) => ({ log: value * 0.3, variance: 0.1 ** 2, widening: 1 }))
  const added = addedSpread(items)
  expect(Math.hypot(added, 0.1)).toBeCloseTo(ninetyPercentSpread(items.map(({ log }) => log)), 3)
  expect(addedSpread(items.map((one) => ({ ...one, variance: 1 })))).toBe(0)
})

test('the interval of a MAPE is that of models drawn anew, the same every time', () => {
  const rows = [0.1, 0.1, 0.3, 0.3].map((error, at) => ({
    predicted: 1 + error,
    measured: 1,
    model: at < 2 ? 'a' : 'b',
  }))
  const [p5, p95] = bootstrapped(rows, ({ model }) => model)
  // Two draws of two: both of the first, or both of the last, with a quarter each.
  expect(p5).toBeCloseTo(0.1, 9)
  expect(p95).toBeCloseTo(0.3, 9)
  expect(bootstrapped(rows, ({ model }) => model)).toStrictEqual([p5, p95])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantilesOf } from '../../../src/core/uncertainty/quantiles'
import { explainedShare, intervalOf, meanOf, varianceOf } from '../../../src/core/uncertainty/statistics'

test.each([
  // numpy.percentile of the same, method linear (type 7)
  ['five', [3, 1, 4, 1, 5], [1, 3, 4.8]],
  ['one', [7], [7, 7, 7]],
  ['equal', [2, 2, 2, 2], [2, 2, 2]],
  ['ten', [10, 9, 8, 7, 6, 5, 4, 3, 2, 1], [1.45, 5.5, 9.55]],
])('p5, median and p95 of %s', (_case, values, expected) => {
  const found = quantilesOf(Float64Array.from(values), [0.05, 0.5, 0.95])
  expected.forEach((value, i) => {
    expect(found[i]).toBeCloseTo(value, 12)
  })
})

test('quantiles are those of the sorted values, and leave the values as they were', () => {
  const numbers = fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 1, maxLength: 300 })
  fc.assert(
    fc.property(numbers, (values) => {
      const given = Float64Array.from(values)
      const sorted = given.toSorted()
      const found = quantilesOf(given, [0.05, 0.5, 0.95])
      for (const [i, share] of [0.05, 0.5, 0.95].entries()) {
        const position = share * (sorted.length - 1)
        const [low, high] = [sorted[Math.floor(position)] as number, sorted[Math.ceil(position)] as number]
        expect(found[i]).toBeCloseTo(low + (position - Math.floor(position)) * (high - low), 4)
      }
      expect(given).toStrictEqual(Float64Array.from(values))
    }),
  )
})

test('a mean loses nothing to rounding', () => {
  expect(meanOf(Float64Array.of(1e16, 1, -1e16, 1))).toBe(0.5)
})

test('variance and explained share', () => {
  const values = Float64Array.of(1, 2, 3, 4)
  expect(varianceOf(values)).toBe(1.25)
  expect(explainedShare(values, Float64Array.of(10, 20, 30, 40))).toBeCloseTo(1, 12)
  expect(explainedShare(values, Float64Array.of(1, -1, -1, 1))).toBeCloseTo(0, 12)
  expect(explainedShare(values, Float64Array.of(5, 5, 5, 5))).toBe(0)
})

test('an interval carries the point value beside what was drawn', () => {
  expect(intervalOf(Float64Array.of(1, 2, 3), 9)).toStrictEqual({
    point: 9,
    mean: 2,
    p5: 1.1,
    median: 2,
    p95: 2.9,
  })
})

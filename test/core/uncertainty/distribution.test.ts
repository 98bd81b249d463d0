import { describe, expect, test } from 'vitest'
import type { DrawnSpread } from '../../../src/core/quantity/spread'
import {
  cutOff,
  type Distribution,
  fillFromNormals,
  fillQuantiles,
  quantile,
} from '../../../src/core/uncertainty/distribution'
import { moments } from '../../../src/core/uncertainty/moments'
import { inverseNormal, normalBelow, normalDensity } from '../../../src/core/uncertainty/normal'
import { scaled, shapeOf } from '../../../src/core/uncertainty/spread-distribution'
import { meanOf, varianceOf } from '../../../src/core/uncertainty/statistics'

const of = (spread: DrawnSpread, value: number): Distribution => {
  const read = shapeOf(spread, value)
  if (!read.ok || read.value === null) throw new Error('expected a distribution')
  return read.value
}

test.each<[string, DrawnSpread, number, number, number, number]>([
  // form                                                       value  p2.5      median  p97.5
  ['lognormal', { kind: 'lognormal', gsd: 1.5 }, 10, 10 / 1.5 ** 1.959964, 10, 10 * 1.5 ** 1.959964],
  ['interval', { kind: 'interval', low: 4, high: 9 }, 5, 4, 6, 9],
  ['percent', { kind: 'percent', percent: 20 }, 50, 40, 50, 60],
  ['normal', { kind: 'normal', sd: 2 }, 50, 50 - 2 * 1.959964, 50, 50 + 2 * 1.959964],
  ['uniform', { kind: 'uniform', low: 2, high: 4 }, 3, 2.05, 3, 3.95],
  ['triangular', { kind: 'triangular', low: 0, high: 4 }, 2, Math.sqrt(0.2), 2, 4 - Math.sqrt(0.2)],
])('%s: where 95 %% lie, and the median', (_form, spread, value, low, median, high) => {
  const distribution = of(spread, value)
  expect(quantile(distribution, 0.025)).toBeCloseTo(low, 5)
  expect(quantile(distribution, 0.5)).toBeCloseTo(median, 8)
  expect(quantile(distribution, 0.975)).toBeCloseTo(high, 5)
})

test('what is exact is not drawn', () => {
  expect(shapeOf({ kind: 'fixed' }, 3)).toStrictEqual({ ok: true, value: null })
  expect(shapeOf({ kind: 'lognormal', gsd: 2 }, 0)).toStrictEqual({ ok: true, value: null })
  expect(shapeOf({ kind: 'percent', percent: 20 }, 0)).toStrictEqual({ ok: true, value: null })
})

test.each<[DrawnSpread, number, string]>([
  [{ kind: 'lognormal', gsd: 1 }, 3, 'expected a geometric standard deviation above 1, found 1'],
  [{ kind: 'normal', sd: 0 }, 3, 'expected a standard deviation above 0, found 0'],
  [{ kind: 'percent', percent: -5 }, 3, 'expected a spread above 0 %, found -5'],
  [{ kind: 'interval', low: 0, high: 9 }, 3, 'expected an interval with a low end above 0, found 0'],
  [{ kind: 'interval', low: 9, high: 4 }, 3, 'expected a low end below the high end, found 9 and 4'],
  [{ kind: 'uniform', low: 4, high: 4 }, 4, 'expected a low end below the high end, found 4 and 4'],
  [{ kind: 'uniform', low: -1, high: 4 }, 3, 'expected a low end of 0 or above, found -1'],
  [{ kind: 'triangular', low: 2, high: 4 }, 5, 'expected the value to lie between 2 and 4, found 5'],
])('%j around %d is refused', (spread, value, message) => {
  expect(shapeOf(spread, value)).toStrictEqual({ ok: false, error: message })
})

const shapes: readonly (readonly [string, Distribution])[] = [
  ['lognormal', { shape: 'lognormal', median: 3, sigma: 0.3 }],
  ['normal', { shape: 'normal', mean: 5, sd: 0.5 }],
  ['uniform', { shape: 'uniform', low: 2, high: 7 }],
  ['triangular', { shape: 'triangular', low: 1, mode: 2, high: 6 }],
]

describe.each(shapes)('%s', (_name, distribution) => {
  const count = 200_000
  const values = Float64Array.from({ length: count }, (_, i) => (i + 0.5) / count)
  fillQuantiles(distribution, values, values, 0, count)

  test('its quantiles have its mean and standard deviation', () => {
    const { mean, sd } = moments(distribution)
    expect(meanOf(values) / mean).toBeCloseTo(1, 5)
    expect(Math.sqrt(varianceOf(values)) / sd).toBeCloseTo(1, 3)
  })

  test('its quantiles rise', () => {
    expect(values.every((value, i) => i === 0 || value >= (values[i - 1] as number))).toBe(true)
  })

  test('from normal numbers come the same values', () => {
    const shares = Float64Array.of(0.01, 0.2, 0.5, 0.77, 0.999)
    const [expected, found] = [new Float64Array(5), new Float64Array(5)]
    fillQuantiles(distribution, shares, expected, 0, 5)
    fillFromNormals(distribution, shares.map(inverseNormal), 0, found, 0, 5, new Float64Array(5))
    found.forEach((value, i) => {
      expect(value).toBeCloseTo(expected[i] as number, 8)
    })
  })

  test('another unit gives the same values in that unit', () => {
    if (distribution.cut) return
    expect(quantile(scaled(distribution, 1000), 0.3)).toBeCloseTo(1000 * quantile(distribution, 0.3), 6)
  })
})

describe('U6: cut-off', () => {
  const normal = { shape: 'normal', mean: 2, sd: 1 } as const

  test('a normal cut at 0 has the mean of the textbook', () => {
    // Johnson, Kotz and Balakrishnan 1994, section 13.10.1.
    const hazard = normalDensity(-2) / (1 - normalBelow(-2))
    const { mean, sd } = moments(cutOff(normal, {}))
    expect(mean).toBeCloseTo(2 + hazard, 3)
    expect(sd).toBeCloseTo(Math.sqrt(1 - 2 * hazard - hazard * hazard), 3)
  })

  test.each([
    ['a PUE below 1', { shape: 'lognormal', median: 1.1, sigma: 0.1 } as const, { lowest: 1 }, 1, Infinity],
    ['a share above 100 %', { shape: 'normal', mean: 0.9, sd: 0.2 } as const, { highest: 1 }, 0, 1],
    ['nothing below 0', normal, {}, 0, Infinity],
  ])('%s is never drawn', (_case, shape, limits, lowest, highest) => {
    const cut = cutOff(shape, limits)
    for (const share of [1e-9, 0.001, 0.5, 0.999, 1 - 1e-9]) {
      expect(quantile(cut, share)).toBeGreaterThanOrEqual(lowest)
      expect(quantile(cut, share)).toBeLessThanOrEqual(highest)
    }
    // Half of what is left lies below the median of what is left.
    const { from, to } = cut.cut ?? { from: 0, to: 1 }
    expect(quantile(cut, 0.5)).toBeCloseTo(quantile(shape, (from + to) / 2), 8)
  })

  test('nothing is cut where nothing reaches the limit', () => {
    expect(cutOff({ shape: 'normal', mean: 10, sd: 1 }, {})).toStrictEqual({
      shape: 'normal',
      mean: 10,
      sd: 1,
    })
    expect(cutOff({ shape: 'lognormal', median: 10, sigma: 1 }, {}).cut).toBeUndefined()
  })
})

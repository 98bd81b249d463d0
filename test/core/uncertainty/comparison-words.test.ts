import { describe, expect, test } from 'vitest'
import { chance, comparisonWarnings, probabilityWords } from '../../../src/core/uncertainty/comparison-words'
import type { Compared } from '../../../src/core/uncertainty/uncertainty-view'

test.each([
  // P(A < B), P(A = B), in words
  [0.97, 0, 'P(A emits less than B) = 97 %.'],
  [1, 0, 'P(A emits less than B) = 100 %: A emits less in every draw.'],
  [0, 0, 'P(A emits less than B) = 0 %: A emits more in every draw.'],
  [0, 1, 'A and B emit the same in every draw.'],
  [0.6, 0.3, 'P(A emits less than B) = 60 %. They emit the same in 30 % of the draws, A more in 10 %.'],
  [0, 0.5, 'P(A emits less than B) = 0 %. They emit the same in 50 % of the draws, A more in 50 %.'],
])('P(A < B) = %d, P(A = B) = %d', (probabilityALower, probabilityEqual, words) => {
  expect(probabilityWords({ probabilityALower, probabilityEqual, draws: 1000 })).toBe(words)
})

test.each([
  [0.5, '50 %'],
  [0.004, '0.4 %'],
  [0.996, '99.6 %'],
  [0.0002, 'less than 0.1 %'],
  [0.9999, 'more than 99.9 %'],
])('%d is %s: never 0 or 100 %% of what is not quite so', (share, words) => {
  expect(chance(share)).toBe(words)
})

describe('warnings', () => {
  const side = (given: Partial<Compared>): Compared => ({
    ...{ id: 'p', name: 'P', revision: 1, catalog: '2026.12', functionalUnit: 'one trained model' },
    total: { point: 1, mean: 1, p5: 1, median: 1, p95: 1 },
    ...given,
  })

  test('none where both are of the same thing, with the same factors', () => {
    expect(
      comparisonWarnings({ a: side({}), b: side({ functionalUnit: 'One trained  model.' }) }),
    ).toStrictEqual([])
  })

  test('other functional units and other catalogs', () => {
    const b = side({ functionalUnit: 'a million requests', catalog: '2026.11' })
    expect(comparisonWarnings({ a: side({}), b })).toStrictEqual([
      'The functional units differ, so the totals are of different things: A is per “one trained model”, B per “a million requests”.',
      'The catalogs differ: A rests on 2026.12, B on 2026.11. A part of the difference may be newer factors.',
    ])
  })

  test('a functional unit that one or both lack', () => {
    const without = side({ functionalUnit: ' ' })
    const words = 'no functional unit: nothing says that both totals are of the same thing.'
    expect(comparisonWarnings({ a: without, b: side({}) })).toStrictEqual([`A has ${words}`])
    expect(comparisonWarnings({ a: without, b: without })).toStrictEqual([`A and B have ${words}`])
  })
})

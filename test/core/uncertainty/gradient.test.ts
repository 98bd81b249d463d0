import { expect, test } from 'vitest'
import { call, difference, product, quotient, sum } from '../../../src/core/quantity/quantity'
import { gradient } from '../../../src/core/uncertainty/gradient'
import { leafSlopes } from '../../../src/core/uncertainty/leaf-slopes'
import { named, uncertain } from './drawn'

const [a, b, c] = [uncertain('a', 2), uncertain('b', 5), uncertain('c', 4)]

test.each([
  // expression                                      ∂a              ∂b             ∂c
  ['a · b · c', product(a, b, c), 20, 8, 10],
  ['a ÷ b + c', sum(quotient(a, b), c), 1 / 5, -2 / 25, 1],
  ['a − b · c', difference(a, product(b, c)), 1, -4, -5],
  ['a · a · b', sum(product(a, a, b), product(c, uncertain('d', 0))), 20, 4, 0],
  ['(a + b) ÷ (a · c)', quotient(sum(a, b), product(a, c)), 1 / 8 - 7 / 16, 1 / 8, -7 / 32],
])('%s', (_case, expression, ...expected) => {
  const slopes = gradient(named('y', expression).node)
  for (const [i, { node }] of [a, b, c].entries())
    expect(slopes.get(node.key)).toBeCloseTo(expected[i] as number, 12)
})

test('a function without derivatives has them by central differences', () => {
  const given = { name: 'power', explanation: 'a to the b.', arguments: { a, b }, dimensions: {} }
  const run = ({ a: x, b: y }: Readonly<Record<string, number>>) => (x as number) ** (y as number)
  const slopes = gradient(named('y', call({ ...given, run })).node)
  expect(slopes.get(a.node.key)).toBeCloseTo(5 * 2 ** 4, 6)
  expect(slopes.get(b.node.key)).toBeCloseTo(2 ** 5 * Math.log(2), 7)
  const stated = gradient(named('y', call({ ...given, run, partials: () => ({ a: 7, b: 8 }) })).node)
  expect([stated.get(a.node.key), stated.get(b.node.key)]).toStrictEqual([7, 8])
})

test('slopes at the means are those of the best linear approximation of a product', () => {
  const x = uncertain('x', 2, { kind: 'triangular', low: 1, high: 6 })
  const y = uncertain('y', 5, { kind: 'uniform', low: 4, high: 8 })
  const slopes = [...leafSlopes(named('p', product(x, y)).node, 'means').values()]
  expect(slopes.map(({ leaf, slope }) => [leaf.identity, slope])).toStrictEqual([
    ['x', 6],
    ['y', 3],
  ])
})

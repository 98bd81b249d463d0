import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { evaluate, type Memory, numberOf } from '../../../src/core/quantity/evaluate'
import { define, type Expression, product, quotient, sum } from '../../../src/core/quantity/quantity'
import { atSite, emitted } from '../../../src/core/stages/electricity'
import { given } from './quantities'

test.each([
  ['a product', product(given('ratio', 'a', 3), given('ratio', 'b', 4)), 12],
  ['a quotient', quotient(given('ratio', 'a', 3), given('ratio', 'b', 4)), 0.75],
  ['a sum', sum(given('ratio', 'a', 3), given('ratio', 'b', 4), given('ratio', 'c', 5)), 12],
  ['one term', product(given('ratio', 'a', 3)), 3],
  ['zero', product(given('ratio', 'a', 0), given('ratio', 'b', 4)), 0],
])('evaluates %s', (_case, expression, expected) => {
  expect(evaluate(expression.node)).toBe(expected)
})

test.each([
  ['g per request', given('climate-per-request', 'c', 1.5), 1.5],
  ['years', given('lifetime', 'L', 6), 6],
  ['percent', given('share', 'u', 85), 85],
  ['W per device', given('power', 'P', 400), 400],
])('a quantity is read in the unit of its kind: %s', (_case, quantity, expected) => {
  expect(numberOf(quantity)).toBeCloseTo(expected, 12)
})

type Tree = number | { readonly operation: 'product' | 'quotient' | 'sum'; readonly terms: readonly Tree[] }

const { tree } = fc.letrec<{ tree: Tree }>((again) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.double({ min: 0, max: 1e6, noNaN: true }),
    fc.record({
      operation: fc.constantFrom('product', 'sum'),
      terms: fc.array(again('tree'), { minLength: 1, maxLength: 4 }),
    }),
    fc.record({ operation: fc.constant('quotient'), terms: fc.tuple(again('tree'), again('tree')) }),
  ),
}))

function graphOf(of: Tree): Expression {
  if (typeof of === 'number') return given('ratio', 'x', of)
  const terms = of.terms.map(graphOf)
  if (of.operation === 'quotient') return quotient(terms[0] as Expression, terms[1] as Expression)
  return of.operation === 'sum' ? sum(...terms) : product(...terms)
}

function plain(of: Tree): number {
  if (typeof of === 'number') return of
  const [first = Number.NaN, ...rest] = of.terms.map(plain)
  let result = first
  for (const term of rest) {
    if (of.operation === 'product') result *= term
    else if (of.operation === 'sum') result += term
    else result /= term
  }
  return result
}

test('a graph gives what plain arithmetic gives', () => {
  fc.assert(
    fc.property(tree, (of) => {
      expect(evaluate(graphOf(of).node)).toBe(plain(of))
    }),
  )
})

test('graphs have equal keys exactly when they are the same calculation', () => {
  fc.assert(
    fc.property(tree, tree, (a, b) => {
      expect(graphOf(a).node.key).toBe(graphOf(structuredClone(a)).node.key)
      expect(graphOf(a).node.key === graphOf(b).node.key).toBe(JSON.stringify(a) === JSON.stringify(b))
    }),
  )
})

describe('memory', () => {
  // Ten runs at one site: each has server energy, facility energy and carbon; the total adds them.
  const total = (energies: readonly number[], gridG: number) => {
    const pue = given('pue', 'PUE', 1.2)
    const grid = given('grid-intensity', 'g', gridG)
    const carbon = energies.map((kWh, run) => emitted(atSite(given('it-energy', `E${run}`, kWh), pue), grid))
    return define('climate', { symbol: 'C', name: 'Total', equation: 'X1' }, sum(...carbon))
  }
  const energies = Array.from({ length: 10 }, (_, run) => 100 * (run + 1))
  const edited = energies.map((kWh, run) => (run === 3 ? 0 : kWh))

  const computedBy = (change: () => number, memory: Memory): number => {
    const before = memory.size
    change()
    return memory.size - before
  }

  test('the first reading computes every node once', () => {
    const memory: Memory = new Map()
    // 2 site values and the total with its sum; and for each run 1 input, 2 products, 2 named results.
    expect(computedBy(() => numberOf(total(energies, 57), memory), memory)).toBe(2 + 2 + 10 * 5)
  })

  test('an edit computes only what depends on it', () => {
    const memory: Memory = new Map()
    numberOf(total(energies, 57), memory)
    // The run's 5 nodes, and the total with its sum.
    expect(computedBy(() => numberOf(total(edited, 57), memory), memory)).toBe(7)
  })

  test('nothing is computed again for the same graph, and nothing for an undone edit', () => {
    const memory: Memory = new Map()
    numberOf(total(energies, 57), memory)
    expect(computedBy(() => numberOf(total(energies, 57), memory), memory)).toBe(0)
    numberOf(total(edited, 57), memory)
    expect(computedBy(() => numberOf(total(energies, 57), memory), memory)).toBe(0)
  })

  test('a shared factor reaches everything that uses it', () => {
    const memory: Memory = new Map()
    numberOf(total(energies, 57), memory)
    // The grid, 10 products and 10 carbon results, and the total with its sum.
    expect(computedBy(() => numberOf(total(energies, 58), memory), memory)).toBe(1 + 20 + 2)
  })

  test('what is remembered is the value', () => {
    const memory: Memory = new Map()
    expect(numberOf(total(energies, 57), memory)).toBeCloseTo(5500 * 1.2 * 0.057, 9)
    expect(numberOf(total(edited, 57), memory)).toBeCloseTo(5100 * 1.2 * 0.057, 9)
    expect(numberOf(total(energies, 57), memory)).toBeCloseTo(5500 * 1.2 * 0.057, 9)
  })
})

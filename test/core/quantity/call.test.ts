import { expect, test } from 'vitest'
import { evaluate } from '../../../src/core/quantity/evaluate'
import { explain, factorsUnder } from '../../../src/core/quantity/explain'
import { formulaOf, formulaText } from '../../../src/core/quantity/formula'
import { call, define, difference, UnitError } from '../../../src/core/quantity/quantity'
import { given } from './quantities'

const [a, b] = [given('it-energy', 'E_a', 30), given('it-energy', 'E_b', 12)]
const larger = (explanation = 'The larger of the two.') =>
  call({
    name: 'larger',
    explanation,
    arguments: { one: a, other: b },
    dimensions: { 'it-energy': 1 },
    run: ({ one, other }) => Math.max(one as number, other as number),
  })

test('a difference is what is left', () => {
  expect(evaluate(difference(a, b).node)).toBe(18)
  expect(evaluate(difference(b, a).node)).toBe(-18)
})

test('a difference of two dimensions is a unit error', () => {
  expect(() => difference(a, given('climate', 'C', 1))).toThrow(UnitError)
  expect(() => difference(a, given('climate', 'C', 1))).toThrow('cannot take carbon from it-energy')
})

test('a function computes from its arguments by name', () => {
  expect(evaluate(larger().node)).toBe(30)
})

test('a function of one name on equal arguments is one node', () => {
  expect(larger().node.key).toBe(larger('In other words.').node.key)
  expect(larger().node.key).not.toBe(difference(a, b).node.key)
})

test('a function has the dimensions that are stated', () => {
  const as = { symbol: 'E', name: 'Energy', equation: 'X1' }
  expect(evaluate(define('it-energy', as, larger()).node)).toBe(30)
  expect(() => define('climate', as, larger())).toThrow(UnitError)
})

test('a function is explained by its name and what goes into it', () => {
  const { node } = define('it-energy', { symbol: 'E', name: 'Energy', equation: 'X1' }, larger())
  const { steps, inputs } = explain(node)
  expect(inputs.map(({ symbol }) => symbol)).toStrictEqual(['E_a', 'E_b'])
  expect(formulaText(steps[0]?.inSymbols ?? { form: 'symbol', symbol: '' }, String)).toBe('larger(E_a, E_b)')
  expect(formulaOf(larger().node, ({ symbol }) => ({ form: 'symbol', symbol }))).toMatchObject({
    form: 'call',
  })
  expect(factorsUnder(node)).toStrictEqual([])
})

import { expect, test } from 'vitest'
import { type Formula, formulaText } from '../../../src/core/quantity/formula'

const symbol = (name: string): Formula => ({ form: 'symbol', symbol: name })
const [a, b, c] = [symbol('a'), symbol('b'), symbol('c')]
const product = (...terms: Formula[]): Formula => ({ form: 'product', terms })
const sum = (...terms: Formula[]): Formula => ({ form: 'sum', terms })
const difference = (...terms: Formula[]): Formula => ({ form: 'difference', terms })
const call = (name: string, ...terms: Formula[]): Formula => ({ form: 'call', name, terms })
const quotient = (over: Formula, under: Formula): Formula => ({ form: 'quotient', over, under })

test.each<[string, Formula]>([
  ['a', a],
  ['a × b × c', product(a, b, c)],
  ['a + b', sum(a, b)],
  ['a', sum(a)],
  ['a ÷ b', quotient(a, b)],
  ['(a + b) × c', product(sum(a, b), c)],
  ['a × b + c', sum(product(a, b), c)],
  ['(a + b) ÷ c', quotient(sum(a, b), c)],
  ['a ÷ (b + c)', quotient(a, sum(b, c))],
  ['a ÷ (b × c)', quotient(a, product(b, c))],
  ['a ÷ (b ÷ c)', quotient(a, quotient(b, c))],
  ['a ÷ b ÷ c', quotient(quotient(a, b), c)],
  ['a − b', difference(a, b)],
  ['a + b − c', difference(sum(a, b), c)],
  ['a − (b + c)', difference(a, sum(b, c))],
  ['a × (b − c)', product(a, difference(b, c))],
  ['a ÷ larger(b, c)', quotient(a, call('larger', b, c))],
  ['larger(a + b, c) × c', product(call('larger', sum(a, b), c), c)],
  ['a × b ÷ (b × c)', quotient(product(a, b), product(b, c))],
])('%s', (expected, formula) => {
  expect(formulaText(formula, String)).toBe(expected)
})

test('numbers are set by the medium, with their unit', () => {
  const formula = product({ form: 'number', value: 3, unit: 'h' }, { form: 'number', value: 85, unit: '%' })
  expect(formulaText(formula, (value, unit) => `${value}[${unit}]`)).toBe('3[h] × 85[%]')
})

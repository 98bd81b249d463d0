import { expect, test } from 'vitest'
import type { Formula } from '../../../src/core/quantity/formula'
import { formulaLatex, numberLatex, symbolLatex, textLatex } from '../../../src/core/quantity/latex'

const symbol = (name: string): Formula => ({ form: 'symbol', symbol: name })
const [a, b, c] = [symbol('a'), symbol('b'), symbol('c')]

test.each<[string, Formula]>([
  ['a', a],
  ['a \\cdot b', { form: 'product', terms: [a, b] }],
  ['\\left(a + b\\right) \\cdot c', { form: 'product', terms: [{ form: 'sum', terms: [a, b] }, c] }],
  ['\\frac{a + b}{c}', { form: 'quotient', over: { form: 'sum', terms: [a, b] }, under: c }],
  ['a - \\left(b + c\\right)', { form: 'difference', terms: [a, { form: 'sum', terms: [b, c] }] }],
  ['\\operatorname{\\text{mean\\_of}}\\left(a, b\\right)', { form: 'call', name: 'mean_of', terms: [a, b] }],
  [
    '3\\,\\mathrm{h} \\times 85\\,\\mathrm{\\%}',
    {
      form: 'product',
      terms: [
        { form: 'number', value: 3, unit: 'h' },
        { form: 'number', value: 85, unit: '%' },
      ],
    },
  ],
])('%s', (expected, formula) => {
  expect(formulaLatex(formula)).toBe(expected)
})

test.each([
  ['E_{\\mathrm{IT}}', 'E_IT'],
  ['C_{\\mathrm{emb,\\,share}}', 'C_emb,share'],
  ['\\mathrm{PUE}', 'PUE'],
  ['\\mathrm{PUE}_{\\mathrm{implied}}', 'PUE_implied'],
  ['\\cdots', '⋯'],
])('symbol %s', (expected, name) => {
  expect(symbolLatex(name)).toBe(expected)
})

test('units keep their powers and products, whatever gas they count', () => {
  expect(numberLatex(2, 'kgCO2e/cm2')).toBe('2\\,\\mathrm{kgCO_2e/cm^2}')
  expect(numberLatex(2, 'TB-year')).toBe('2\\,\\mathrm{TB\\cdot years}')
})

test('numbers keep their groups and their unit, large ones a power of ten', () => {
  expect(numberLatex(433_196, 'kWh-it')).toBe('433{,}196\\,\\mathrm{kWh}')
  expect(numberLatex(57, 'gCO2e/kWh')).toBe('57\\,\\mathrm{gCO_2e/kWh}')
  expect(numberLatex(1.25e-9, '1')).toBe('1.2500 \\times 10^{-9}')
})

test('signs of LaTeX in a text are set, not obeyed', () => {
  expect(textLatex('50 % of $5 & {x}_y\\input~^#')).toBe(
    '50 \\% of \\$5 \\& \\{x\\}\\_y\\textbackslash{}input\\textasciitilde{}\\textasciicircum{}\\#',
  )
})

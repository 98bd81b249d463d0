import { describe, expect, test } from 'vitest'
import { used } from '../../../src/core/factors/catalog'
import type { Factor } from '../../../src/core/factors/factor'
import { explain } from '../../../src/core/quantity/explain'
import { formulaText } from '../../../src/core/quantity/formula'
import { define, factor, product, type Quantity, sum } from '../../../src/core/quantity/quantity'
import { atSite, emitted } from '../../../src/core/stages/electricity'
import { equationNumber } from '../../../src/core/units/format'
import { smallCatalog } from '../small-catalog'
import { given } from './quantities'

const pue = given('pue', 'PUE', 1.2)
const grid = factor('grid-intensity', {
  symbol: 'g_grid',
  path: 'sites/hall/gridGPerKWh',
  use: used(smallCatalog, smallCatalog.byId.get('grid.em.FR.2022') as Factor, 'exact'),
})
const carbon = (symbol: string, kWh: number) => emitted(atSite(given('it-energy', symbol, kWh), pue), grid)
const adding = (symbol: string, ...parts: readonly Quantity<'climate'>[]) =>
  define('climate', { symbol, name: `Sum ${symbol}`, equation: 'A1' }, sum(...parts))

test('steps go from the number down to what was entered', () => {
  const { steps } = explain(carbon('E_IT', 1000).node)
  expect(steps.map(({ symbol, equation, value, unit }) => ({ symbol, equation, value, unit }))).toStrictEqual(
    [
      { symbol: 'C_use', equation: 'E3', value: 60, unit: 'kgCO2e' },
      { symbol: 'E_site', equation: 'E1', value: 1200, unit: 'kWh-site' },
    ],
  )
})

test('a step is written in symbols and in numbers', () => {
  const [climate, energy] = explain(carbon('E_IT', 1000).node).steps
  const text = (formula: NonNullable<typeof climate>['inSymbols'] | undefined) =>
    formula && formulaText(formula, equationNumber)
  expect(text(climate?.inSymbols)).toBe('E_site × g_grid')
  expect(text(climate?.inNumbers)).toBe('1,200 kWh × 50 gCO2e/kWh')
  expect(text(energy?.inSymbols)).toBe('E_IT × PUE')
  expect(text(energy?.inNumbers)).toBe('1,000 kWh × 1.2')
})

test('what is used twice is listed once', () => {
  const total = adding('C', carbon('E_1', 1000), carbon('E_2', 2000), carbon('E_1', 1000))
  const { steps, inputs, factors } = explain(total.node)
  expect(steps.map(({ symbol }) => symbol)).toStrictEqual(['C', 'C_use', 'E_site', 'C_use', 'E_site'])
  expect(inputs.map(({ symbol }) => symbol)).toStrictEqual(['E_1', 'PUE', 'E_2'])
  expect(factors.map(({ use }) => use.row.id)).toStrictEqual(['grid.em.FR.2022'])
})

test('an input explains itself', () => {
  expect(explain(given('duration', 't', 5).node)).toMatchObject({
    steps: [],
    inputs: [{ symbol: 't', entered: 5, unit: 'h' }],
    factors: [],
    results: [],
  })
})

describe('stopping', () => {
  const first = adding('C_1', carbon('E_1', 1000))
  const second = adding('C_2', carbon('E_2', 2000))
  const total = adding('C_total', first, second)
  const parts = new Set([first.node.key, second.node.key])

  test('named results that are explained elsewhere are listed and not opened', () => {
    const { steps, inputs, factors, results } = explain(total.node, new Map(), ({ key }) => parts.has(key))
    expect(steps.map(({ symbol }) => symbol)).toStrictEqual(['C_total'])
    expect(results.map(({ symbol }) => symbol)).toStrictEqual(['C_1', 'C_2'])
    expect({ inputs, factors }).toStrictEqual({ inputs: [], factors: [] })
  })

  test('the number that was asked for is always opened', () => {
    const { steps, results } = explain(first.node, new Map(), ({ key }) => parts.has(key))
    expect(steps.map(({ symbol }) => symbol)).toStrictEqual(['C_1', 'C_use', 'E_site'])
    expect(results).toStrictEqual([])
  })
})

test('a nested operation keeps its place in the formula', () => {
  const share = given('share', 'f', 25)
  const node = define(
    'it-energy',
    { symbol: 'E', name: 'E', equation: 'X1' },
    product(sum(given('it-energy', 'E_a', 3), given('it-energy', 'E_b', 4)), share),
  ).node
  const [step] = explain(node).steps
  expect(step && formulaText(step.inSymbols, equationNumber)).toBe('(E_a + E_b) × f')
  expect(step && formulaText(step.inNumbers, equationNumber)).toBe('(3 kWh + 4 kWh) × 25 %')
  expect(step?.value).toBe(1.75)
})

import { describe, expect, test } from 'vitest'
import { used } from '../../../src/core/factors/catalog'
import type { Factor } from '../../../src/core/factors/factor'
import { numberOf } from '../../../src/core/quantity/evaluate'
import { define, factor, input, product, quotient, sum, UnitError } from '../../../src/core/quantity/quantity'
import { smallCatalog } from '../small-catalog'
import { given } from './quantities'

const energy = given('it-energy', 'E_IT', 1000)
const siteEnergy = given('site-energy', 'E_site', 1200)
const pue = given('pue', 'PUE', 1.2)
const grid = given('grid-intensity', 'g', 57)
const named = (symbol: string) => ({ symbol, name: symbol, equation: 'X1' })

describe('define checks the dimensions when the graph is built', () => {
  test.each([
    [
      'PUE applied twice',
      () => define('site-energy', named('E'), product(energy, pue, pue)),
      'E (X1): site-energy is site-energy, its equation gives it-energy^-1·site-energy^2',
    ],
    [
      'PUE forgotten',
      () => define('climate', named('C'), product(energy, grid)),
      'C (X1): climate is carbon, its equation gives it-energy·site-energy^-1·carbon',
    ],
    [
      'energy at the meter taken for energy at the server',
      () => define('it-energy', named('E'), siteEnergy),
      'E (X1): it-energy is it-energy, its equation gives site-energy',
    ],
    [
      'a share taken for energy',
      () => define('it-energy', named('E'), given('share', 'f', 50)),
      'E (X1): it-energy is it-energy, its equation gives a plain number',
    ],
    [
      'energies multiplied',
      () => define('it-energy', named('E'), product(energy, energy)),
      'E (X1): it-energy is it-energy, its equation gives it-energy^2',
    ],
  ])('%s', (_case, build, message) => {
    expect(build).toThrow(new UnitError(message))
  })

  test('PUE once is right', () => {
    expect(numberOf(define('site-energy', named('E'), product(energy, pue)))).toBe(1200)
  })
})

test('a sum refuses to add energy before PUE to energy after it', () => {
  expect(() => sum(energy, siteEnergy)).toThrow(new UnitError('cannot add site-energy to it-energy'))
})

test('a sum of nothing has no dimension', () => {
  expect(() => sum()).toThrow(new UnitError('a sum needs at least one term'))
})

test('an input refuses a unit of another kind', () => {
  const build = () =>
    input('duration', { symbol: 't', name: 'Hours', path: 'activities/a/hours', value: 3, unit: 'kWh-it' })
  expect(build).toThrow(new UnitError('activities/a/hours: kWh-it is not a unit of duration'))
})

test('an input keeps what was typed beside the canonical value', () => {
  const { node } = input('lifetime', { symbol: 'L', name: 'Life', path: 'assets/a/lifetimeYears', value: 6 })
  expect(node).toMatchObject({ type: 'input', entered: 6, unit: 'year', value: 52_560 })
})

test('an input may come in another unit of its kind', () => {
  const hours = input('lifetime', { symbol: 'L', name: 'Life', path: 'x', value: 8760, unit: 'h' })
  expect(numberOf(hours)).toBe(1)
})

const row = smallCatalog.byId.get('embodied.card') as Factor

test('a factor brings its value, unit and spread', () => {
  const use = used(smallCatalog, row, 'chosen')
  const { node } = factor('device-footprint', { symbol: 'C', path: 'assets/a/footprintKg', use })
  expect(node).toMatchObject({
    type: 'factor',
    value: 150,
    unit: 'kgCO2e/device',
    spread: { kind: 'lognormal', gsd: 1.3 },
  })
})

test('a factor refuses a row in a unit of another kind', () => {
  const use = used(smallCatalog, row, 'chosen')
  expect(() => factor('power', { symbol: 'P', path: 'x', use })).toThrow(
    new UnitError('embodied.card: kgCO2e/device is not a unit of power'),
  )
})

describe('keys', () => {
  const climate = (value: number, symbol = 'C') =>
    define('climate', named(symbol), product(given('site-energy', 'E', value), grid)).node.key

  test('are equal for equal calculations', () => {
    expect(climate(5)).toBe(climate(5))
  })

  test.each([
    ['a value', climate(6)],
    ['a symbol', climate(5, 'C_2')],
    ['the field it came from', given('site-energy', 'other', 5).node.key],
    ['an operation', quotient(given('site-energy', 'E', 5), grid).node.key],
  ])('differ by %s', (_case, other) => {
    expect(other).not.toBe(climate(5))
    expect(other).not.toBe(given('site-energy', 'E', 5).node.key)
    expect(other).not.toBe(product(given('site-energy', 'E', 5), grid).node.key)
  })

  test('differ by spread', () => {
    const one = { symbol: 't', name: 'Hours', path: 'x', value: 3 }
    expect(input('duration', { ...one, spread: { kind: 'normal', sd: 1 } }).node.key).not.toBe(
      input('duration', one).node.key,
    )
  })

  test('are the same for a row wherever it is used', () => {
    const at = (path: string) =>
      factor('device-footprint', { symbol: 'C', path, use: used(smallCatalog, row, 'chosen') }).node.key
    expect(at('assets/a/footprintKg')).toBe(at('assets/b/footprintKg'))
  })
})

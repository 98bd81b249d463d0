import { expect, test } from 'vitest'
import {
  type Dimensions,
  describeDimensions,
  divide,
  multiply,
  sameDimensions,
} from '../../../src/core/units/dimension'

const energy: Dimensions = { 'it-energy': 1 }
const power: Dimensions = { 'it-energy': 1, time: -1 }

test.each<[string, Dimensions, Dimensions]>([
  ['power times time is energy', multiply(power, { time: 1 }), energy],
  ['energy by time is power', divide(energy, { time: 1 }), power],
  ['a dimension by itself leaves nothing', divide(power, power), {}],
  ['exponents add up', multiply({ time: 1 }, { time: 1 }), { time: 2 }],
  ['a plain number changes nothing', multiply(power, {}), power],
])('%s', (_case, actual, expected) => {
  expect(actual).toStrictEqual(expected)
})

test.each<[string, Dimensions, Dimensions, boolean]>([
  ['the order of dimensions does not count', { time: -1, 'it-energy': 1 }, power, true],
  ['two plain numbers are alike', {}, {}, true],
  ['energy at the server is not energy at the meter', { 'it-energy': 1 }, { 'site-energy': 1 }, false],
  ['an exponent counts', { time: 1 }, { time: 2 }, false],
  ['a dimension too few', power, energy, false],
  ['a dimension too many', energy, power, false],
])('%s', (_case, a, b, expected) => {
  expect(sameDimensions(a, b)).toBe(expected)
})

test.each<[string, Dimensions]>([
  ['a plain number', {}],
  ['it-energy', energy],
  ['it-energy·time^-1', power],
])('says %s', (expected, dimensions) => {
  expect(describeDimensions(dimensions)).toBe(expected)
})

test('operations leave their arguments alone', () => {
  const given: Dimensions = Object.freeze({ time: 1 })
  expect(divide(given, given)).toStrictEqual({})
  expect(given).toStrictEqual({ time: 1 })
})

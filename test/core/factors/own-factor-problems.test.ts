import { describe, expect, test } from 'vitest'
import { readPack } from '../../../src/core/factors/factor-pack'
import type { OwnFactor } from '../../../src/core/factors/own-factor'
import { ownFactorProblems } from '../../../src/core/factors/own-factor-problems'
import { ownFactor } from '../own-factor'
import { smallCatalog } from '../small-catalog'

/** A row whose spread is its range. */
const ranged = (change: Partial<OwnFactor>): OwnFactor => {
  const { gsd: _gsd, ...row } = ownFactor()
  return { ...row, low: 20, high: 40, ...change }
}
const lines = (factor: OwnFactor) =>
  ownFactorProblems(factor).map(({ field, message }) => `${field}: ${message}`)

test('a row that fits together has no problem', () => {
  expect(lines(ownFactor())).toStrictEqual([])
  expect(lines(ranged({}))).toStrictEqual([])
})

test.each<[string, OwnFactor, readonly string[]]>([
  ['low above high', ranged({ low: 50 }), ['low: expected at most the high end 40, found 50']],
  ['low above the value', ranged({ low: 35 }), ['low: expected at most the value 30, found 35']],
  ['high below the value', ranged({ high: 25 }), ['high: expected at least the value 30, found 25']],
  [
    'the unit of another family',
    ranged({ unit: 'kWh-it' }),
    ['unit: expected gCO2e/kWh (gCO2e/kWh) for grid, found kWh-it'],
  ],
])('%s', (_case, factor, expected) => {
  expect(lines(factor)).toStrictEqual(expected)
})

describe('what a family cannot be', () => {
  const of = (family: OwnFactor['family'], unit: OwnFactor['unit'], value: number) =>
    lines(ownFactor({ family, unit, value }))

  test.each<[OwnFactor['family'], OwnFactor['unit'], number, string]>([
    ['pue', 'pue', 0.5, 'value: expected 1 or more, found 0.5'],
    ['replication', '1', 0.9, 'value: expected 1 or more, found 0.9'],
    ['spread', '1', 1, 'value: expected more than 1, found 1'],
    ['lifetime', 'year', 0, 'value: expected more than 0, found 0'],
    ['utilisation', '%', 150, 'value: expected at most 100, found 150'],
    ['carbon-free-share', '%', 101, 'value: expected at most 100, found 101'],
  ])('%s in %s: %d', (family, unit, value, expected) => {
    expect(of(family, unit, value)).toStrictEqual([expected])
  })

  test('nor its ends', () => {
    expect(lines(ranged({ family: 'pue', unit: 'pue', value: 1.1, low: 0.9, high: 1.2 }))).toStrictEqual([
      'low: expected 1 or more, found 0.9',
    ])
  })

  test('its edges are allowed', () => {
    expect(of('pue', 'pue', 1)).toStrictEqual([])
    expect(of('utilisation', '%', 100)).toStrictEqual([])
  })
})

describe('a pack', () => {
  const problems = (change: object, citation: object = {}) => {
    const { citation: work, ...row } = ownFactor()
    const pack = {
      ...{ format: 'cradlebook-factors', formatVersion: 1, name: 'Lab' },
      factors: [{ ...row, citation: work.id, ...change }],
      citations: [{ ...work, ...citation }],
    }
    const read = readPack(JSON.stringify(pack), smallCatalog)
    return read.ok ? [] : read.error.map(({ pointer, message }) => `${pointer}: ${message}`)
  }

  test('the row itself is taken', () => {
    expect(problems({})).toStrictEqual([])
  })

  test.each<[string, object, string]>([
    ['no citation', { citation: undefined }, '/factors/0/citation: expected the id of a work, found nothing'],
    [
      'one end of a range',
      { gsd: undefined, low: 20 },
      '/factors/0/high: expected both ends of the range, or a geometric standard deviation, found nothing',
    ],
    [
      'a share above all of it',
      { family: 'utilisation', unit: '%', value: 150 },
      '/factors/0/value: expected at most 100, found 150',
    ],
  ])('%s', (_case, change, expected) => {
    expect(problems(change)).toStrictEqual([expected])
  })

  test('a link that is none', () => {
    expect(problems({}, { URL: 'javascript:alert(1)' })).toStrictEqual([
      '/citations/0/URL: expected a link that begins with http:// or https://, found "javascript:alert(1)"',
    ])
  })
})

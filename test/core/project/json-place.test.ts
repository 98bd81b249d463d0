import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { jsonFault, placeInText } from '../../../src/core/project/json-place'

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('the place of the first fault', () => {
  test.each([
    // text                index  expected
    ['', 0, 'a value'],
    ['abc', 0, 'a value'],
    ['{"a":}', 5, 'a value'],
    ['{"a":1,}', 7, 'a key in double quotes'],
    ["{'a':1}", 1, 'a key in double quotes or }'],
    ['{"a" 1}', 5, 'a colon'],
    ['{"a":1 "b":2}', 7, 'a comma or the end of the list or object'],
    ['[1,]', 3, 'a value'],
    ['[1 2]', 3, 'a comma or the end of the list or object'],
    ['[1}', 2, 'a comma or the end of the list or object'],
    ['{"a":1]', 6, 'a comma or the end of the list or object'],
    ['[', 1, 'a value or ]'],
    ['{"a":[1,2', 9, 'a comma or the end of the list or object'],
    ['{} {}', 3, 'nothing more'],
    ['1 2', 2, 'nothing more'],
    ['[01]', 2, 'a comma or the end of the list or object'],
    ['[.5]', 1, 'a value or ]'],
    ['[NaN]', 1, 'a value or ]'],
    ['["a\nb"]', 3, 'a closing quote, or \\n for a line break,'],
    ['["a\\x"]', 3, 'a known escape, or \\\\ for a backslash,'],
    ['["\\u12G4"]', 2, 'a known escape, or \\\\ for a backslash,'],
    ['"abc', 4, 'a closing quote'],
    ['[1, /* no */ 2]', 4, 'a value'],
  ])('%j', (text, index, expected) => {
    expect(jsonFault(text)).toStrictEqual({ index, expected })
  })
})

test('has none in anything that JSON.stringify writes', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, space) => {
      expect(jsonFault(JSON.stringify(value, null, space))).toBeUndefined()
    }),
  )
})

test('agrees with JSON.parse on any text made of the letters of JSON', () => {
  const letter = fc.constantFrom(...'{}[]:,"\\ \n01-+.eEtruefalsn/b\u0001é'.split(''))
  fc.assert(
    fc.property(fc.string({ unit: letter, maxLength: 12 }), (text) => {
      expect(jsonFault(text) === undefined).toBe(isJson(text))
    }),
    { numRuns: 5000 },
  )
})

test('agrees with JSON.parse when one character of a document goes wrong', () => {
  const changed = fc.tuple(fc.jsonValue(), fc.nat(), fc.constantFrom('', ',', '"', '}', 'x', '\\'))
  fc.assert(
    fc.property(changed, ([value, where, instead]) => {
      const text = JSON.stringify(value)
      const at = where % text.length
      const broken = text.slice(0, at) + instead + text.slice(at + 1)
      expect(jsonFault(broken) === undefined).toBe(isJson(broken))
    }),
    { numRuns: 2000 },
  )
})

test('nests deeper than calls can', () => {
  expect(jsonFault('['.repeat(1_000_000))).toStrictEqual({ index: 1_000_000, expected: 'a value or ]' })
})

test.each([
  ['abc', 0, 'line 1, column 1'],
  ['abc', 2, 'line 1, column 3'],
  ['a\nbc', 2, 'line 2, column 1'],
  ['a\r\nbc', 4, 'line 2, column 2'],
  ['a\n\n', 3, 'line 3, column 1'],
])('in %j, index %d is %s', (text, index, place) => {
  expect(placeInText(text, index)).toBe(place)
})

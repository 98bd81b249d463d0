import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentKey } from '../../../src/core/quantity/key'

test('equal parts give equal keys', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), (parts) => {
      expect(contentKey([...parts])).toBe(contentKey(parts))
    }),
  )
})

test('different parts give different keys', () => {
  fc.assert(
    fc.property(fc.array(fc.string()), fc.array(fc.string()), (a, b) => {
      fc.pre(JSON.stringify(a) !== JSON.stringify(b))
      expect(contentKey(a)).not.toBe(contentKey(b))
    }),
    { numRuns: 2000 },
  )
})

test.each([
  ['where a part ends', ['ab', 'c'], ['a', 'bc']],
  ['an empty part', ['a', ''], ['a']],
  ['the order of parts', ['a', 'b'], ['b', 'a']],
  ['letters outside the basic plane', ['\u{1F33F}'], ['\u{1F33E}']],
])('%s counts', (_case, a, b) => {
  expect(contentKey(a)).not.toBe(contentKey(b))
})

test('a hundred thousand neighbouring values have keys of their own', () => {
  const keys = Array.from({ length: 100_000 }, (_, value) => contentKey(['input', String(value)]))
  expect(new Set(keys).size).toBe(100_000)
})

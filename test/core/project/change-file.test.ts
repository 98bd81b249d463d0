import fc from 'fast-check'
import { expect, test } from 'vitest'
import { difference, patchedFile } from '../../../src/core/project/change-file'
import type { ProjectFile } from '../../../src/core/project/project'

/** Keys of a prototype are refused, and no file has them. */
const json = fc
  .jsonValue({ maxDepth: 4 })
  .filter((value) => !/__proto__|constructor|prototype/.test(JSON.stringify(value)))
const asFile = (value: unknown) => ({ revision: 1, content: value }) as unknown as ProjectFile
const plain = <T>(value: T): T => JSON.parse(JSON.stringify(value)) as T

test('a difference leads from one file to the other, and back', () => {
  fc.assert(
    fc.property(json, json, (a, b) => {
      const before = asFile(plain(a))
      const after = asFile(plain(b))
      const { patches, inverse } = difference(before, after)
      expect(patchedFile(before, plain(patches))).toEqual({ ok: true, value: after })
      expect(patchedFile(after, plain(inverse))).toEqual({ ok: true, value: before })
    }),
    { numRuns: 500 },
  )
})

test('equal files have no difference, whatever their revision', () => {
  expect(difference(asFile({ a: [1] }), { ...asFile({ a: [1] }), revision: 9 })).toEqual({
    patches: [],
    inverse: [],
  })
})

test('a file is never changed in place', () => {
  const file = Object.freeze({ revision: 1, content: Object.freeze({ list: Object.freeze([1, 2]) }) })
  const result = patchedFile(file as unknown as ProjectFile, [{ op: 'remove', path: ['content', 'list', 0] }])
  expect(result).toEqual({ ok: true, value: { revision: 1, content: { list: [2] } } })
})

test('hostile patches never throw and never reach a prototype', () => {
  const key = fc.oneof(
    fc.nat(12),
    fc.constantFrom(
      '__proto__',
      'constructor',
      'prototype',
      'length',
      'content',
      'list',
      'toString',
      '-',
      '',
    ),
  )
  const patch = fc.record({
    op: fc.constantFrom('add' as const, 'replace' as const, 'remove' as const),
    path: fc.array(key, { maxLength: 5 }),
    value: fc.anything(),
  })
  fc.assert(
    fc.property(fc.array(patch, { maxLength: 6 }), (patches) => {
      patchedFile(asFile({ list: [1, 2, { a: 1 }], other: { b: 2 } }), patches)
      expect(Object.keys(Object.prototype)).toEqual([])
    }),
    { numRuns: 2000 },
  )
})

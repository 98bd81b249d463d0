import { expect, test } from 'vitest'
import { ok } from '../../../src/core/result'
import { problem, together } from '../../../src/core/stages/outcome'

test('all values come together', () => {
  expect(together({ a: ok(0), b: ok('') })).toStrictEqual({ ok: true, value: { a: 0, b: '' } })
})

test('every problem of every part is told', () => {
  const result = together({ a: problem('x', 'first'), b: ok(1), c: problem('y', 'second') })
  expect(result).toStrictEqual({
    ok: false,
    error: [
      { path: 'x', message: 'first' },
      { path: 'y', message: 'second' },
    ],
  })
})

import { PassThrough, Writable } from 'node:stream'
import { expect, test } from 'vitest'
import { writeTo } from '../../src/cli/write-to'

const failing = (code: string, message = code) =>
  new Writable({
    write: (_chunk, _encoding, done) => done(Object.assign(new Error(message), { code })),
  })

test('text is written whole', async () => {
  const stream = new PassThrough()
  expect(await writeTo(stream, 'abc')).toBeUndefined()
  expect(stream.read()?.toString()).toBe('abc')
})

test('nothing is not written', async () => {
  expect(await writeTo(failing('ENOSPC'), '')).toBeUndefined()
})

test.each([
  ['a reader that has gone', 'EPIPE', undefined],
  ['a stream that has ended', 'ERR_STREAM_DESTROYED', undefined],
  ['a full disk', 'ENOSPC', 'no space left'],
  ['anything else', 'EIO', 'i/o error'],
])('%s', async (_case, code, expected) => {
  expect(await writeTo(failing(code, 'i/o error'), 'abc')).toBe(expected)
})

test('a stream that failed once is harmless, and listened to once', async () => {
  const stream = failing('EPIPE')
  for (let line = 0; line < 20; line += 1) expect(await writeTo(stream, 'abc')).toBeUndefined()
  expect(stream.listenerCount('error')).toBe(1)
})

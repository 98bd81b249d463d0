import { Dexie } from 'dexie'
import { expect, test } from 'vitest'
import { failed, refused } from '../../src/store/failure'

const kindOf = (error: unknown) => {
  const result = failed(error)
  return result.ok ? 'ok' : result.error.kind
}

test.each([
  ['a refusal', refused('no'), 'refused'],
  ['a quota', new DOMException('', 'QuotaExceededError'), 'disk-full'],
  [
    'a quota inside an abort',
    new Dexie.AbortError('aborted', new DOMException('x', 'QuotaExceededError') as never),
    'disk-full',
  ],
  ['a refusal inside an abort', new Dexie.AbortError('aborted', refused('no')), 'refused'],
  ['an unknown error that speaks of the disk', new DOMException('Disk full', 'UnknownError'), 'disk-full'],
  [
    'a large value that could not be written',
    new Dexie.AbortError('Failed to write blobs (IOError)'),
    'disk-full',
  ],
  ['an unknown error', new DOMException('Internal error.', 'UnknownError'), 'unavailable'],
  ['anything else', 'odd', 'unavailable'],
])('%s', (_case, error, kind) => {
  expect(kindOf(error)).toBe(kind)
})

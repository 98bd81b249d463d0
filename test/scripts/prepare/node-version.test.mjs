import { expect, test } from 'vitest'
import { checkNodeVersion, isRecentEnough } from '../../../scripts/prepare/node-version.mjs'

test.each([
  ['18.20.8', false],
  ['20.18.3', false],
  ['20.19.0', true],
  ['22.0.0', true],
])('Node %s: %s', (version, recentEnough) => {
  expect(isRecentEnough(version)).toBe(recentEnough)
})

test('says which version is needed', () => {
  expect(() => checkNodeVersion('18.20.8')).toThrow(
    expect.objectContaining({ advice: expect.stringContaining('20.19') }),
  )
})

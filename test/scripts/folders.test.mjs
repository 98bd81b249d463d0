import { homedir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cacheFolder } from '../../scripts/folders.mjs'

test.each([
  ['our own variable', { CRADLEBOOK_CACHE: '/a', XDG_CACHE_HOME: '/b' }, '/a'],
  ['the desktop convention', { XDG_CACHE_HOME: '/b' }, join('/b', 'cradlebook')],
  ['the home folder', {}, join(homedir(), '.cache', 'cradlebook')],
])('the cache is where %s says', (_case, environment, expected) => {
  expect(cacheFolder(environment)).toBe(expected)
})

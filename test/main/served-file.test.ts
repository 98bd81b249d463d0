import { expect, test } from 'vitest'
import { servedFile } from '../../src/main/served-file'

test.each([
  ['app://cradlebook/index.html', '/app/index.html'],
  ['app://cradlebook/assets/index-1a.js?x#y', '/app/assets/index-1a.js'],
  ['app://store/assets/font.woff2', '/app/assets/font.woff2'],
  ['app://cradlebook/a/../index.html', '/app/index.html'],
])('%s is served', (url, file) => {
  expect(servedFile('/app', url)).toBe(file)
})

test.each([
  'app://cradlebook/..%2f..%2fetc%2fpasswd.html',
  'app://cradlebook/%2e%2e/%2e%2e/etc/secret.json',
  'app://cradlebook/..%5c..%5csecret.json',
  'app://cradlebook/a%00.html',
  'app://cradlebook/',
  'app://cradlebook/notes.txt',
  'app://elsewhere/index.html',
  'app://cradlebook/%E0%A4%A.html',
  'file:///app/index.html',
  'https://cradlebook/index.html',
  'nonsense',
])('%s is not served from outside, or at all', (url) => {
  const served = servedFile('/app/pages', url)
  expect(served === undefined || served.startsWith('/app/pages/')).toBe(true)
  if (!url.includes('%2e')) expect(served).toBeUndefined()
})

test('a folder with a similar name is outside', () => {
  expect(servedFile('/app', 'app://cradlebook/..%2fapp-secrets/a.json')).toBeUndefined()
})

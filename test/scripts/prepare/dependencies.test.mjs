import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isLockedTree, prepareDependencies } from '../../../scripts/prepare/dependencies.mjs'

const a = { version: '1.0.0', integrity: 'sha512-a' }
const b = { version: '2.0.0', integrity: 'sha512-b' }
const locked = {
  '': { name: 'cradlebook' },
  'node_modules/a': a,
  'node_modules/b': { ...b, optional: true },
}

test.each([
  ['everything', { 'node_modules/a': a, 'node_modules/b': b }, true],
  ['all but an optional package', { 'node_modules/a': a }, true],
  ['too little', { 'node_modules/b': b }, false],
  ['another version', { 'node_modules/a': { ...a, version: '1.0.1' } }, false],
  ['other content', { 'node_modules/a': { ...a, integrity: 'sha512-x' } }, false],
  ['a package that is not locked', { 'node_modules/a': a, 'node_modules/c': b }, false],
])('with %s installed', (_case, installed, expected) => {
  expect(isLockedTree(locked, installed)).toBe(expected)
})

let root
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'dependencies-'))
  mkdirSync(join(root, 'node_modules'))
  writeFileSync(join(root, 'package-lock.json'), JSON.stringify({ packages: locked }))
})
afterEach(() => rmSync(root, { recursive: true }))

const announce = (text) => {
  throw new Error(`began to work: ${text}`)
}

test('an installation made by hand is recognised, and remembered', async () => {
  const record = join(root, 'node_modules', '.package-lock.json')
  writeFileSync(record, JSON.stringify({ packages: { 'node_modules/a': a } }))
  expect(await prepareDependencies({ root, announce })).toBe('up to date')

  rmSync(record)
  expect(await prepareDependencies({ root, announce })).toBe('up to date')
})

test('a changed package-lock.json makes a remembered installation worthless', async () => {
  writeFileSync(join(root, 'node_modules', '.cradlebook-lock'), 'of another lock')
  await expect(prepareDependencies({ root, announce })).rejects.toThrow('began to work')
  expect(readFileSync(join(root, 'node_modules', '.cradlebook-lock'), 'utf8')).toBe('of another lock')
})

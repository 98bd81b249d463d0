import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fingerprint } from '../../../scripts/prepare/fingerprint.mjs'

let root
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fingerprint-'))
  mkdirSync(join(root, 'src', 'core'), { recursive: true })
  writeFileSync(join(root, 'src', 'core', 'a.ts'), 'a')
  writeFileSync(join(root, 'package.json'), '{}')
})
afterEach(() => rmSync(root, { recursive: true }))

const now = () => fingerprint(root, ['src', 'package.json', 'absent.json'])

test('does not depend on the order of the paths', () => {
  expect(fingerprint(root, ['absent.json', 'package.json', 'src'])).toBe(now())
})

test.each([
  ['a changed content', () => writeFileSync(join(root, 'src', 'core', 'a.ts'), 'b')],
  ['a new file', () => writeFileSync(join(root, 'src', 'b.ts'), '')],
  ['a new name', () => renameSync(join(root, 'src', 'core', 'a.ts'), join(root, 'src', 'core', 'b.ts'))],
  ['a file that was absent', () => writeFileSync(join(root, 'absent.json'), '')],
])('sees %s', (_case, change) => {
  const before = now()
  change()
  expect(now()).not.toBe(before)
})

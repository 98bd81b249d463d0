import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { errorMessage, failedLately, installedOfficial } from '../../../scripts/runtime/official.mjs'

let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'electron-'))
  mkdirSync(join(folder, 'dist'))
})
afterEach(() => rmSync(folder, { recursive: true }))

function install({ version, executable }) {
  writeFileSync(join(folder, 'path.txt'), 'electron')
  writeFileSync(join(folder, 'dist', 'version'), version)
  if (executable) writeFileSync(join(folder, 'dist', 'electron'), '')
}

test('finds a complete binary of the wanted version', () => {
  install({ version: '45.4.1', executable: true })
  expect(installedOfficial('45.4.1', folder)).toBe(join(folder, 'dist', 'electron'))
})

test.each([
  ['another version', { version: '44.0.0', executable: true }],
  ['an unpacking that was cut short', { version: '45.4.1', executable: false }],
])('does not take %s', (_case, state) => {
  install(state)
  expect(installedOfficial('45.4.1', folder)).toBeUndefined()
})

test('does not take a package without a binary', () => {
  expect(installedOfficial('45.4.1', folder)).toBeUndefined()
})

const now = Date.parse('2026-03-10T12:00:00Z')
test.each([
  ['an hour ago', { at: '2026-03-10T11:00:00Z' }, true],
  ['six days ago', { at: '2026-03-04T12:00:00Z' }, true],
  ['eight days ago', { at: '2026-03-02T12:00:00Z' }, false],
  ['in the future, because the clock was wrong', { at: '2027-01-01T00:00:00Z' }, false],
  ['never', undefined, false],
  ['at a time that cannot be read', { at: 'yesterday' }, false],
])('a failure noted %s', (_case, note, lately) => {
  expect(failedLately(note, now)).toBe(lately)
})

test('tells the message of a stack trace, not its frames', () => {
  const output =
    'Downloading\nTypeError: fetch failed\n    at node:internal/deps/undici:1:2\n    at async main\n'
  expect(errorMessage(output)).toBe('fetch failed')
})

test('tells the last line where there is no stack trace', () => {
  expect(errorMessage('one\nno space left\n\n')).toBe('no space left')
  expect(errorMessage('')).toBeUndefined()
})

import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fromEnvironment } from '../../scripts/electron-runtime.mjs'

let folder
let file
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'environment-'))
  file = join(folder, 'electron')
})
afterEach(() => rmSync(folder, { recursive: true }))

test('takes the executable named in the environment, with the version noted beside it', () => {
  writeFileSync(file, '')
  chmodSync(file, 0o755)
  expect(fromEnvironment(file)).toEqual({ executable: file, version: 'unknown', origin: 'environment' })

  writeFileSync(join(folder, 'version'), 'v45.4.1\n')
  expect(fromEnvironment(file).version).toBe('45.4.1')
})

test.each([
  ['nothing there', () => {}],
  ['a file that is not executable', () => writeFileSync(file, '', { mode: 0o644 })],
])('names the variable when it leads to %s', (_case, fill) => {
  fill()
  expect(() => fromEnvironment(file)).toThrow(/CRADLEBOOK_ELECTRON/)
})

test('a folder is not an executable', () => {
  expect(() => fromEnvironment(folder)).toThrow(/not an executable file/)
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { isComplete, pinned, registryRuntimeFits } from '../../../scripts/runtime/from-registry.mjs'

let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'runtime-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const put = (name, content) => writeFileSync(join(folder, name), content)
const marker = { package: pinned.package, integrity: pinned.integrity }

test('a runtime with our marker and its executable is complete', () => {
  put('electron', '')
  put('cradlebook-runtime.json', JSON.stringify(marker))
  expect(isComplete(folder)).toBe(true)
})

test.each([
  ['no marker', () => put('electron', '')],
  ['no executable', () => put('cradlebook-runtime.json', JSON.stringify(marker))],
  [
    'a marker of other content',
    () => {
      put('electron', '')
      put('cradlebook-runtime.json', JSON.stringify({ ...marker, integrity: 'sha512-other' }))
    },
  ],
  [
    'half a marker',
    () => {
      put('electron', '')
      put('cradlebook-runtime.json', '{"package":')
    },
  ],
])('a folder with %s is not', (_case, fill) => {
  fill()
  expect(isComplete(folder)).toBe(false)
})

test('the fallback is offered on Linux x64 only', () => {
  expect(registryRuntimeFits('linux', 'x64')).toBe(true)
  expect(registryRuntimeFits('linux', 'arm64')).toBe(false)
  expect(registryRuntimeFits('darwin', 'x64')).toBe(false)
})

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { availableDisplay } from '../../scripts/display.mjs'

let folder
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'display-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const provide = (name) => writeFileSync(join(folder, name), '', { mode: 0o755 })
const on = (environment) => availableDisplay({ platform: 'linux', environment })

test('a display of the user comes first', () => {
  expect(on({ DISPLAY: ':0' })).toBe('own')
  expect(on({ WAYLAND_DISPLAY: 'wayland-0' })).toBe('own')
  expect(availableDisplay({ platform: 'darwin', environment: {} })).toBe('own')
})

test('a virtual display needs both of its programs', () => {
  const environment = { PATH: ['/nowhere', folder].join(delimiter) }
  expect(on(environment)).toBe('none')
  provide('xvfb-run')
  expect(on(environment)).toBe('none')
  provide('xauth')
  expect(on(environment)).toBe('xvfb')
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const core = new URL('../../src/core/', import.meta.url).pathname
const files = readdirSync(core, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name))

/** Code without comments, so that a comment may name what the code must not do. */
const codeOf = (name: string): string =>
  readFileSync(join(core, name), 'utf8')
    .replaceAll(/\/\*.*?\*\//gs, '')
    .replaceAll(/(^|\s)\/\/.*$/gm, '')

const importStatement = /^(?:import|export)\b[^'"`;]*?\bfrom\s+['"]([^'"]+)['"]|^import\s+['"]([^'"]+)['"]/gm
const importCall = /\b(?:import|require)\(\s*['"`]([^'"`]+)['"`]/g

const importsOf = (code: string): readonly string[] =>
  [...code.matchAll(importStatement), ...code.matchAll(importCall)].map((match) => match[1] ?? match[2] ?? '')

/** Libraries that compute from arguments to values, as the core does. */
const allowedPackages = [
  'zod',
  'mutative',
  'canonicalize',
  'minisearch',
  '@noble/hashes/sha2.js',
  '@noble/hashes/utils.js',
]

const hiddenDoors = [
  // Reading a date that was given is no clock.
  ['the clock', /\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\()|\bperformance\b/],
  ['chance', /\bMath\.random\b|\bcrypto\b/],
  ['the console', /\bconsole\b/],
  ['the network', /\bfetch\(|\bXMLHttpRequest\b|\bWebSocket\b/],
  ['the process', /\bprocess\.\w|\bglobalThis\b|\bimport\.meta\b/],
  ['a page', /\bwindow\.\w|\bdocument\.(?:body|createElement|querySelector)|\blocalStorage\b|\bindexedDB\b/],
  ['timers', /\bsetTimeout\b|\bsetInterval\b|\bqueueMicrotask\b/],
  ['made-up code', /\beval\(|\bnew Function\b/],
] as const

test('there is a core to look at', () => {
  expect(files).toContain(join('assess', 'assess.ts'))
  expect(importsOf(codeOf(join('quantity', 'evaluate.ts')))).toStrictEqual([
    '../units/unit',
    './function-node',
    './kind',
    './node',
    './operations',
    './quantity',
  ])
})

test.each([
  ["import { app } from 'electron'", ['electron']],
  ["import type {\n  A,\n  B,\n} from 'react'", ['react']],
  ["import 'dexie'", ['dexie']],
  ["export * from 'node:fs'", ['node:fs']],
  ["const { open } = await import('node:fs')", ['node:fs']],
  ["const from = 'nowhere'", []],
])('the imports of %j are seen', (code, found) => {
  expect(importsOf(code)).toStrictEqual(found)
})

describe.each(files.map((name) => ({ name })))('$name', ({ name }) => {
  const code = codeOf(name)

  test('imports nothing from outside the core but libraries that compute', () => {
    const outside = importsOf(code).filter((from) => {
      if (!from.startsWith('.')) return !allowedPackages.includes(from)
      return !join(core, name, '..', from).startsWith(core)
    })
    expect(outside).toStrictEqual([])
  })

  test.each(hiddenDoors)('does not reach for %s', (_what, pattern) => {
    expect(code.match(pattern)?.[0]).toBeUndefined()
  })
})

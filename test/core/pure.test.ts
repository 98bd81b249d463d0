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

const importsOf = (code: string): readonly string[] =>
  [...code.matchAll(/(?:\bfrom|\bimport|\bimport\(|\brequire\()\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1] ?? '',
  )

// A chart is options for a library, so its types may be named; the library itself may not be loaded.
const allowedPackages = ['zod']

const hiddenDoors = [
  ['the clock', /\bDate\b|\bperformance\b/],
  ['chance', /\bMath\.random\b|\bcrypto\b/],
  ['the console', /\bconsole\b/],
  ['the network', /\bfetch\b|\bXMLHttpRequest\b|\bWebSocket\b/],
  ['the process', /\bprocess\b(?!ing)\.|\bglobalThis\b|\bimport\.meta\b/],
  ['a page', /\bwindow\.|\bdocument\.(?:body|createElement|querySelector)|\blocalStorage\b|\bindexedDB\b/],
  ['timers', /\bsetTimeout\b|\bsetInterval\b|\bqueueMicrotask\b/],
  ['made-up code', /\beval\(|\bnew Function\b/],
] as const

test('there is a core to look at', () => {
  expect(files).toContain(join('quantity', 'evaluate.ts'))
  expect(files).toContain(join('assess', 'assess.ts'))
})

describe.each(files.map((name) => ({ name })))('$name', ({ name }) => {
  const code = codeOf(name)

  test('imports nothing from outside the core but its one library', () => {
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

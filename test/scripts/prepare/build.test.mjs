import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { prepareBuild, sourcesOf } from '../../../scripts/prepare/build.mjs'

// A stand-in for the real build: it leaves the two files that a build is known by.
const build = `
  const { mkdirSync, writeFileSync } = require('node:fs')
  for (const file of ['out/main/index.cjs', 'out/cli/cradlebook.mjs']) {
    mkdirSync(require('node:path').dirname(file), { recursive: true })
    writeFileSync(file, '')
  }`

// Each build starts npm, which takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 })

let root
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'build-'))
  mkdirSync(join(root, 'src'))
  put('src/main.ts', 'one')
  put('build.cjs', build)
  put('package.json', JSON.stringify({ scripts: { build: 'node build.cjs' } }))
})
afterEach(() => rmSync(root, { recursive: true }))

const put = (file, content) => writeFileSync(join(root, file), content)
const run = () => prepareBuild({ root, announce: () => {} })

test('builds once, and again only after a source has changed', async () => {
  expect(await run()).toBe('built')
  expect(await run()).toBe('up to date')

  put('notes.md', 'not a source')
  expect(await run()).toBe('up to date')

  put('src/main.ts', 'two')
  expect(await run()).toBe('built')
})

test('builds again when the result is gone', async () => {
  await run()
  rmSync(join(root, 'out', 'main'), { recursive: true })
  expect(await run()).toBe('built')
})

test('a failed build tells its output and is tried again', async () => {
  await run()
  put('src/main.ts', 'two')
  put('build.cjs', 'console.error("main.ts: unexpected two"); process.exitCode = 2')
  for (let attempt = 0; attempt < 2; attempt++) {
    await expect(run()).rejects.toMatchObject({ output: expect.stringContaining('unexpected two') })
  }
})

test('a build that says nothing and leaves nothing has failed', async () => {
  put('build.cjs', '')
  await expect(run()).rejects.toThrow('the build left no out/main/index.cjs and no out/cli/cradlebook.mjs')
})

test('knows what the build reads', () => {
  const names = [
    'src',
    'test',
    'docs',
    'resources',
    'package.json',
    'package-lock.json',
    'vite.config.ts',
    'tsconfig.core.json',
    'biome.json',
  ]
  expect(sourcesOf(names)).toEqual(names.filter((name) => !['test', 'docs', 'biome.json'].includes(name)))
})

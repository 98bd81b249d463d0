import { execFileSync } from 'node:child_process'
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { writeWhole } from '../../src/main/atomic-write'
import { writeTrouble } from '../../src/main/file-trouble'
import { readProjectFile } from '../../src/main/read-project-file'
import { projectFile } from '../store/open-notebook'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cradlebook-files-'))
})
afterEach(() => {
  rmSync(folder, { recursive: true, force: true })
})

const asRoot = process.getuid?.() === 0
const inFolder = (name: string, content?: string | Uint8Array) => {
  const file = join(folder, name)
  if (content !== undefined) writeFileSync(file, content)
  return file
}
const problemsOf = async (file: string) => {
  const read = await readProjectFile(file)
  return read.ok ? [] : read.error.map(({ pointer, message }) => `${pointer}: ${message}`)
}

test('a file is written whole, and leaves nothing beside it', async () => {
  const file = inFolder('a.json', 'old')
  expect(await writeWhole(file, 'new')).toEqual({ ok: true, value: { path: file } })
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(readdirSync(folder)).toEqual(['a.json'])
})

test('a link keeps pointing to the file that was written', async () => {
  const file = inFolder('a.json', 'old')
  symlinkSync(file, join(folder, 'link.json'))
  await writeWhole(join(folder, 'link.json'), 'new')
  expect(readFileSync(file, 'utf8')).toBe('new')
  expect(lstatSync(join(folder, 'link.json')).isSymbolicLink()).toBe(true)
})

test('a folder, a missing folder and a pipe are refused with a cure', async () => {
  mkdirSync(join(folder, 'a.pdf'))
  execFileSync('mkfifo', [join(folder, 'pipe')])
  const messageOf = async (file: string) => {
    const written = await writeWhole(file, 'x')
    return written.ok ? '' : written.error
  }
  expect(await messageOf(join(folder, 'a.pdf'))).toContain('is a folder. Choose the name of a file')
  expect(await messageOf(join(folder, 'none', 'a.pdf'))).toContain(`There is no folder ${folder}/none`)
  expect(await messageOf(join(folder, 'pipe'))).toContain('is a device or a pipe')
  expect(readdirSync(folder).toSorted()).toEqual(['a.pdf', 'pipe'])
})

test.skipIf(asRoot)('a folder without permission is named', async () => {
  chmodSync(folder, 0o500)
  const written = await writeWhole(inFolder('a.pdf'), 'x')
  expect(!written.ok && written.error).toContain('There is no permission')
})

test.each([
  'ENOSPC',
  'EDQUOT',
  'EACCES',
  'EPERM',
  'EROFS',
  'EISDIR',
  'ENOENT',
  'ENAMETOOLONG',
  'EBUSY',
  'EIO',
])('%s names the file and says what to do', (code) => {
  const words = writeTrouble(Object.assign(new Error(code), { code }), '/a/b.pdf')
  expect(words).toContain('/a')
  expect(words).toMatch(/choose|free/i)
})

test('a project is read from a file, with or without a byte order mark', async () => {
  const text = JSON.stringify(projectFile())
  expect(await readProjectFile(inFolder('a.json', text))).toMatchObject({ ok: true, value: { id: 'p1' } })
  expect(await readProjectFile(inFolder('b.json', `\uFEFF${text}`))).toMatchObject({ ok: true })
})

test('what is no project file is refused with place, expectation and finding', async () => {
  execFileSync('mkfifo', [join(folder, 'pipe')])
  const big = inFolder('big.json', Buffer.alloc(21_000_000, 32))
  expect(await problemsOf(join(folder, 'none.json'))).toEqual([
    ': expected a file, found nothing of this name',
  ])
  expect(await problemsOf(folder)).toEqual([': expected a file, found a folder'])
  expect(await problemsOf(join(folder, 'pipe'))).toEqual([
    ': expected an ordinary file, found a device or a pipe',
  ])
  expect(await problemsOf(big)).toEqual([': expected a project file of at most 20 MB, found 21 MB'])
  expect(await problemsOf(inFolder('utf16.json', Buffer.from('\uFEFF{}', 'utf16le')))).toEqual([
    ': expected text in UTF-8, found other bytes: save the file as UTF-8',
  ])
  expect(await problemsOf(inFolder('text.json', 'hello'))).toEqual([
    expect.stringContaining(': expected JSON'),
  ])
})

test('many problems are listed up to fifty, and the rest is counted', async () => {
  const exclusions = Array.from({ length: 75 }, (_, index) => index)
  const goal = { ...projectFile().goal, exclusions }
  const problems = await problemsOf(inFolder('bad.json', JSON.stringify({ ...projectFile(), goal })))
  expect(problems).toHaveLength(51)
  expect(problems.at(-1)).toBe(': and 25 more')
})

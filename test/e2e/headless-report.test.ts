import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { beforeEach, expect, test } from 'vitest'
import { electronRuntime } from '../../scripts/electron-runtime.mjs'
import { readProject } from '../../src/core/project/read-project'

const asRead = (read: ReturnType<typeof readProject>) => (read.ok ? read.value : read.error)
const root = resolve(import.meta.dirname, '../..')
const example = join(root, 'resources/examples/bloom-176b.cradle.json')
let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cradlebook-headless-'))
})

/** Starts the app without a window and waits for its end. Chromium's own log lines are left out. */
async function start(...args: string[]) {
  const { executable } = await electronRuntime({ progress: () => {} })
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const env = { ...process.env, CRADLEBOOK_USER_DATA: join(folder, 'profile') }
  const ended = await promisify(execFile)(executable, [...sandbox, root, ...args], {
    env,
    timeout: 80_000,
  }).then(
    ({ stdout, stderr }) => ({ code: 0, stdout, stderr }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  )
  const told = ended.stderr.split('\n').filter((line) => line !== '' && !/^\[\d+:\d+\//.test(line))
  return { code: ended.code, stdout: ended.stdout, told }
}

const read = (pdf: string) => getDocument({ data: new Uint8Array(readFileSync(pdf)), verbosity: 0 }).promise

test('a project file becomes a PDF that says what it is and carries its project', async () => {
  const pdf = join(folder, 'bloom.pdf')
  const { code, stdout, told } = await start('--report', example, '--pdf', pdf, '--paper', 'Letter')
  expect(told).toEqual([`BLOOM-176B: 50.5 tCO2e → ${pdf}`])
  expect(code).toBe(0)
  const printed = JSON.parse(stdout) as { pdf: string; climateKg: number; pages: number }
  const document = await read(pdf)
  expect(printed).toEqual({ pdf, climateKg: expect.closeTo(50_532, 0), pages: document.numPages })

  const { info } = (await document.getMetadata()) as unknown as { info: Record<string, string> }
  expect(info.Title).toContain('BLOOM-176B')
  expect(info.Producer).toMatch(/^Cradlebook \d/)
  expect(info.Keywords).toContain('project:bloom-176b revision:1')
  const { items } = await (await document.getPage(1)).getTextContent()
  expect(items.map((item) => ('str' in item ? item.str : '')).join(' ')).toMatch(/90\s*% interval 38 to\s+73/)
  const attached = Object.values((await document.getAttachments()) as Record<string, { content: Uint8Array }>)
  // As it was read: what the file leaves to a default is written out.
  expect(JSON.parse(new TextDecoder().decode(attached[0]?.content))).toEqual(
    asRead(readProject(readFileSync(example, 'utf8'))),
  )
})

test.each([
  ['a file that is not there', 'none.json', ': expected a file, found nothing of this name'],
  ['a folder', '.', ': expected a file, found a folder'],
  ['text that is no JSON', 'text.json', ': expected JSON, found a syntax error'],
  ['a number out of range', 'range.json', ': /sites/0/pue: expected'],
])('%s ends with code 2 and its place', async (_case, name, words) => {
  const project = JSON.parse(readFileSync(example, 'utf8')) as { sites: { pue: number }[] }
  if (project.sites[0]) project.sites[0].pue = 0.5
  writeFileSync(join(folder, 'text.json'), '{"format": ')
  writeFileSync(join(folder, 'range.json'), JSON.stringify(project))
  const file = join(folder, name)
  const { code, stdout, told } = await start('--report', file, '--pdf', join(folder, 'x.pdf'))
  expect(code).toBe(2)
  expect(stdout).toBe('')
  expect(told).toEqual([expect.stringContaining(`${file}${words}`)])
})

test('a PDF that cannot be written ends with code 1, and options that make no sense with code 2', async () => {
  const unwritable = await start('--report', example, '--pdf', join(folder, 'none', 'x.pdf'))
  expect(unwritable.code).toBe(1)
  expect(unwritable.told).toEqual([expect.stringContaining(`There is no folder ${join(folder, 'none')}`)])
  const odd = await start('--report', example, '--pdf', join(folder, 'x.pdf'), '--paper', 'A3')
  expect(odd).toMatchObject({ code: 2, told: ['--paper: expected A4 or Letter, found A3'] })
})

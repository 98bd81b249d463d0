import { chmodSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { outputProblem } from '../../src/cli/output-file'
import { scratchFolder } from './command-line'

const { folder, write } = scratchFolder()
const asRoot = process.getuid?.() === 0

test.each([
  ['a new file', () => join(folder, 'new.pdf')],
  ['a file that is there', () => write('old.pdf', 'old')],
])('%s may be written', async (_case, file) => {
  expect(await outputProblem(file())).toBeUndefined()
})

test.each([
  [
    'no folder',
    () => join(folder, 'none', 'a.pdf'),
    `expected a folder to write to, found no ${join(folder, 'none')}: create it first`,
  ],
  [
    'a file for a folder',
    () => join(write('file', ''), 'a.pdf'),
    `expected a folder to write to, found that ${join(folder, 'file')} is not one: name another`,
  ],
  [
    'a folder',
    () => folder,
    'expected a file to write, found a folder: name a file in it, such as NAME/report.pdf',
  ],
])('%s may not', async (_case, file, message) => {
  const name = folder.split('/').at(-1) ?? ''
  expect(await outputProblem(file())).toBe(message.replace('NAME', name))
})

test.skipIf(process.platform === 'win32')('a device may not', async () => {
  expect(await outputProblem('/dev/null')).toBe(
    'expected a file to write, found a device or a pipe: name an ordinary file',
  )
})

// Root may write everywhere, so there is nothing to refuse.
test.skipIf(asRoot)('a file or folder without permission may not', async () => {
  const file = write('locked.pdf', '')
  chmodSync(file, 0o444)
  expect(await outputProblem(file)).toBe(
    'expected a file that may be written, found no permission: change its permissions or name another file',
  )
  const locked = join(folder, 'locked')
  mkdirSync(locked, { mode: 0o555 })
  expect(await outputProblem(join(locked, 'a.pdf'))).toBe(
    `expected a folder that may be written, found no permission in ${locked}: change its permissions or name another`,
  )
})

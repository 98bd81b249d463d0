import { access, constants, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'

/** Why a file cannot be written, and the cure; `undefined` when nothing stands in the way. */
export async function outputProblem(file: string): Promise<string | undefined> {
  const folder = dirname(file)
  const around = await kindOf(folder)
  if (around === 'nothing') return `expected a folder to write to, found no ${folder}: create it first`
  if (around !== 'folder')
    return `expected a folder to write to, found that ${folder} is not one: name another`

  const there = await kindOf(file)
  if (there === 'folder') {
    return `expected a file to write, found a folder: name a file in it, such as ${join(basename(file), 'report.pdf')}`
  }
  if (there === 'other') return 'expected a file to write, found a device or a pipe: name an ordinary file'
  if (there === 'file' && !(await mayWrite(file))) {
    return 'expected a file that may be written, found no permission: change its permissions or name another file'
  }
  if (!(await mayWrite(folder))) {
    return `expected a folder that may be written, found no permission in ${folder}: change its permissions or name another`
  }
  return undefined
}

async function kindOf(path: string): Promise<'nothing' | 'file' | 'folder' | 'other'> {
  try {
    const found = await stat(path)
    if (found.isDirectory()) return 'folder'
    return found.isFile() ? 'file' : 'other'
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    return code === 'ENOTDIR' ? 'other' : 'nothing'
  }
}

async function mayWrite(path: string): Promise<boolean> {
  try {
    await access(path, constants.W_OK)
    return true
  } catch {
    return false
  }
}

import { randomBytes } from 'node:crypto'
import { open, realpath, rename, rm, stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { err, ok, type Result } from '../core/result'
import { notAFile, writeTrouble } from './file-trouble'

/** Writes a file whole or not at all: what was there before stays until the new content is on the disk. */
export async function writeWhole(
  file: string,
  content: string | Uint8Array,
): Promise<Result<{ path: string }, string>> {
  try {
    const target = await targetOf(file)
    const draft = join(
      dirname(target),
      `.${basename(target).slice(0, 80)}.${randomBytes(6).toString('hex')}.part`,
    )
    try {
      await writeDurably(draft, content)
      await rename(draft, target)
    } catch (error) {
      await rm(draft, { force: true })
      throw error
    }
    await flushFolder(dirname(target))
    return ok({ path: file })
  } catch (error) {
    return err(writeTrouble(error, file))
  }
}

/** Behind a link, the file that it points to. */
async function targetOf(file: string): Promise<string> {
  const target = await realpath(file).catch(() => file)
  const found = await stat(target).catch(() => undefined)
  if (found?.isDirectory()) throw Object.assign(new Error('is a folder'), { code: 'EISDIR' })
  if (found && !found.isFile()) throw Object.assign(new Error('is a device or a pipe'), { code: notAFile })
  return target
}

async function writeDurably(file: string, content: string | Uint8Array): Promise<void> {
  const handle = await open(file, 'wx', 0o644)
  try {
    await handle.writeFile(content)
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** So that the new name survives a power cut too; not every system can. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const handle = await open(folder, 'r')
    await handle.sync().finally(() => handle.close())
  } catch {
    // Windows cannot open folders; the file itself is safe.
  }
}

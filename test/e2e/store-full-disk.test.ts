import { execFileSync } from 'node:child_process'
import { closeSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { verifyChain } from '../../src/core/project/history'
import { newUserData, type RunningApp, startApp } from './running-app'
import { ask, storedLog } from './stored-log'

const bloom = 'bloom-176b'
const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && mounts()
if (!mayMount)
  console.warn('SKIPPED: the full disk is not tested, for that needs root on Linux to mount a small one.')

let app: RunningApp | undefined
let disk: string | undefined
afterEach(async () => {
  await app?.electron.close().catch(() => undefined)
  if (disk) execFileSync('umount', ['--lazy', disk])
  app = undefined
  disk = undefined
})

const intend = (text: string) =>
  ask((app as RunningApp).page, 'project:change', {
    id: bloom,
    label: 'Intended use',
    patches: [{ op: 'replace', path: ['goal', 'intendedUse'], value: text }],
  })

test.skipIf(!mayMount)(
  'a full disk is said with place and cure; nothing is lost and the app stays up',
  async () => {
    disk = smallDisk()
    app = await startApp(disk)
    expect((await intend('before')).ok).toBe(true)
    const filler = fill(disk)

    for (const text of ['during', 'during '.repeat(1000)]) {
      const change = await intend(text)
      expect(change).toMatchObject({ ok: false, error: { kind: 'disk-full' } })
      expect(!change.ok && change.error.message).toContain(disk)
      expect(!change.ok && change.error.message).toContain('Free some space')
    }
    expect(await app.page.locator('h1').first().isVisible()).toBe(true)

    rmSync(filler)
    const after = await intend('after')
    expect(after.ok).toBe(true)
    await app.electron.close()

    app = await startApp(disk)
    const project = await ask(app.page, 'project:open', { id: bloom })
    expect(project.ok && project.value.goal.intendedUse).toBe('after')
    const log = await storedLog(app.electron, bloom)
    expect(verifyChain(log)).toEqual({ ok: true, value: null })
    expect(after).toEqual({ ok: true, value: { revision: log.at(-1)?.revision } })
  },
)

test.skipIf(!mayMount)(
  'an app that starts on a full disk says so, and opens the workspace when there is room',
  async () => {
    disk = smallDisk()
    app = await startApp(disk)
    expect((await intend('before')).ok).toBe(true)
    await app.electron.close()
    const filler = fill(disk)

    app = await startApp(disk)
    expect(await ask(app.page, 'project:open', { id: bloom })).toMatchObject({
      ok: false,
      error: { kind: 'disk-full' },
    })
    rmSync(filler)
    const project = await ask(app.page, 'project:open', { id: bloom })
    expect(project.ok && project.value.goal.intendedUse).toBe('before')
  },
)

/** A disk of 30 MB, as the profile. */
function smallDisk(): string {
  const folder = newUserData()
  execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=30m', 'tmpfs', folder])
  return folder
}

/** Some containers have root that may not mount. */
function mounts(): boolean {
  try {
    execFileSync('umount', [smallDisk()], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Writes until there is not one byte left. */
function fill(folder: string): string {
  const file = join(folder, 'filler')
  const handle = openSync(file, 'w')
  for (let size = 1 << 20; size >= 1; size >>= 1) {
    try {
      while (writeSync(handle, Buffer.alloc(size)) === size) {}
    } catch {
      // No room for a piece of this size; smaller ones follow.
    }
  }
  closeSync(handle)
  expect(statfsSync(folder).bavail).toBe(0)
  return file
}

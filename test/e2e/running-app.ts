import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { _electron, type ElectronApplication, type Page } from 'playwright-core'
import { electronRuntime } from '../../scripts/electron-runtime.mjs'

const root = resolve(import.meta.dirname, '../..')
const asRoot = process.getuid?.() === 0

/** The real application, started from the build. */
export interface RunningApp {
  readonly electron: ElectronApplication
  readonly page: Page
  readonly userData: string
}

const made: string[] = []
process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true })
})

/** A profile of its own, gone when the tests are. */
export function newUserData(): string {
  const folder = mkdtempSync(join(tmpdir(), 'cradlebook-e2e-'))
  made.push(folder)
  return folder
}

/** Starts the app; a profile given again shows what an earlier start left. */
export async function startApp(userData: string = newUserData()): Promise<RunningApp> {
  const { executable } = await electronRuntime({ progress: () => {} })
  const electron = await _electron.launch({
    executablePath: executable,
    args: [...(asRoot ? ['--no-sandbox'] : []), root],
    env: { ...process.env, CRADLEBOOK_USER_DATA: userData } as Record<string, string>,
  })
  endAtLast(electron)
  const page = await mainWindow(electron)
  await page.waitForSelector('h1')
  return { electron, page, userData }
}

const patienceMs = 30_000

/**
 * On the stand-in runtime the process has been seen, rarely, to stay after its windows had gone. That is said aloud,
 * and what was tested before it counts.
 */
function endAtLast(electron: ElectronApplication): void {
  const close = electron.close.bind(electron)
  electron.close = async () => {
    const ended = close().then(() => true)
    if (await Promise.race([ended, setTimeout(patienceMs, false, { ref: false })])) return
    console.warn(`The app had not ended ${patienceMs / 1000} s after it was closed; it was killed.`)
    electron.process().kill('SIGKILL')
    await ended
  }
}

/** The window that a person sees; the store page is hidden. */
async function mainWindow(electron: ElectronApplication): Promise<Page> {
  const isMain = (page: Page) => page.url().startsWith('app://cradlebook/')
  const open = electron.windows().find(isMain)
  return open ?? electron.waitForEvent('window', { predicate: isMain })
}

/** Requests that the app tried to make beyond its own pages. */
export const blockedRequests = (electron: ElectronApplication): Promise<readonly string[]> =>
  electron.evaluate(
    () => (globalThis as { __blockedRequests?: string[] }).__blockedRequests ?? ['not counted'],
  )

/** Answers the next save dialog with a path. */
export async function answerSaveDialog(electron: ElectronApplication, filePath: string): Promise<void> {
  await electron.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path })
  }, filePath)
}

/** Answers the next open dialog with a path. */
export async function answerOpenDialog(electron: ElectronApplication, filePath: string): Promise<void> {
  await electron.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] })
  }, filePath)
}

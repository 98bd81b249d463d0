import type { ElectronApplication, Page } from 'playwright-core'
import type { LogEntry } from '../../src/core/project/history'
import type { Channel, Desktop, Reply, Request } from '../../src/preload/contract'

interface DesktopWindow {
  readonly cradlebook: Desktop
}

/** Asks main as the window does, by way of the preload script: JSON text both ways. */
export async function ask<C extends Channel>(page: Page, channel: C, request: Request<C>): Promise<Reply<C>> {
  const reply = await page.evaluate(
    ([name, given]) => (window as unknown as DesktopWindow).cradlebook.ask[name](given),
    [channel as Channel, JSON.stringify(request)] as const,
  )
  return JSON.parse(reply) as Reply<C>
}

/** The hidden page that holds the database. */
export async function storePage(electron: ElectronApplication): Promise<Page> {
  const isStore = (page: Page) => page.url().startsWith('app://store/')
  return electron.windows().find(isStore) ?? electron.waitForEvent('window', { predicate: isStore })
}

const readLog = `new Promise((resolve, reject) => {
  const opening = indexedDB.open('cradlebook')
  opening.onerror = () => reject(opening.error)
  opening.onsuccess = () => {
    const reading = opening.result.transaction('log').objectStore('log').getAll()
    reading.onerror = () => reject(reading.error)
    reading.onsuccess = () => {
      opening.result.close()
      resolve(reading.result)
    }
  }
})`

/** A project's log as it lies in IndexedDB, read past the app; also from a page that came back after a crash. */
export async function storedLog(
  electron: ElectronApplication,
  projectId: string,
): Promise<readonly LogEntry[]> {
  const entries = await electron.evaluate(({ webContents }, code) => {
    const store = webContents
      .getAllWebContents()
      .find((contents) => contents.getURL().startsWith('app://store/'))
    return store?.executeJavaScript(code)
  }, readLog)
  return (entries as readonly LogEntry[]).filter((entry) => entry.projectId === projectId)
}

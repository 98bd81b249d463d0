import { join } from 'node:path'
import { BrowserWindow, MessageChannelMain, type MessagePortMain } from 'electron'
import { type StoreAnswer, storePortEvent } from '../preload/store-contract'
import { addresses } from './app-protocol'
import { safePreferences } from './hardening'

/** What the host of the store hears from its page. */
export interface StorePageListener {
  /** The page is there, or there again: send it what is not answered. */
  readonly connected: (port: MessagePortMain) => void
  readonly answered: (answer: StoreAnswer) => void
  readonly lost: () => void
  /** It will not come back by itself. */
  readonly failed: (reason: string) => void
}

const mostRestarts = 3
const restartWindowMs = 60_000

/** Opens the hidden page that holds the database, and brings it back when it crashes. */
export function openStorePage(listener: StorePageListener): BrowserWindow {
  const page = new BrowserWindow({
    show: false,
    title: 'Cradlebook store',
    webPreferences: {
      ...safePreferences,
      preload: join(__dirname, '../preload/store.cjs'),
      backgroundThrottling: false,
    },
  })
  const { webContents } = page
  const crashes: number[] = []

  webContents.on('did-finish-load', () => listener.connected(connect(page, listener)))
  webContents.on('did-fail-load', (_event, _code, reason) =>
    listener.failed(`its page did not load (${reason})`),
  )
  webContents.on('render-process-gone', (_event, { reason }) => {
    listener.lost()
    if (page.isDestroyed()) return
    crashes.push(Date.now())
    const recent = crashes.filter((time) => Date.now() - time < restartWindowMs).length
    if (recent > mostRestarts) listener.failed(`it stopped ${recent} times within a minute (${reason})`)
    else webContents.reload()
  })
  page.loadURL(addresses.store).catch(() => undefined)
  return page
}

function connect(page: BrowserWindow, { answered }: StorePageListener): MessagePortMain {
  const { port1, port2 } = new MessageChannelMain()
  port1.on('message', ({ data }) => answered(data as StoreAnswer))
  port1.start()
  page.webContents.postMessage(storePortEvent, null, [port2])
  return port1
}

import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme } from 'electron'
import { commandEvent } from '../preload/channels'
import type { Command } from '../preload/contract'
import { addresses } from './app-protocol'
import { startEstimationWorker } from './estimation'
import { safePreferences } from './hardening'
import { rememberBounds, rememberedBounds, smallest } from './window-state'

let mainWindow: BrowserWindow | undefined

/** Opens the one window. The app ends with it. */
export function openMainWindow(): void {
  const { bounds, maximised } = rememberedBounds()
  const window = new BrowserWindow({
    ...bounds,
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Cradlebook',
    // Shown at once in the colour of its page: holding it back until it is drawn would show it later, not sooner.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#15171a' : '#ffffff',
    webPreferences: { ...safePreferences, preload: join(__dirname, '../preload/index.cjs') },
  })
  mainWindow = window
  if (maximised) window.maximize()
  rememberBounds(window)
  window.on('page-title-updated', (event) => event.preventDefault())
  window.on('closed', () => {
    mainWindow = undefined
    app.quit()
  })
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload()
  })
  window.webContents.once('dom-ready', startEstimationWorker)
  void window.loadURL(addresses.window)
}

export const theMainWindow = (): BrowserWindow | undefined => mainWindow

/** Brings the window to the front, for a second start of the app. */
export function showMainWindow(): void {
  if (mainWindow?.isMinimized()) mainWindow.restore()
  mainWindow?.focus()
}

export function sendCommand(command: Command): void {
  mainWindow?.webContents.send(commandEvent, command)
}

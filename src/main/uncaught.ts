import { app, dialog } from 'electron'
import type { Launch } from './launch'
import { logTrouble } from './trouble-log'

/** Faults of ours: kept in a log, and said, instead of ending the app in silence. */
export function catchUncaught(mode: Launch['mode']): void {
  const caught = (error: unknown) => {
    const words = error instanceof Error ? (error.stack ?? error.message) : String(error)
    logTrouble(words)
    if (mode === 'window') tell(words)
    else endWith(words)
  }
  process.on('uncaughtException', caught)
  process.on('unhandledRejection', caught)
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason !== 'clean-exit' && reason !== 'killed') logTrouble(`${type} stopped: ${reason} (${exitCode})`)
  })
}

let telling = false

function tell(words: string): void {
  if (telling) return
  telling = true
  const [first] = words.split('\n')
  const message = 'Something went wrong inside Cradlebook.'
  const detail = `${first}\n\nWhat is saved is safe. The details are in ${app.getPath('userData')}, folder logs.`
  void say(message, detail).finally(() => {
    telling = false
  })
}

/** Before the app is ready there is only a plain box. */
async function say(message: string, detail: string): Promise<void> {
  if (app.isReady()) await dialog.showMessageBox({ type: 'error', title: 'Cradlebook', message, detail })
  else dialog.showErrorBox(message, detail)
}

function endWith(words: string): void {
  process.stderr.write(`${words}\n`)
  app.exit(1)
}

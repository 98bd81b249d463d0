import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

const mostBytes = 1_000_000

/** Writes a line to the log in the profile; a log that cannot be written stops nobody. */
export function logTrouble(what: string): void {
  try {
    const folder = join(app.getPath('userData'), 'logs')
    const file = join(folder, 'main.log')
    mkdirSync(folder, { recursive: true })
    if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > mostBytes) renameSync(file, `${file}.old`)
    appendFileSync(file, `${new Date().toISOString()} ${what}\n`)
  } catch {
    console.error(what)
  }
}

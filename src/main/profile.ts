import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { app } from 'electron'

/** Lets tests and portable installations choose the folder that holds the workspace. */
export function chooseProfile(): void {
  const chosen = process.env.CRADLEBOOK_USER_DATA || app.commandLine.getSwitchValue('user-data-dir')
  if (chosen) app.setPath('userData', resolve(chosen))
}

/** A profile of its own for runs without a window, so that they never meet the one of an open app. */
export function chooseHeadlessProfile(): void {
  chooseProfile()
  app.setPath('userData', writableFolder(join(app.getPath('userData'), 'headless')))
}

function writableFolder(folder: string): string {
  try {
    mkdirSync(folder, { recursive: true })
    return folder
  } catch {
    // A home that cannot be written, as in some build systems.
    return mkdtempSync(join(tmpdir(), 'cradlebook-'))
  }
}

import * as fs from 'node:fs'
import { app } from 'electron'

/**
 * Left free on purpose. A database whose file is cut off by a full disk is taken for corrupt by Chromium, which then
 * deletes it; so nothing is written, and the database is not even opened, with less than this.
 */
const reserveBytes = 8_000_000

/** True when the disk of the workspace has no room for a safe write. */
export const diskIsFull = (): boolean => freeBytes() < reserveBytes

/** Free space where the workspace is; plenty where the system does not say. */
function freeBytes(): number {
  try {
    const { bavail, bsize } = fs.statfsSync(app.getPath('userData'))
    return bavail * bsize
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

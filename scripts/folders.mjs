import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The app folder: the one that holds package.json. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

/** Where runtimes are kept. Outside the tree, so that a fresh checkout finds them again. */
export function cacheFolder(environment = process.env) {
  if (environment.CRADLEBOOK_CACHE) return environment.CRADLEBOOK_CACHE
  return join(environment.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cradlebook')
}

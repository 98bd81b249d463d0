import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StepFailure } from '../failure.mjs'
import { runTool } from '../run-tool.mjs'
import { fingerprint } from './fingerprint.mjs'

/** Installs what package-lock.json names, unless node_modules already holds exactly that. */
export async function prepareDependencies({ root, announce }) {
  const stampFile = join(root, 'node_modules', '.cradlebook-lock')
  const wanted = fingerprint(root, ['package-lock.json'])
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted) return 'up to date'
  if (holdsLockedTree(root)) {
    writeFileSync(stampFile, wanted)
    return 'up to date'
  }

  announce('installing (npm ci)')
  // Under "npm run -s" an inner npm would be silent as well, and a failure without a reason.
  const options = ['--no-audit', '--no-fund', '--loglevel=error']
  const { code, output } = await runTool('npm', ['ci', ...options], { cwd: root })
  if (code !== 0) {
    throw new StepFailure('the dependencies could not be installed', {
      output,
      advice: 'check that npm reaches its registry ("npm ping"), then run "npm ci" and look at what it says.',
    })
  }
  writeFileSync(stampFile, wanted)
  return 'installed'
}

/** Someone has typed `npm ci` or `npm install`: npm's own record of node_modules tells. */
function holdsLockedTree(root) {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (!existsSync(record)) return false
  const packagesOf = (file) => JSON.parse(readFileSync(file, 'utf8')).packages
  return isLockedTree(packagesOf(join(root, 'package-lock.json')), packagesOf(record))
}

/** Whether everything installed is as locked, and everything locked is installed or optional. */
export function isLockedTree(locked, installed) {
  const asLocked = ([path, entry]) =>
    locked[path]?.version === entry.version && locked[path]?.integrity === entry.integrity
  const present = ([path, entry]) => path === '' || path in installed || entry.optional === true
  return Object.entries(installed).every(asLocked) && Object.entries(locked).every(present)
}

import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { linesOf, StepFailure } from '../failure.mjs'
import { cacheFolder, root } from '../folders.mjs'
import { runTool } from '../run-tool.mjs'

const electronPackage = join(root, 'node_modules', 'electron')
const weekMs = 7 * 24 * 3600 * 1000

/** The version of Electron that the project is written for. */
export function officialVersion() {
  const manifest = join(electronPackage, 'package.json')
  if (!existsSync(manifest)) {
    throw new StepFailure('the electron package is not installed', { advice: 'run "npm ci" first.' })
  }
  return JSON.parse(readFileSync(manifest, 'utf8')).version
}

/** The official executable where it is complete, else undefined. Same test as in electron/install.js. */
export function installedOfficial(version, folder = electronPackage) {
  const read = (file) => (existsSync(join(folder, file)) ? readFileSync(join(folder, file), 'utf8') : '')
  if (read('dist/version').replace(/^v/, '') !== version) return undefined

  const executable = join(folder, 'dist', read('path.txt'))
  return read('path.txt') !== '' && existsSync(executable) ? executable : undefined
}

/** Fetches the official binary; answers with the executable, or with the reason why there is none. */
export async function fetchOfficial(version, { timeLimitMs }) {
  const { code, output, timedOut } = await runTool(process.execPath, [join(electronPackage, 'install.js')], {
    cwd: root,
    timeLimitMs,
  })
  const executable = code === 0 ? installedOfficial(version) : undefined
  if (executable) return { executable }
  if (timedOut) return { reason: `the download did not finish within ${timeLimitMs / 1000} s` }
  return { reason: errorMessage(output) ?? `its installer ended with code ${code}` }
}

/** What the first line of a Node stack trace says. */
export function errorMessage(output) {
  const lines = linesOf(output).map((line) => line.trim())
  const line = lines.find((candidate) => /^\w*Error\b.*:/.test(candidate)) ?? lines.at(-1)
  return line?.replace(/^(TypeError|Error): /, '').slice(0, 200)
}

const failureNote = (version) => join(cacheFolder(), `electron-${version}-not-fetched.json`)

/** Whether a note says that fetching failed so recently that trying again would only cost time. */
export function failedLately(note, now) {
  const age = now - Date.parse(note?.at)
  return age >= 0 && age < weekMs
}

export function rememberedFailure(version, now) {
  try {
    const note = JSON.parse(readFileSync(failureNote(version), 'utf8'))
    return failedLately(note, now) ? note : undefined
  } catch {
    // No note, or one that was cut short: either way nothing is known.
    return undefined
  }
}

export function rememberFailure(version, reason, now) {
  mkdirSync(cacheFolder(), { recursive: true })
  const note = { electron: version, at: new Date(now).toISOString(), reason }
  writeFileSync(failureNote(version), `${JSON.stringify(note, null, 2)}\n`)
}

export function forgetFailure(version) {
  rmSync(failureNote(version), { force: true })
}

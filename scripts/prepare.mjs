import { availableDisplay } from './display.mjs'
import { electronRuntime } from './electron-runtime.mjs'
import { root } from './folders.mjs'
import { prepareBuild } from './prepare/build.mjs'
import { prepareDependencies } from './prepare/dependencies.mjs'
import { checkNodeVersion } from './prepare/node-version.mjs'
import { prepareSystemLibraries } from './prepare/system-libraries.mjs'

/**
 * Everything the app needs in order to run, in order; what is there is left alone. One line of
 * progress per step, and one more when a step begins work that takes time.
 */
export async function prepare({ progress, display }) {
  checkNodeVersion()
  const step = (number, name, run) => told({ progress, label: `[${number}/4] ${name}`, run })

  await step(1, 'dependencies', (announce) => prepareDependencies({ root, announce }))
  let runtime
  await step(2, 'Electron', async (announce) => {
    runtime = await electronRuntime({ progress: announce })
    return `${runtime.version} (${runtime.origin})`
  })
  await step(3, 'system libraries', (announce) =>
    prepareSystemLibraries({ executable: runtime.executable, display, announce }),
  )
  await step(4, 'build', (announce) => prepareBuild({ root, announce }))

  const found = availableDisplay()
  return { runtime, display: display || found === 'own' ? found : 'none' }
}

/** What the command line needs, and no more: progress is told only of work really done. */
export async function prepareCommandLine({ progress }) {
  checkNodeVersion()
  await prepareDependencies({ root, announce: (text) => progress(`dependencies: ${text}`) })
  await prepareBuild({ root, announce: (text) => progress(`build: ${text}`) })
}

async function told({ progress, label, run }) {
  const start = Date.now()
  const outcome = await run((text) => progress(`${label}: ${text}`))
  const seconds = Math.round((Date.now() - start) / 1000)
  progress(`${label}: ${outcome}${seconds > 0 ? ` (${seconds} s)` : ''}`)
}

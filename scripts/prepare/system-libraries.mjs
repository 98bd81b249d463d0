import { availableDisplay, isOnPath } from '../display.mjs'
import { StepFailure } from '../failure.mjs'
import { runTool } from '../run-tool.mjs'
import { installPackages, lackingPackages } from './debian-packages.mjs'

const libraryPackages = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1']
const displayPackages = ['xvfb', 'xauth']

/** Sees to it that the runtime finds its shared libraries and, where wanted, a display. */
export async function prepareSystemLibraries({ executable, display, announce }) {
  if (process.platform !== 'linux') return 'nothing needed'
  const before = await needs({ executable, display })
  if (isMet(before)) return 'up to date'

  if (!isOnPath('apt-get')) throw cannotInstall(before)
  const packages = await lackingPackages(packagesFor(before))
  if (packages.length > 0) await installPackages(packages, { announce })
  const after = await needs({ executable, display })
  if (!isMet(after)) throw stillMissing(after)
  return `installed ${packages.join(' ')}`
}

async function needs({ executable, display }) {
  const libraries = missingLibraries((await runTool('ldd', [executable])).output)
  return { libraries, display: display && availableDisplay() === 'none' }
}

const isMet = ({ libraries, display }) => libraries.length === 0 && !display

export const packagesFor = ({ libraries, display }) => [
  ...(display ? displayPackages : []),
  ...(libraries.length > 0 ? libraryPackages : []),
]

/** Reads ldd's output: libraries, and versions of libraries, that were not found. */
export function missingLibraries(lddOutput) {
  const libraries = lddOutput.matchAll(/^\s*(\S+) => not found$/gm)
  const versions = lddOutput.matchAll(/version [`']([^']+)' not found/g)
  return [...new Set([...libraries, ...versions].map((match) => match[1]))]
}

function named({ libraries, display }) {
  return [...libraries, ...(display ? ['xvfb-run and xauth (there is no display)'] : [])].join(', ')
}

function cannotInstall(lacking) {
  return new StepFailure(`this system lacks ${named(lacking)}`, {
    advice:
      'install these with your package manager. On Debian and Ubuntu they are in the packages ' +
      `${packagesFor(lacking).join(' ')}; other systems name them alike.`,
  })
}

function stillMissing(lacking) {
  return new StepFailure(`this system still lacks ${named(lacking)}`, {
    advice:
      'find the package that holds it ("apt-file search NAME") and install it; GLIBC means the system is too old.',
  })
}

import { isOnPath } from '../display.mjs'
import { StepFailure } from '../failure.mjs'
import { runsAsRoot } from '../launch-electron.mjs'
import { runTool } from '../run-tool.mjs'

// Debian 13 and Ubuntu 24.04 renamed some libraries when their time type grew to 64 bits.
const namesOf = (name) => [name, `${name}t64`]

/** Those of the packages that are not installed under either name. */
export async function lackingPackages(names) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg-query fills these in
  const query = ['-W', '-f', '${db:Status-Status} ${Package}\n', ...names.flatMap(namesOf)]
  const installed = installedPackages((await runTool('dpkg-query', query)).stdout)
  return names.filter((name) => !namesOf(name).some((candidate) => installed.has(candidate)))
}

export function installedPackages(dpkgOutput) {
  const lines = dpkgOutput.split('\n').map((line) => line.split(' '))
  return new Set(lines.filter(([status]) => status === 'installed').map(([, name]) => name))
}

export async function installPackages(names, { announce }) {
  const administrator = await administratorPrefix()
  if (!administrator) {
    throw new StepFailure(`${names.join(' ')} must be installed, which needs administrator rights`, {
      advice: `run this command once, then start again:\n\n  ${typedCommand(names)}\n`,
    })
  }
  announce(`installing ${names.join(' ')}`)
  // Old package lists may still do, so a failed update is only told when the installation fails as well.
  const update = await apt(administrator, ['update'])
  const available = await availableNames(names)
  const install = await apt(administrator, ['install', '-y', '--no-install-recommends', ...available])
  if (install.code !== 0) {
    throw new StepFailure('apt-get could not install the system libraries', {
      output: update.code === 0 ? install.output : update.output + install.output,
      advice: `correct what the lines above name, or run this command by hand:\n\n  ${typedCommand(names)}\n`,
    })
  }
}

export const typedCommand = (names) =>
  `sudo apt-get update && sudo apt-get install --no-install-recommends ${names.join(' ')}`

async function administratorPrefix() {
  if (runsAsRoot()) return ['env']
  if (isOnPath('sudo') && (await runTool('sudo', ['-n', 'true'])).code === 0) return ['sudo', '-n', 'env']
  return undefined
}

function apt([command, ...prefix], args) {
  // Another apt may be at work, as on a machine that has just been started: wait for it.
  const options = ['-q', '-o', 'DPkg::Lock::Timeout=120']
  return runTool(command, [...prefix, 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...options, ...args])
}

async function availableNames(names) {
  const choice = []
  for (const name of names) {
    const [old, renamed] = namesOf(name)
    const known = await runTool('apt-cache', ['show', '--no-all-versions', renamed])
    choice.push(known.code === 0 ? renamed : old)
  }
  return choice
}

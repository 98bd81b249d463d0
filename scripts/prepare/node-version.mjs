import { StepFailure } from '../failure.mjs'

const oldest = [20, 19]

export function isRecentEnough(version) {
  const [major, minor] = version.split('.').map(Number)
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1])
}

export function checkNodeVersion(version = process.versions.node) {
  if (isRecentEnough(version)) return
  throw new StepFailure(`Node ${version} is too old`, {
    advice: `install Node ${oldest.join('.')} or newer, and run the command again.`,
  })
}

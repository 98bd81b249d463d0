import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where a window can appear: on the user's own display, on a virtual one, or nowhere. */
export function availableDisplay({ platform = process.platform, environment = process.env } = {}) {
  if (platform !== 'linux' || environment.DISPLAY || environment.WAYLAND_DISPLAY) return 'own'
  return isOnPath('xvfb-run', environment) && isOnPath('xauth', environment) ? 'xvfb' : 'none'
}

export function isOnPath(program, environment = process.env) {
  return (environment.PATH ?? '').split(delimiter).some((folder) => {
    try {
      accessSync(join(folder, program), constants.X_OK)
      return true
    } catch {
      return false
    }
  })
}

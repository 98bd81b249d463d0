import { _electron } from 'playwright-core'
import { root } from '../folders.mjs'
import { runsAsRoot } from '../launch-electron.mjs'

/** Starts an app folder and returns its first visible page. */
export async function launch({ executable }, { folder = root, userData } = {}) {
  const electron = await _electron.launch({
    executablePath: executable,
    args: [...(runsAsRoot() ? ['--no-sandbox'] : []), folder],
    env: { ...process.env, ...(userData && { CRADLEBOOK_USER_DATA: userData }) },
  })
  const isVisible = (page) => !page.url().startsWith('app://store')
  const page =
    electron.windows().find(isVisible) ?? (await electron.waitForEvent('window', { predicate: isVisible }))
  return { electron, page }
}

export function quantile(values, share) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)]
}

export const milliseconds = (value) => `${value.toFixed(value < 100 ? 1 : 0)} ms`

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, type Rectangle, screen } from 'electron'

export const smallest = { width: 720, height: 560 }
const usual = { width: 1360, height: 860 }

interface WindowState extends Rectangle {
  readonly maximised: boolean
}

const stateFile = () => join(app.getPath('userData'), 'window.json')

/** Where the window was, if that is still on a screen; else the usual size. */
export function rememberedBounds(): { readonly bounds: Partial<Rectangle>; readonly maximised: boolean } {
  const state = readState()
  if (state === undefined) return { bounds: usual, maximised: false }
  const { maximised, ...bounds } = state
  return isOnAScreen(bounds)
    ? { bounds, maximised }
    : { bounds: { width: bounds.width, height: bounds.height }, maximised }
}

/** Remembers the window's place when it closes. */
export function rememberBounds(window: BrowserWindow): void {
  window.on('close', () => {
    const state = { ...window.getNormalBounds(), maximised: window.isMaximized() }
    try {
      writeFileSync(stateFile(), JSON.stringify(state))
    } catch {
      // A place that cannot be remembered is no reason to disturb anybody.
    }
  })
}

function readState(): WindowState | undefined {
  try {
    const json: unknown = JSON.parse(readFileSync(stateFile(), 'utf8'))
    return isWindowState(json) ? json : undefined
  } catch {
    return undefined
  }
}

/** Checked by hand: a schema library would be loaded before the first window for this alone. */
function isWindowState(json: unknown): json is WindowState {
  if (typeof json !== 'object' || json === null) return false
  const { x, y, width, height, maximised } = json as Record<string, unknown>
  const isLength = (value: unknown, least: number) =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= 20_000
  return (
    isLength(x, -20_000) &&
    isLength(y, -20_000) &&
    isLength(width, smallest.width) &&
    isLength(height, smallest.height) &&
    typeof maximised === 'boolean'
  )
}

function isOnAScreen({ x, y, width, height }: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching({ x, y, width, height })
  const overlapX = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x)
  const overlapY = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y)
  return overlapX > 100 && overlapY > 100
}

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, type Rectangle, screen } from 'electron'
import { z } from 'zod'

export const smallest = { width: 720, height: 560 }
const usual = { width: 1360, height: 860 }

const WindowState = z.object({
  x: z.int(),
  y: z.int(),
  width: z.int().min(smallest.width).max(20_000),
  height: z.int().min(smallest.height).max(20_000),
  maximised: z.boolean(),
})

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

function readState(): z.infer<typeof WindowState> | undefined {
  try {
    return WindowState.safeParse(JSON.parse(readFileSync(stateFile(), 'utf8'))).data
  } catch {
    return undefined
  }
}

function isOnAScreen({ x, y, width, height }: Rectangle): boolean {
  const { workArea } = screen.getDisplayMatching({ x, y, width, height })
  const overlapX = Math.min(x + width, workArea.x + workArea.width) - Math.max(x, workArea.x)
  const overlapY = Math.min(y + height, workArea.y + workArea.height) - Math.max(y, workArea.y)
  return overlapX > 100 && overlapY > 100
}

import type { Display } from './display.mjs'

export interface Command {
  readonly command: string
  readonly args: string[]
}
export function runsAsRoot(): boolean
export function electronCommand(options: {
  readonly runtime: { readonly executable: string }
  readonly display: Display
  readonly args: readonly string[]
  readonly asRoot?: boolean
}): Command
export function underDisplay(options: {
  readonly display: Display
  readonly command: string
  readonly args: readonly string[]
}): Command

import type { Desktop } from '../../preload/contract'

declare global {
  interface Window {
    /** Put there by the preload script: the page's only way out. */
    readonly cradlebook: Desktop
  }
}

/** Requests to main, one function a channel. */
export const { ask, onCommand } = window.cradlebook

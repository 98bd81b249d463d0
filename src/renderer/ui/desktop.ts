import type { Ask, Channel, Desktop } from '../../preload/contract'

declare global {
  interface Window {
    /** Put there by the preload script: the page's only way out. */
    readonly cradlebook: Desktop
  }
}

export const { onCommand, onProgress, onHubProgress } = window.cradlebook

const overTheWall = Object.entries(window.cradlebook.ask).map(([channel, send]) => [
  channel,
  async (request: unknown) => JSON.parse(await send(JSON.stringify(request))),
])

/** Requests to main, one function a channel. */
export const ask = Object.fromEntries(overTheWall) as Ask satisfies Record<Channel, unknown>

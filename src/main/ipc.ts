import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import type { Channel, Reply } from '../preload/contract'
import { addresses } from './app-protocol'
import type { Parsed } from './parsed-request'

type Run<C extends Channel> = (request: Parsed<C>, sender: WebContents) => Reply<C> | Promise<Reply<C>>

/** The schemas are loaded while the window already opens: the first sight of the app does not wait for them. */
export const loadSchemas = () => import('./parsed-request')

/** Answers a channel: checks who asks, parses what is asked, then runs. Both ways it is JSON text. */
export function handle<C extends Channel>(channel: C, run: Run<C>): void {
  ipcMain.handle(channel, async (event, given: unknown) => {
    checkSender(channel, event)
    const { parsedRequest } = await loadSchemas()
    return JSON.stringify(await run(parsedRequest(channel, given), event.sender))
  })
}

/** Answers a channel whose text somebody else in main reads by its schema and answers in text. */
export function passOn(
  channel: Channel,
  run: (given: unknown, sender: WebContents) => Promise<string>,
): void {
  ipcMain.handle(channel, (event, given: unknown) => {
    checkSender(channel, event)
    return run(given, event.sender)
  })
}

const askedByReport: readonly Channel[] = ['report:document', 'report:ready']

function checkSender(channel: Channel, { senderFrame }: IpcMainInvokeEvent): void {
  const page = askedByReport.includes(channel) ? addresses.report : addresses.window
  const [address] = senderFrame?.url.split(/[?#]/) ?? []
  if (senderFrame === null || senderFrame.parent !== null || address !== page) {
    throw new Error(`${channel} refused a request that did not come from ${page}`)
  }
}

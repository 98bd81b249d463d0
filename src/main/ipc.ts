import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import type { z } from 'zod'
import type { Channel, Reply } from '../preload/contract'
import type { requests } from '../preload/requests'
import { addresses } from './app-protocol'

type Requests = typeof requests
type Run<C extends keyof Requests> = (
  request: z.output<Requests[C]>,
  sender: WebContents,
) => Reply<C> | Promise<Reply<C>>

/** With the schemas, so not before the first request: the window does not wait for them. */
const reader = () => import('./read-request')

/** Answers a channel: checks who asks, parses what is asked, then runs. Both ways it is JSON text. */
export function handle<C extends keyof Requests>(channel: C, run: Run<C>): void {
  ipcMain.handle(channel, async (event, given: unknown) => {
    checkSender(channel, event)
    const { readRequest } = await reader()
    return JSON.stringify(await run(readRequest(channel, given), event.sender))
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

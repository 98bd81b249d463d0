import { type IpcMainInvokeEvent, ipcMain, type WebContents } from 'electron'
import type { z } from 'zod'
import { pointerOf } from '../core/project/read-project'
import { type Channel, type Reply, requests } from '../preload/contract'
import { addresses } from './app-protocol'

type Parsed<C extends Channel> = z.output<(typeof requests)[C]>
type Run<C extends Channel> = (request: Parsed<C>, sender: WebContents) => Reply<C> | Promise<Reply<C>>

/** Answers a channel: checks who asks, parses what is asked, then runs. */
export function handle<C extends Channel>(channel: C, run: Run<C>): void {
  ipcMain.handle(channel, async (event, given: unknown) => {
    checkSender(channel, event)
    const parsed = requests[channel].safeParse(given)
    if (!parsed.success) {
      const [issue] = parsed.error.issues
      throw new Error(`${channel} refused the request: ${pointerOf(issue?.path ?? [])}: ${issue?.message}`)
    }
    return run(parsed.data as Parsed<C>, event.sender)
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

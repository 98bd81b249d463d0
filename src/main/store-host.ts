import { randomUUID } from 'node:crypto'
import type { BrowserWindow, MessagePortMain } from 'electron'
import type { Result } from '../core/result'
import type { StoreFailure } from '../preload/contract'
import type { StoreMessage, StoreQuestion, StoreReplies, StoreRequests } from '../preload/store-contract'
import { diskIsFull } from './disk-space'
import { openStorePage } from './store-page'
import { diskFull, isReading, told, unavailable } from './store-trouble'

type Answered = Result<StoreReplies[StoreQuestion], StoreFailure>

interface Waiting {
  readonly message: StoreMessage
  readonly settle: (result: Answered) => void
  sent: boolean
}

const timeLimitMs = 20_000

/** What is not answered yet, in the order in which it was asked. */
const waiting = new Map<string, Waiting>()
let page: BrowserWindow | undefined
let port: MessagePortMain | undefined

/** Opens the store, unless the disk is too full for that; then the next request tries again. */
export function startStore(): void {
  if (page && !page.isDestroyed()) return
  if (diskIsFull()) return
  page = openStorePage({
    connected: (fresh) => {
      port?.close()
      port = fresh
      for (const id of waiting.keys()) send(id)
    },
    answered: ({ request, result }) => waiting.get(request)?.settle(result),
    lost: () => {
      port = undefined
    },
    failed: giveUp,
  })
}

/** Asks the store. Always answers, within the time limit. */
export async function askStore<Q extends StoreQuestion>(
  question: Q,
  request: StoreRequests[Q],
): Promise<Result<StoreReplies[Q], StoreFailure>> {
  startStore()
  if (page === undefined || (!isReading(question) && diskIsFull())) return diskFull(question)
  const result = await answerTo({
    request: randomUUID(),
    question,
    with: request,
    again: false,
  } as StoreMessage)
  return told(question, result as Result<StoreReplies[Q], StoreFailure>)
}

/** Resolves when every request has been answered. */
export async function storeIsIdle(): Promise<void> {
  while (waiting.size > 0) await new Promise((resolve) => setTimeout(resolve, 20))
}

function answerTo(message: StoreMessage): Promise<Answered> {
  const { request } = message
  return new Promise((resolve) => {
    const limit = setTimeout(() => tooLate(request), timeLimitMs)
    const settle = (result: Answered) => {
      clearTimeout(limit)
      waiting.delete(request)
      resolve(result)
    }
    waiting.set(request, { message, settle, sent: false })
    send(request)
  })
}

/** Sends a request, once more if its answer was lost with the page. */
function send(id: string): void {
  const request = waiting.get(id)
  if (port === undefined || request === undefined) return
  port.postMessage({ ...request.message, again: request.sent })
  request.sent = true
}

/** A page that does not answer is ended, and comes back for what else is waiting. */
function tooLate(id: string): void {
  waiting.get(id)?.settle(unavailable(`it did not answer within ${timeLimitMs / 1000} s`))
  port = undefined
  if (page && !page.isDestroyed()) page.webContents.forcefullyCrashRenderer()
}

/** Everything that waits is told; the next request opens a new page. */
function giveUp(reason: string): void {
  const lost = page
  page = undefined
  port = undefined
  for (const { settle } of [...waiting.values()]) settle(unavailable(reason))
  if (lost && !lost.isDestroyed()) lost.destroy()
}

import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { WebContents } from 'electron'
import { err } from '../core/result'
import { hubProgressEvent } from '../preload/channels'
import type { ConferenceChannel, FromConferenceThread, ToConferenceThread } from './conference-messages'
import { handle, passOn } from './ipc'

interface Waiting {
  readonly channel: ConferenceChannel
  readonly sender: WebContents
  readonly cancelled: Int32Array
  readonly resolve: (text: string) => void
  readonly reject: (error: Error) => void
}

const waiting = new Map<number, Waiting>()
let thread: Worker | undefined
let lastNumber = 0
let isClosed = false

/** Channels about conferences, which a thread of their own answers. */
export function setupConference(): void {
  const pass = (channel: ConferenceChannel) => passOn(channel, (text, sender) => ask(channel, text, sender))
  pass('conference:assess')
  pass('conference:activity')
  pass('conference:hubs')
  handle('conference:cancel', (_request, sender) => {
    cancelWhere((one) => one.sender === sender && one.channel === 'conference:hubs')
    return null
  })
}

/** Ends the thread, for the app ends. */
export async function endConference(): Promise<void> {
  isClosed = true
  cancelWhere(() => true)
  const ending = thread
  thread = undefined
  if (ending === undefined) return
  const ended = new Promise((resolve) => ending.once('exit', resolve))
  ending.postMessage({ kind: 'close' } satisfies ToConferenceThread)
  await ended
}

const cancelledText = JSON.stringify(err({ kind: 'cancelled' }))

/** The window is answered at once; the thread hears of it through the shared flag. */
function cancelWhere(isMeant: (one: Waiting) => boolean): void {
  for (const [number, one] of waiting) {
    if (!isMeant(one)) continue
    Atomics.store(one.cancelled, 0, 1)
    waiting.delete(number)
    one.resolve(cancelledText)
  }
}

function ask(channel: ConferenceChannel, text: unknown, sender: WebContents): Promise<string> {
  if (isClosed) return Promise.resolve(cancelledText)
  // What was asked before is no longer waited for.
  cancelWhere((one) => one.sender === sender && one.channel === channel)
  return new Promise((resolve, reject) => {
    lastNumber += 1
    const cancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
    waiting.set(lastNumber, { channel, sender, cancelled, resolve, reject })
    const message: ToConferenceThread = { kind: 'ask', number: lastNumber, channel, text, cancelled }
    running().postMessage(message)
  })
}

function running(): Worker {
  if (thread) return thread
  const started = new Worker(join(__dirname, 'conference-worker.cjs'))
  started.on('message', hear)
  started.on('error', (error) => end(started, error.message))
  started.on('exit', (code) => end(started, `code ${code}`))
  thread = started
  return started
}

function hear(message: FromConferenceThread): void {
  const one = waiting.get(message.number)
  if (message.kind === 'progress') {
    if (one && !one.sender.isDestroyed()) one.sender.send(hubProgressEvent, message.progress)
    return
  }
  waiting.delete(message.number)
  if (message.kind === 'answered') one?.resolve(message.text)
  else one?.reject(new Error(message.message))
}

/** A thread that has ended is forgotten; the next question starts another. */
function end(ended: Worker, reason: string): void {
  if (thread !== ended) return
  thread = undefined
  const left = [...waiting.values()]
  waiting.clear()
  for (const { reject } of left) reject(new Error(`The calculation stopped: ${reason}. Try again.`))
}

import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { app } from 'electron'
import type {
  EstimationAnswer,
  EstimationMessage,
  EstimationQuestion,
  EstimationReplies,
  EstimationRequests,
} from './estimation-messages'

interface Waiting {
  readonly resolve: (value: EstimationReplies[EstimationQuestion]) => void
  readonly reject: (error: Error) => void
}

const waiting = new Map<number, Waiting>()
let worker: Worker | undefined
let lastId = 0
let isClosed = false

/** Starts the worker ahead of the first question. */
export function startEstimationWorker(): void {
  running()
}

/** Asks the estimation core, which runs in a thread of its own so that windows never wait for it. */
export function estimate<Q extends EstimationQuestion>(
  question: Q,
  request: EstimationRequests[Q],
): Promise<EstimationReplies[Q]> {
  if (isClosed) return new Promise(() => {})
  return new Promise((resolve, reject) => {
    lastId += 1
    const message: EstimationMessage = { id: lastId, question, with: request }
    waiting.set(lastId, { resolve: resolve as Waiting['resolve'], reject })
    running().postMessage(message)
  })
}

/**
 * Ends the worker once it has done what it is at, for the app ends. Who still waits hears nothing more: their windows
 * go. It is asked to end, not made to, and no question is refused: Electron 25 has crashed on both while it quits.
 */
export async function endEstimation(): Promise<void> {
  isClosed = true
  const ending = worker
  if (ending === undefined) return
  worker = undefined
  waiting.clear()
  const ended = new Promise((resolve) => ending.once('exit', resolve))
  ending.postMessage('close')
  await ended
}

function running(): Worker {
  if (worker) return worker
  const started = new Worker(join(__dirname, 'estimation-worker.cjs'), {
    workerData: { appVersion: app.getVersion() },
  })
  started.on('message', settle)
  started.on('error', (error) => end(started, `The calculation stopped: ${error.message}`))
  started.on('exit', (code) => end(started, `The calculation stopped (code ${code})`))
  worker = started
  return started
}

function settle(answer: EstimationAnswer): void {
  const asker = waiting.get(answer.id)
  waiting.delete(answer.id)
  if (answer.ok) asker?.resolve(answer.value)
  else asker?.reject(new Error(`The calculation failed: ${answer.message}`))
}

/** A worker that has ended is forgotten; the next question starts another. */
function end(ended: Worker, reason: string): void {
  if (worker !== ended) return
  worker = undefined
  const left = [...waiting.values()]
  waiting.clear()
  for (const { reject } of left)
    reject(new Error(`${reason}. Try again; if it happens again, undo the last change.`))
}

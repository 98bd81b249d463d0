import type { Worker } from 'node:worker_threads'
import type { Task } from '../core/uncertainty/task'
import type { PlanSource } from './plan-source'
import type { FromThread, ToThread } from './thread-messages'

/** One thread that draws. It holds one plan at a time. */
export interface DrawThread {
  /** Has it make a plan, unless it has that one or is at it. */
  readonly prepare: (source: PlanSource, fingerprint: string) => void
  readonly isPreparedFor: (source: PlanSource) => boolean
  /** Rejects when the thread fails or ends. */
  readonly answer: (task: Task) => Promise<Float64Array>
  readonly hasEnded: () => boolean
  readonly end: () => Promise<unknown>
}

interface Waiting {
  readonly resolve: (values: Float64Array) => void
  readonly reject: (error: Error) => void
}

/** @param onTrouble told when the thread ends by itself or cannot make a plan */
export function drawThread(worker: Worker, onTrouble: (message: string) => void): DrawThread {
  const waiting = new Map<number, Waiting>()
  let lastNumber = 0
  let held: { readonly source: PlanSource; readonly number: number; ready: boolean } | undefined
  let ended = false

  const post = (message: ToThread) => worker.postMessage(message)
  const nextNumber = () => {
    lastNumber += 1
    return lastNumber
  }
  const over = (reason: string) => {
    ended = true
    held = undefined
    const left = [...waiting.values()]
    waiting.clear()
    for (const { reject } of left) reject(new Error(reason))
  }
  const stopped = (reason: string) => {
    if (ended) return
    over(reason)
    onTrouble(reason)
  }
  worker.on('error', (error) => stopped(`a thread that draws stopped: ${error.message}`))
  worker.on('exit', (code) => stopped(`a thread that draws stopped (code ${code})`))
  worker.on('message', (message: FromThread) => {
    if (message.kind === 'planned') {
      if (held?.number === message.number) held.ready = true
      return
    }
    const asker = waiting.get(message.number)
    waiting.delete(message.number)
    if (waiting.size === 0) worker.unref()
    if (message.kind === 'drawn') asker?.resolve(message.values)
    else if (asker) asker.reject(new Error(message.message))
    else onTrouble(`a thread that draws has no plan: ${message.message}`)
  })
  // A thread that nobody waits for keeps no process alive.
  worker.unref()

  return {
    prepare: (source, fingerprint) => {
      if (ended || held?.source === source) return
      held = { source, number: nextNumber(), ready: false }
      post({ kind: 'plan', number: held.number, source, fingerprint })
    },
    isPreparedFor: (source) => held?.source === source && held.ready,
    answer: (task) =>
      new Promise((resolve, reject) => {
        const number = nextNumber()
        waiting.set(number, { resolve, reject })
        worker.ref()
        post({ kind: 'task', number, task })
      }),
    hasEnded: () => ended,
    end: () => {
      over('the threads that draw were closed')
      return worker.terminate()
    },
  }
}

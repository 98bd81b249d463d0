import { err } from '../core/result'
import type { UncertaintyProgress } from '../core/uncertainty/uncertainty-view'
import type { FromRunThread, RunChannel, ToRunThread } from './uncertainty-messages'

/** What is needed of a worker thread. */
export interface RunThread {
  readonly postMessage: (message: ToRunThread) => void
  readonly onMessage: (hear: (message: FromRunThread) => void) => void
  /** Told once, when it has ended by itself. */
  readonly onEnd: (hear: (reason: string) => void) => void
  /** Ends it and the threads that it started. */
  readonly end: () => Promise<void>
}

export interface RunDesk {
  /** Asks for a run; the one that this asker waits for ends as cancelled. The answer is JSON text. */
  readonly ask: (
    asker: number,
    channel: RunChannel,
    text: unknown,
    onProgress: (progress: UncertaintyProgress) => void,
  ) => Promise<string>
  /** Ends the asker's run, if there is one. */
  readonly cancel: (asker: number) => void
  /** Has the thread started and ready for a first run. */
  readonly warm: () => void
  /** Ends every run as cancelled, and the thread. No run and no thread starts after that. */
  readonly close: () => Promise<void>
}

interface Run {
  readonly asker: number
  readonly cancelled: Int32Array
  readonly resolve: (text: string) => void
  readonly reject: (error: Error) => void
  readonly onProgress: (progress: UncertaintyProgress) => void
}

const cancelledText = JSON.stringify(err({ kind: 'cancelled' }))

/** Main's side of the thread that runs draws: who waits for what, one run for each window. */
export function runDesk(start: () => RunThread, logTrouble: (message: string) => void): RunDesk {
  const runs = new Map<number, Run>()
  let thread: RunThread | undefined
  let lastNumber = 0
  let isClosed = false

  const hear = (message: FromRunThread) => {
    if (message.kind === 'trouble') {
      logTrouble(message.message)
      return
    }
    const run = runs.get(message.number)
    if (message.kind === 'progress') {
      run?.onProgress(message.progress)
      return
    }
    runs.delete(message.number)
    if (message.kind === 'answered') run?.resolve(message.text)
    else run?.reject(new Error(message.message))
  }

  /** A thread that has ended is forgotten; the next run starts another. */
  const end = (ended: RunThread, reason: string) => {
    if (thread !== ended) return
    thread = undefined
    const left = [...runs.values()]
    runs.clear()
    for (const { reject } of left) {
      reject(new Error(`The draws stopped: ${reason}. Try again; if it happens again, undo the last change.`))
    }
  }

  const running = (): RunThread => {
    if (thread) return thread
    const started = start()
    started.onMessage(hear)
    started.onEnd((reason) => end(started, reason))
    thread = started
    return started
  }

  /** The window is answered at once; the thread hears of it through the shared flag. */
  const cancelWhere = (isMeant: (run: Run) => boolean) => {
    for (const [number, run] of runs) {
      if (!isMeant(run)) continue
      Atomics.store(run.cancelled, 0, 1)
      runs.delete(number)
      run.resolve(cancelledText)
    }
  }
  const cancel = (asker: number) => cancelWhere((run) => run.asker === asker)

  return {
    ask: (asker, channel, text, onProgress) =>
      new Promise((resolve, reject) => {
        if (isClosed) return resolve(cancelledText)
        cancel(asker)
        lastNumber += 1
        const cancelled = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
        runs.set(lastNumber, { asker, cancelled, resolve, reject, onProgress })
        running().postMessage({ kind: 'run', number: lastNumber, channel, text, cancelled })
      }),
    cancel,
    warm: () => {
      if (thread === undefined && !isClosed) running().postMessage({ kind: 'warm' })
    },
    close: async () => {
      isClosed = true
      cancelWhere(() => true)
      const ending = thread
      thread = undefined
      await ending?.end()
    },
  }
}

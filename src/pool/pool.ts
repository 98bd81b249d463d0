import { availableParallelism } from 'node:os'
import type { Worker } from 'node:worker_threads'
import type { Plan } from '../core/uncertainty/plan'
import { answerTask, joinAnswers, splitTask, type Task } from '../core/uncertainty/task'
import { type DrawThread, drawThread } from './draw-thread'
import { fingerprintOf } from './fingerprint'
import type { PlanSource } from './plan-source'
import { speedOfTasks } from './speed'

export type Draw = (task: Task) => Promise<Float64Array>

interface Listening {
  readonly isCancelled?: () => boolean
  /** Told after every part of a task. */
  readonly onPart?: () => void
}

/** Threads that draw, kept warm between runs. */
export interface DrawPool {
  /** How one run gets its draws: the same bytes however many threads there are. */
  readonly drawsOf: (source: PlanSource, plan: Plan, listening?: Listening) => Draw
  /** Starts the threads ahead of the first run. */
  readonly warm: () => void
  /** Threads that are running. */
  readonly running: () => number
  readonly close: () => Promise<void>
}

interface PoolOptions {
  /** With 1 there are no threads: whoever asks draws. */
  readonly size: number
  readonly start: () => Worker
  readonly onTrouble?: (message: string) => void
  /** Drawing that a run does itself before the threads are called: a small run is over before they have a plan. */
  readonly aloneForMs?: number
}

const mostThreads = 8
/** Whoever cancels waits for the parts at work: they are kept well below 100 ms. */
const partMs = 40
/** After so many threads that ended and drew nothing there is something wrong with them; runs go on alone. */
const mostEnded = 8

/** One thread for each core, up to 8. */
export const poolSize = (): number => Math.max(1, Math.min(mostThreads, availableParallelism()))

export function drawPool({ size, start, onTrouble = () => {}, aloneForMs = 150 }: PoolOptions): DrawPool {
  let threads: readonly DrawThread[] = []
  let endedCount = 0

  const warm = () => {
    if (size < 2) return
    threads = threads.filter((thread) => !thread.hasEnded())
    while (threads.length < size && endedCount < mostEnded) {
      const thread = drawThread(start(), (message) => {
        if (thread.hasEnded()) endedCount += 1
        onTrouble(message)
      })
      threads = [...threads, thread]
    }
  }

  const drawsOf: DrawPool['drawsOf'] = (
    source,
    plan,
    { isCancelled = () => false, onPart = () => {} } = {},
  ) => {
    const speed = speedOfTasks()
    let aloneMs = 0
    let fingerprint: string | undefined
    const timed = async (task: Task, answer: () => Promise<Float64Array> | Float64Array) => {
      const start = performance.now()
      const values = await answer()
      const elapsed = performance.now() - start
      speed.measured(task, elapsed)
      onPart()
      return { values, elapsed }
    }
    const alone = async (task: Task): Promise<Float64Array> => {
      const { values, elapsed } = await timed(task, () => answerTask(plan, task))
      aloneMs += elapsed
      // Messages are heard between two parts: a thread that is ready, a run that is cancelled.
      await new Promise((resolve) => setImmediate(resolve))
      return values
    }

    return async (task) => {
      if (aloneMs >= aloneForMs) {
        warm()
        fingerprint ??= fingerprintOf(plan)
        for (const thread of threads) thread.prepare(source, fingerprint)
      }
      const ready = threads.filter((thread) => thread.isPreparedFor(source))
      const count = Math.max(1, ready.length, Math.ceil(speed.expectedMs(task) / partMs))
      const parts = splitTask(task, count)
      const answers: (Float64Array | undefined)[] = parts.map(() => undefined)
      let next = 0
      const takeParts = async (thread: DrawThread) => {
        while (next < parts.length && !isCancelled()) {
          const index = next
          next += 1
          const part = parts[index] as Task
          try {
            answers[index] = (await timed(part, () => thread.answer(part))).values
            endedCount = 0
          } catch {
            // Told to onTrouble where the thread ended; the part is drawn below.
            return
          }
        }
      }
      await Promise.all(ready.map(takeParts))
      for (const [index, part] of parts.entries()) {
        // A run that is cancelled looks at no answer.
        if (isCancelled()) return new Float64Array(0)
        answers[index] ??= await alone(part)
      }
      return joinAnswers(task, answers as readonly Float64Array[])
    }
  }

  return {
    drawsOf,
    warm,
    running: () => threads.filter((thread) => !thread.hasEnded()).length,
    close: async () => {
      const ending = threads.map((thread) => thread.end())
      threads = []
      await Promise.all(ending)
    },
  }
}

/** Draws without threads. */
export const aloneDraws: DrawPool = {
  drawsOf: (_source, plan) => async (task) => answerTask(plan, task),
  warm: () => {},
  running: () => 0,
  close: async () => {},
}

import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { WebContents } from 'electron'
import type { ProjectFile } from '../core/project/project'
import { err, ok, type Result } from '../core/result'
import { defaultSeed } from '../core/uncertainty/draws'
import type { UncertaintyProblem, UncertaintyView } from '../core/uncertainty/uncertainty-view'
import { progressEvent } from '../preload/channels'
import type { Reply } from '../preload/contract'
import { inTime } from './in-time'
import { handle, passOn } from './ipc'
import { type RunThread, runDesk } from './run-desk'
import { logTrouble } from './trouble-log'
import type { RunChannel, ToRunThread } from './uncertainty-messages'

/** Long after the window is shown, when its first results are on the screen. */
const idleMs = 2000
/** For a part of a run to end and the threads that draw after it; then they are ended where they are. */
const closingMs = 500

const desk = runDesk(startThread, logTrouble)
let isWarming = false

/** Channels that ask for draws. */
export function setupUncertainty(): void {
  const pass = (channel: RunChannel) => passOn(channel, (text, sender) => ask(channel, text, sender))
  pass('estimate:uncertainty')
  pass('estimate:compare')
  handle('estimate:cancel', (_request, sender) => {
    desk.cancel(sender.id)
    return null
  })
}

/** Starts the threads that draw a while after the first assessment: not while the window opens. */
export function warmUncertaintySoon(): void {
  if (isWarming) return
  isWarming = true
  setTimeout(desk.warm, idleMs).unref()
}

let reports = 0

/** Draws for a report: no window waits for it, so none ends it. @returns why nothing can be drawn, where that is so */
export async function drawForReport(
  project: ProjectFile,
): Promise<Result<UncertaintyView, readonly UncertaintyProblem[]>> {
  reports += 1
  const request = JSON.stringify({ project, seed: defaultSeed })
  // Windows have positive ids.
  const text = await desk.ask(-reports, 'estimate:uncertainty', request, () => {})
  const reply = JSON.parse(text) as Reply<'estimate:uncertainty'>
  if (reply.ok) return ok(reply.value)
  if (reply.error.kind === 'refused') return err(reply.error.problems)
  throw new Error('the draws of the report were cancelled')
}

/** Ends what draws, for the app ends. */
export const endUncertainty = (): Promise<void> => desk.close()

const known = new Set<number>()

function ask(channel: RunChannel, text: unknown, sender: WebContents): Promise<string> {
  const { id } = sender
  if (!known.has(id)) {
    known.add(id)
    // A page that has gone waits for nothing.
    const cancel = () => desk.cancel(id)
    sender.on('render-process-gone', cancel)
    sender.once('destroyed', () => {
      known.delete(id)
      cancel()
    })
  }
  return desk.ask(id, channel, text, (progress) => {
    if (!sender.isDestroyed()) sender.send(progressEvent, progress)
  })
}

function startThread(): RunThread {
  const worker = new Worker(join(__dirname, 'uncertainty-worker.cjs'))
  const ended = new Promise((resolve) => worker.once('exit', resolve))
  return {
    postMessage: (message) => worker.postMessage(message),
    onMessage: (hear) => void worker.on('message', hear),
    onEnd: (hear) => {
      worker.on('error', (error) => hear(error.message))
      worker.on('exit', (code) => hear(`code ${code}`))
    },
    end: async () => {
      worker.postMessage({ kind: 'close' } satisfies ToRunThread)
      await inTime(ended, closingMs)
      await worker.terminate()
    },
  }
}

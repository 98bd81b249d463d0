import { join } from 'node:path'
import { parentPort, Worker } from 'node:worker_threads'
import example from '../../resources/examples/bloom-176b.cradle.json?raw'
import { drawPool, poolSize } from '../pool/pool'
import { projectCatalog } from '../pool/project-catalog'
import { stepBack } from '../pool/step-back'
import { answerRun } from './run-answers'
import type { FromRunThread, ToRunThread } from './uncertainty-messages'

stepBack()

/** The thread that runs draws: it has them drawn, and makes of them what a window shows. */
const pool = drawPool({
  size: poolSize(),
  start: () => new Worker(join(__dirname, 'draw-worker.cjs'), { workerData: { isBesideWindow: true } }),
  onTrouble: (message) => say({ kind: 'trouble', message }),
})

/** Runs of several windows take turns. */
let isClosing = false
let lastRun: Promise<unknown> = Promise.resolve()

parentPort?.on('message', (message: ToRunThread) => {
  if (message.kind === 'close') {
    isClosing = true
    // At once, while a run may still be at work: it is cancelled by then.
    void pool.close().then(() => process.exit())
    return
  }
  lastRun = lastRun.then(() => (message.kind === 'run' ? run(message) : warmUp()))
})

async function run({ number, channel, text, cancelled }: Extract<ToRunThread, { kind: 'run' }>) {
  try {
    const answer = await answerRun(channel, text, projectCatalog, pool, {
      isCancelled: () => Atomics.load(cancelled, 0) === 1,
      onProgress: (progress) => say({ kind: 'progress', number, progress }),
    })
    say({ kind: 'answered', number, text: JSON.stringify(answer) })
  } catch (error) {
    say({ kind: 'failed', number, message: error instanceof Error ? error.message : String(error) })
  }
}

/** The first run of a fresh thread takes far longer than the next: better now, while nobody waits. */
async function warmUp(): Promise<void> {
  const text = `{"project":${example},"seed":1}`
  const run = { isCancelled: () => isClosing, onProgress: () => {} }
  await answerRun('estimate:uncertainty', text, projectCatalog, pool, run)
  pool.warm()
}

const say = (message: FromRunThread) => parentPort?.postMessage(message)

import { parentPort, workerData } from 'node:worker_threads'
import example from '../../resources/examples/bloom-176b.cradle.json?raw'
import { loadCatalog } from '../catalog/bundled'
import { answerEstimation, startEstimation } from './estimation-answers'
import type { EstimationAnswer, EstimationMessage } from './estimation-messages'

/** Nobody types any more, or not yet again. */
const idleMs = 1500

const { appVersion } = workerData as { readonly appVersion: string }
const estimation = startEstimation(loadCatalog, appVersion)
let idle: NodeJS.Timeout | undefined

warmUp()
parentPort?.on('message', (message: EstimationMessage | 'close') => {
  if (message === 'close') {
    clearTimeout(idle)
    parentPort?.close()
    return
  }
  parentPort?.postMessage(answer(message))
  // A window is open: somebody may look for a factor.
  if (message.question === 'asked') warmSearchWhenIdle()
})

function answer({ id, question, with: request }: EstimationMessage): EstimationAnswer {
  try {
    return { id, ok: true, value: answerEstimation(estimation, question, request) }
  } catch (error) {
    return { id, ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}

/** The first assessment of a fresh thread takes ten times as long as the next: better now, while nobody waits. */
function warmUp(): void {
  const text = `{"project":${example}}`
  answerEstimation(startEstimation(loadCatalog, appVersion), 'asked', { channel: 'estimate:assess', text })
}

function warmSearchWhenIdle(): void {
  clearTimeout(idle)
  idle = setTimeout(estimation.desk.warm, idleMs)
}

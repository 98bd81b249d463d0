import { parentPort, workerData } from 'node:worker_threads'
import example from '../../resources/examples/bloom-176b.cradle.json?raw'
import { loadCatalog } from '../catalog/bundled'
import { loadPlaces } from '../catalog/places'
import { answerEstimation, startEstimation } from './estimation-answers'
import type {
  EstimationAnswer,
  EstimationMessage,
  EstimationQuestion,
  PlaceQuestion,
} from './estimation-messages'
import { answerPlaces, isOfPlaces } from './place-answers'

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
  if (isOfPlaces(message.question)) void answerLater(message)
  else parentPort?.postMessage(answer(message))
  // A window is open: somebody may look for a factor.
  if (message.question === 'asked') warmSearchWhenIdle()
})

/** Places are read when they are first asked for: nobody waits for them before. */
async function answerLater({ id, question, with: request }: EstimationMessage): Promise<void> {
  const said = await loadPlaces().then(
    (places): EstimationAnswer => ({
      ...{ id, ok: true },
      value: answerPlaces(places, question as PlaceQuestion, request as never),
    }),
    (error: Error): EstimationAnswer => ({ id, ok: false, message: error.message }),
  )
  parentPort?.postMessage(said)
}

function answer({ id, question, with: request }: EstimationMessage): EstimationAnswer {
  try {
    const asked = question as Exclude<EstimationQuestion, PlaceQuestion>
    return { id, ok: true, value: answerEstimation(estimation, asked, request as never) }
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

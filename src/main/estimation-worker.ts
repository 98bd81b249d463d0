import { parentPort, workerData } from 'node:worker_threads'
import { loadCatalog } from '../catalog/bundled'
import { answerEstimation, startEstimation } from './estimation-answers'
import type { EstimationAnswer, EstimationMessage } from './estimation-messages'

const { appVersion } = workerData as { readonly appVersion: string }
const estimation = startEstimation(loadCatalog(), appVersion)

parentPort?.on('message', (message: EstimationMessage) => parentPort?.postMessage(answer(message)))

function answer({ id, question, with: request }: EstimationMessage): EstimationAnswer {
  try {
    return { id, ok: true, value: answerEstimation(estimation, question, request) }
  } catch (error) {
    return { id, ok: false, message: error instanceof Error ? error.message : String(error) }
  }
}

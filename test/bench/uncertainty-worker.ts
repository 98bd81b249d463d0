import { parentPort, workerData } from 'node:worker_threads'
import { answerTask, type Task } from '../../src/core/uncertainty/task'
import { statedModel, statedPlan } from './stated-model'

/** A thread that draws the stated model: it makes its own plan, answers tasks, and says once that it is ready. */
const plan = statedPlan(statedModel(), (workerData as { readonly seed: number }).seed)

parentPort?.on('message', ({ number, task }: { readonly number: number; readonly task: Task }) => {
  const values = answerTask(plan, task)
  parentPort?.postMessage({ number, values }, [values.buffer as ArrayBuffer])
})
parentPort?.postMessage({ number: 0, values: new Float64Array(0) })

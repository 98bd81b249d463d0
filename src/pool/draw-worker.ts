import { parentPort, workerData } from 'node:worker_threads'
import type { Plan } from '../core/uncertainty/plan'
import { answerTask } from '../core/uncertainty/task'
import { fingerprintOf } from './fingerprint'
import { plannedFrom } from './plan-source'
import { projectCatalog } from './project-catalog'
import { stepBack } from './step-back'
import type { FromThread, ToThread } from './thread-messages'

if ((workerData as { readonly isBesideWindow?: boolean } | null)?.isBesideWindow) stepBack()

/** The last plan only: an older one is never asked for again. */
let plan: Plan | undefined

parentPort?.on('message', (message: ToThread) => {
  const answer = answered(message)
  parentPort?.postMessage(answer, answer.kind === 'drawn' ? [answer.values.buffer as ArrayBuffer] : [])
})

function answered(message: ToThread): FromThread {
  const { number } = message
  try {
    if (message.kind === 'task') {
      if (plan === undefined) throw new Error('a task came before its plan')
      return { kind: 'drawn', number, values: answerTask(plan, message.task) }
    }
    plan = undefined
    const planned = plannedFrom(message.source, projectCatalog)
    if (!planned.ok) throw new Error(planned.error[0]?.message ?? 'no plan')
    if (fingerprintOf(planned.value.plan) !== message.fingerprint) {
      throw new Error('it came to another plan of the same project')
    }
    plan = planned.value.plan
    return { kind: 'planned', number }
  } catch (error) {
    return { kind: 'failed', number, message: error instanceof Error ? error.message : String(error) }
  }
}

import type { ProjectFile } from '../core/project/project'
import { err, type Result } from '../core/result'
import type { RunFailure } from '../core/uncertainty/drawing'
import type {
  ComparisonView,
  UncertaintyProgress,
  UncertaintyView,
} from '../core/uncertainty/uncertainty-view'
import { type CatalogOf, type PlanSource, plannedFrom } from '../pool/plan-source'
import type { DrawPool } from '../pool/pool'
import { projectRequests } from '../preload/project-requests'
import { parsedRequest } from './parsed-request'
import type { RunChannel } from './uncertainty-messages'

interface Run {
  readonly isCancelled: () => boolean
  readonly onProgress: (progress: UncertaintyProgress) => void
}

/** A window draws a progress bar no oftener. */
export const progressEveryMs = 100

/** Answers a request for draws, JSON text. @throws when the request is not what the contract says */
export async function answerRun(
  channel: RunChannel,
  text: unknown,
  catalogOf: CatalogOf,
  pool: DrawPool,
  { isCancelled, onProgress }: Run,
): Promise<Result<UncertaintyView | ComparisonView, RunFailure>> {
  const { source, draws } = asked(channel, text)
  if (isCancelled()) return err({ kind: 'cancelled' })
  const planned = plannedFrom(source, catalogOf)
  if (!planned.ok) return err({ kind: 'refused', problems: planned.error })
  const { plan, run } = planned.value
  const tell = notTooOften(onProgress)
  let last: UncertaintyProgress | undefined
  // Told again after every part: a window sees that work goes on where a step has no count of its own.
  const onPart = () => {
    if (last) tell(last)
  }
  return run({
    ...(draws !== undefined && { draws }),
    draw: pool.drawsOf(source, plan, { isCancelled, onPart }),
    onProgress: (progress) => {
      last = progress
      tell(progress)
    },
    isCancelled,
  })
}

function asked(channel: RunChannel, text: unknown): { source: PlanSource; draws: number | undefined } {
  if (channel === 'estimate:uncertainty') {
    const { project, draws, seed } = parsedRequest(projectRequests, channel, text)
    return { source: { files: [project], seed }, draws }
  }
  const { a, b, draws, seed } = parsedRequest(projectRequests, channel, text)
  return { source: { files: [a as ProjectFile, b as ProjectFile], seed }, draws }
}

/** The first at once, then one in every 100 ms. */
function notTooOften(tell: Run['onProgress']): Run['onProgress'] {
  let last = Number.NEGATIVE_INFINITY
  return (progress) => {
    const now = performance.now()
    if (now - last < progressEveryMs) return
    last = now
    tell(progress)
  }
}

import { describeFound } from '../project/found'
import { err, ok, type Result } from '../result'
import { type Drawing, inPieces, type RunFailure } from './drawing'
import { drawsExpected, maximumDraws, minimumDraws, stableWithin } from './draws'
import type { Plan } from './plan'
import { quantilesOf } from './quantiles'

/** How many draws a run takes, and the target's draws. */
export interface Settled {
  readonly draws: number
  readonly converged: boolean
  readonly lastChange: number | null
  readonly target: Float64Array
}

const firstDraws = 1024
/** Where doubling stops in any case. */
const mostDraws = 131_072

/**
 * U9: the target's draws, as many as stated, else doubled until its p95 has moved by less than 0.5 % twice in succession
 * (once may be luck).
 */
export async function settle(
  plan: Plan,
  stated: number | undefined,
  drawing: Drawing,
): Promise<Result<Settled, RunFailure>> {
  if (
    stated !== undefined &&
    !(Number.isInteger(stated) && stated >= minimumDraws && stated <= maximumDraws)
  ) {
    const message = `${drawsExpected}, found ${describeFound(stated)}`
    return err({ kind: 'refused', problems: [{ path: 'draws', message }] })
  }
  const more = async (from: number, to: number) =>
    inPieces(plan, { kind: 'target', from, to, changes: [null] }, drawing, (draws) =>
      drawing.onProgress?.({ draws, of: stated ?? null }),
    )
  let values = await more(0, stated ?? firstDraws)
  if (values === null) return err({ kind: 'cancelled' })
  if (stated !== undefined) return ok({ draws: stated, converged: true, lastChange: null, target: values })

  let stable = 0
  let lastChange = 0
  while (stable < 2 && values.length < mostDraws) {
    const added: Float64Array | null = await more(values.length, 2 * values.length)
    if (added === null) return err({ kind: 'cancelled' })
    const doubled: Float64Array = new Float64Array(2 * values.length)
    doubled.set(values)
    doubled.set(added, values.length)
    lastChange = relativeChange(values, doubled)
    stable = lastChange < stableWithin ? stable + 1 : 0
    values = doubled
  }
  return ok({ draws: values.length, converged: stable >= 2, lastChange, target: values })
}

/** How far the p95 moved, against the end of the interval that is further from 0: a difference's p95 may be near it. */
function relativeChange(values: Float64Array, doubled: Float64Array): number {
  const [before] = quantilesOf(values, [0.95]) as [number]
  const [low, high] = quantilesOf(doubled, [0.05, 0.95]) as [number, number]
  return before === high ? 0 : Math.abs(high - before) / Math.max(Math.abs(low), Math.abs(high))
}

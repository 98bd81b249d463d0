import { err, ok, type Result } from '../result'
import { type Drawing, inPieces, type RunFailure } from './drawing'
import type { Plan } from './plan'
import { refusal } from './refusal'
import { intervalOf, shareBelowZero } from './statistics'
import type { Interval } from './uncertainty-view'

/** Draws held at a time: rows beyond this many bytes are drawn in a second pass. */
const memoryBytes = 32e6

/** The interval of every number of a plan, by its path. */
export async function intervalsOf(
  plan: Plan,
  draws: number,
  drawing: Drawing,
): Promise<Result<Readonly<Record<string, Interval>>, RunFailure>> {
  const batch = Math.max(1, Math.floor(memoryBytes / 8 / draws))
  const byRow: Interval[] = []
  const total = plan.rows.length
  for (let first = 0; first < total; first += batch) {
    const last = Math.min(total, first + batch)
    const values = await inPieces(
      plan,
      { kind: 'outputs', from: 0, to: draws, first, last },
      drawing,
      (done) =>
        drawing.onProgress?.({
          draws: Math.round((draws * first + done * (last - first)) / total),
          of: draws,
        }),
    )
    if (values === null) return err({ kind: 'cancelled' })
    for (let row = first; row < last; row += 1) {
      if (drawing.isCancelled?.()) return err({ kind: 'cancelled' })
      drawing.onProgress?.({ draws: Math.round((draws * last) / total), of: draws })
      const start = (row - first) * draws
      const own = values.subarray(start, start + draws)
      const problem = refusal(plan, row, own)
      if (problem) return err({ kind: 'refused', problems: [problem] })
      const isDifference = plan.outputs.some((one) => one.row === row && one.mayBeNegative)
      byRow.push({ ...intervalOf(own, 0), ...(isDifference && { belowZero: shareBelowZero(own) }) })
    }
  }
  const intervals: Record<string, Interval> = {}
  for (const { path, row, point, mayBeNegative } of plan.outputs) {
    intervals[path] =
      row === null
        ? {
            ...{ point, mean: point, p5: point, median: point, p95: point },
            ...(mayBeNegative && { belowZero: point < 0 ? 1 : 0 }),
          }
        : { ...(byRow[row] as Interval), point }
  }
  return ok(intervals)
}

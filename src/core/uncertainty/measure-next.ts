import type { DrawnCause } from './causes'
import { type Drawing, inPieces } from './drawing'
import type { Plan } from './plan'
import { quantilesOf } from './quantiles'
import { shareDraws } from './shares'
import type { MeasureNext } from './uncertainty-view'

const candidates = 6
const told = 3
/** Less than this is no reason to measure anything. */
const leastNarrower = 0.005

/** The causes whose exact knowledge would narrow the target's interval most; null once the run is cancelled. */
export async function measureNext(
  plan: Plan,
  target: Float64Array,
  causes: readonly DrawnCause[],
  drawing: Drawing,
): Promise<readonly MeasureNext[] | null> {
  const to = Math.min(target.length, shareDraws)
  const some = causes.slice(0, candidates)
  if (some.length === 0) return []
  const changes = some.map(({ dimension }) => ({ dimension, as: 'median' }) as const)
  const known = await inPieces(plan, { kind: 'target', from: 0, to, changes }, drawing)
  if (known === null) return null
  const [low, high] = endsOf(target.subarray(0, to))
  return some
    .map(({ cause: { path, symbol, name } }, row): MeasureNext => {
      const [p5, p95] = endsOf(known.subarray(row * to, (row + 1) * to))
      return { path, symbol, name, narrower: 1 - (p95 - p5) / (high - low), p5, p95 }
    })
    .filter(({ narrower }) => narrower >= leastNarrower)
    .toSorted((a, b) => b.narrower - a.narrower)
    .slice(0, told)
}

const endsOf = (values: Float64Array) => quantilesOf(values, [0.05, 0.95]) as [number, number]

import { units } from '../units/unit'
import { quantile } from './distribution'
import type { Drawing } from './drawing'
import type { Dimension, Plan } from './plan'
import { sharesOf } from './shares'
import { targetsAt } from './targets-at'
import type { Cause } from './uncertainty-view'

/** A cause and the dimension of the draws that it is. */
export interface DrawnCause {
  readonly cause: Cause
  readonly dimension: number
}

const leastShare = 0.001
const mostCauses = 50

/** What moves the target, largest share of its variance first; null once the run is cancelled. */
export async function causesOf(
  plan: Plan,
  target: Float64Array,
  drawing: Drawing,
): Promise<readonly DrawnCause[] | null> {
  const shares = await sharesOf(plan, target, drawing)
  if (shares === null) return null
  const told = shares.filter(({ share }) => share >= leastShare).slice(0, mostCauses)
  const ends = targetsAt(
    plan,
    told.flatMap(({ dimension }) => [
      { dimension, share: 0.05 },
      { dimension, share: 0.95 },
    ]),
  )
  return told.flatMap(({ dimension, share }, index) => {
    const drawn = plan.dimensions[dimension]
    if (drawn === undefined) return []
    const [totalAtP5, totalAtP95] = [ends[2 * index] as number, ends[2 * index + 1] as number]
    return [{ dimension, cause: { ...described(drawn), share, totalAtP5, totalAtP95 } }]
  })
}

function described({ leaf: { node, part, distribution, assumed }, places }: Dimension) {
  const { path, symbol, name, unit, entered } = node
  const at = (share: number) => {
    const drawn = quantile(distribution, share)
    return part === 'mismatch' ? entered * drawn : drawn / units[unit].toCanonical
  }
  return {
    ...{ path, symbol, unit, value: entered, p5: at(0.05), p95: at(0.95) },
    name: part === 'mismatch' ? `${name}, standing in` : places > 1 ? `${name}, at ${places} places` : name,
    ...(node.type === 'factor' && { factorId: node.use.row.id }),
    ...(assumed && { assumed: { factorId: assumed.row.id, words: assumed.row.name } }),
  }
}

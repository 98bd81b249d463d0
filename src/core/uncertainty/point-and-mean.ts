import { significant } from '../units/format'
import type { Leaf } from './leaf'
import type { LeafSlope } from './leaf-slopes'
import { leafSlopes } from './leaf-slopes'
import { moments } from './moments'
import type { Plan } from './plan'
import type { Interval } from './uncertainty-view'

/** A difference below this goes without saying. */
const worthSaying = 0.01

/** Why the point value and the mean of the target differ, in a sentence; null where they hardly do. */
export function pointAndMean({ target }: Plan, { point, mean }: Interval): string | null {
  if (target === undefined || point === 0) return null
  const change = (mean - point) / point
  if (Math.abs(change) < worthSaying) return null
  const direction = change > 0 ? 'above' : 'below'
  const difference = `The mean is ${significant(Math.abs(change) * 100, 2)} % ${direction} the point value`
  const [most] = [...leafSlopes(target.node, 'stated').values()]
    .map((one) => ({ leaf: one.leaf, shift: shiftOf(one) }))
    .filter(({ shift }) => shift * change > 0)
    .toSorted((a, b) => Math.abs(b.shift) - Math.abs(a.shift))
  if (most === undefined) return `${difference}: the result does not follow its inputs in proportion.`
  return `${difference}, mostly through ${most.leaf.node.name}: ${reason(most.leaf)}.`
}

/** How far a draw's own mean moves the target from where the stated value leaves it. */
const shiftOf = ({ leaf, slope }: LeafSlope): number =>
  slope * (moments(leaf.distribution).mean - leaf.stated)

function reason({ distribution, node, stated }: Leaf): string {
  switch (distribution.shape) {
    case 'lognormal':
      return node.spread?.kind === 'interval'
        ? 'its value is not the mean of the lognormal that its interval describes'
        : 'its value is the median of a lognormal, whose long upper end lifts the mean above it'
    case 'triangular':
      return 'its range reaches further to one side of its most likely value than to the other'
    case 'uniform':
      return `its range is not centred on its value${stated === 0 ? ' of 0' : ''}`
    case 'normal':
      return 'its normal is cut off at 0'
  }
}

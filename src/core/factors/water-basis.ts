import type { Factor } from './factor'

export type WaterBasis = 'consumption' | 'withdrawal' | 'not-stated'

const notSaid = /withdrawal or consumption is not stated/

/**
 * Whether a row of water counts what evaporates or what is taken in. Withdrawal contains what flows back, so the two
 * are never added. The row's basis says it, in the catalog and in a user's own rows alike; the first word decides.
 */
export function waterBasisOf({ basis }: Pick<Factor, 'basis'>): WaterBasis {
  const words = basis.toLowerCase().replace(notSaid, '')
  const [consumed, withdrawn] = [words.search(/consum/), words.search(/withdr/)]
  if (withdrawn >= 0 && (consumed < 0 || withdrawn < consumed)) return 'withdrawal'
  return consumed >= 0 && !notSaid.test(basis.toLowerCase()) ? 'consumption' : 'not-stated'
}

const isOfWater = ({ family }: Pick<Factor, 'family'>): boolean =>
  family === 'wue' || family === 'electricity-water'

/** Why no field takes a row of its family: it counts something else. `undefined` where it may be taken. */
export const refusedAs = (row: Pick<Factor, 'family' | 'basis'>): string | undefined =>
  isOfWater(row) && waterBasisOf(row) === 'withdrawal'
    ? 'counts water withdrawn, not water consumed'
    : undefined

/** What a row that may be taken leaves open. */
export const leftOpen = (row: Pick<Factor, 'family' | 'basis'>): string | undefined =>
  isOfWater(row) && waterBasisOf(row) === 'not-stated'
    ? 'its source does not say whether it counts water consumed or withdrawn; taken as consumed'
    : undefined

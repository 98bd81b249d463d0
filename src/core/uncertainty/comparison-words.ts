import type { ComparisonView } from './uncertainty-view'

type Probabilities = Pick<ComparisonView, 'probabilityALower' | 'probabilityEqual' | 'draws'>

/** How probable it is that A emits less than B, in sentences; both being equal is told where it happens. */
export function probabilityWords({ probabilityALower, probabilityEqual, draws }: Probabilities): string {
  const higher = 1 - probabilityALower - probabilityEqual
  const hardly = 0.5 / draws
  if (probabilityEqual === 1) return 'A and B emit the same in every draw.'
  const less = `P(A emits less than B) = ${chance(probabilityALower)}`
  if (probabilityEqual > 0) {
    return `${less}. They emit the same in ${chance(probabilityEqual)} of the draws, A more in ${chance(higher)}.`
  }
  if (higher <= hardly) return `${less}: A emits less in every draw.`
  if (probabilityALower === 0) return `${less}: A emits more in every draw.`
  return `${less}.`
}

/** `97 %`; never 0 or 100 % of what is not quite so. */
export function chance(share: number): string {
  if (share <= 0) return '0 %'
  if (share >= 1) return '100 %'
  if (share < 0.001) return 'less than 0.1 %'
  if (share > 0.999) return 'more than 99.9 %'
  const isExtreme = share < 0.01 || share > 0.99
  const shown = (share * 100).toFixed(isExtreme ? 1 : 0)
  return `${shown} %`
}

/** What makes the difference of two projects say less than it seems to. */
export function comparisonWarnings({ a, b }: Pick<ComparisonView, 'a' | 'b'>): readonly string[] {
  const warnings: string[] = []
  const [unitA, unitB] = [unitOf(a), unitOf(b)]
  if (unitA === '' || unitB === '') {
    const without = unitA === '' && unitB === '' ? 'A and B have' : unitA === '' ? 'A has' : 'B has'
    warnings.push(`${without} no functional unit: nothing says that both totals are of the same thing.`)
  } else if (sameWords(unitA) !== sameWords(unitB)) {
    warnings.push(
      `The functional units differ, so the totals are of different things: A is per “${unitA}”, B per “${unitB}”.`,
    )
  }
  if (a.catalog !== b.catalog) {
    warnings.push(
      `The catalogs differ: A rests on ${a.catalog}, B on ${b.catalog}. A part of the difference may be newer factors.`,
    )
  }
  return warnings
}

/** Without the full stop that some write after it. */
const unitOf = ({ functionalUnit }: ComparisonView['a']): string => functionalUnit.trim().replace(/\.$/, '')

const sameWords = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, ' ').trim()

import { z } from 'zod'
import { describeFound } from '../project/found'
import { units } from '../units/unit'
import type { Family } from './factor'
import { familyWords } from './family-words'
import type { OwnFactor } from './own-factor'

/** Own rows have ids of their own, so that a bundled row can never be taken for one. */
export const ownId = z
  .string()
  .max(200)
  .regex(
    /^own\.[a-z0-9]+([.-][a-zA-Z0-9]+)*$/,
    'expected an id that begins with own., of words joined by . or -',
  )

export interface RowProblem {
  readonly field: keyof OwnFactor
  readonly message: string
}

/** What of a row does not fit together: its unit and its family, its range and its value. */
export function ownFactorProblems(factor: OwnFactor): readonly RowProblem[] {
  const { family, unit, value, low, high, gsd } = factor
  const wanted = familyWords[family].unit
  const problems: RowProblem[] = []
  problems.push(...impossible(factor))
  if (unit !== wanted) {
    const symbol = units[wanted].symbol || 'a plain number'
    problems.push({ field: 'unit', message: `expected ${wanted} (${symbol}) for ${family}, found ${unit}` })
  }
  if (low !== undefined && high !== undefined && low > high)
    problems.push({ field: 'low', message: `expected at most the high end ${high}, found ${low}` })
  else {
    if (low !== undefined && low > value)
      problems.push({ field: 'low', message: `expected at most the value ${value}, found ${low}` })
    if (high !== undefined && high < value)
      problems.push({ field: 'high', message: `expected at least the value ${value}, found ${high}` })
  }
  if (gsd === undefined && (low === undefined) !== (high === undefined)) {
    const field = low === undefined ? 'low' : 'high'
    const message = 'expected both ends of the range, or a geometric standard deviation, found nothing'
    problems.push({ field, message })
  }
  if (gsd === undefined && low === undefined && high === undefined) {
    problems.push({
      field: 'gsd',
      message: `expected a spread: a geometric standard deviation, or low and high (both equal to the value where it is exact), found ${describeFound(gsd)}`,
    })
  }
  return problems
}

/** What a row of a family cannot be, in the family's unit: a share above all of it, a PUE that makes energy. */
const bounds: Partial<
  Record<Family, { readonly least?: number; readonly above?: number; readonly most?: number }>
> = {
  pue: { least: 1 },
  replication: { least: 1 },
  spread: { above: 1 },
  lifetime: { above: 0 },
  utilisation: { above: 0, most: 100 },
  'carbon-free-share': { most: 100 },
}

/** The value and both ends, each against what its family can be. */
function impossible(factor: OwnFactor): readonly RowProblem[] {
  const { least = 0, above, most = Number.POSITIVE_INFINITY } = bounds[factor.family] ?? {}
  return (['value', 'low', 'high'] as const).flatMap((field) => {
    const found = factor[field]
    if (found === undefined) return []
    if (above !== undefined && found <= above)
      return [{ field, message: `expected more than ${above}, found ${found}` }]
    if (found < least) return [{ field, message: `expected ${least} or more, found ${found}` }]
    return found > most ? [{ field, message: `expected at most ${most}, found ${found}` }] : []
  })
}

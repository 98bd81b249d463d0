import { z } from 'zod'
import { describeFound } from '../project/found'
import { units } from '../units/unit'
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
    problems.push({ field, message: 'expected both ends of the range, or a geometric standard deviation' })
  }
  if (gsd === undefined && low === undefined && high === undefined) {
    problems.push({
      field: 'gsd',
      message: `expected a spread: a geometric standard deviation, or low and high (both equal to the value where it is exact), found ${describeFound(gsd)}`,
    })
  }
  return problems
}

import type { Factor } from '../../../core/factors/factor'
import { factorRange } from '../../../core/factors/factor-range'
import { plainNumber } from '../../../core/units/format'
import { endsShown } from '../../../core/units/interval'

/** A value with the digits that a table has room for; `0.0000000412` is `4.12e-8`. */
export function shortNumber(value: number): string {
  const size = Math.abs(value)
  if (size > 0 && size < 1e-4) return value.toExponential(2)
  return plainNumber(Number(value.toPrecision(5)))
}

/** `45.2 – 221`: between these the true value lies. Empty where the row states no spread. */
export function rangeText(row: Pick<Factor, 'value' | 'low' | 'high' | 'gsd'>): string {
  const range = factorRange(row)
  if (range === undefined) return ''
  const { low, high } = range
  if (low === high) return 'exact'
  if (high < 1e-4) return `${shortNumber(low)} – ${shortNumber(high)}`
  return endsShown(low, high).join(' – ')
}

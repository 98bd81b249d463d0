import { plainNumber, significant } from '../units/format'
import { type UnitName, units } from '../units/unit'
import { pedigreeIndicators } from './pedigree'
import type { Spread } from './spread'

/** A spread in a sentence's part, wherever one is told: report, command line, explanation, form. */
export function spreadWords(spread: Spread, unit: UnitName): string {
  switch (spread.kind) {
    case 'fixed':
      return 'exact'
    case 'lognormal':
      return `lognormal, geometric standard deviation ${rounded(spread.gsd)} (${within95(spread.gsd)})`
    case 'interval':
      return `lognormal, 95 % within ${ends(spread, ' to ', unit)}`
    case 'percent':
      return `normal, 95 % within ± ${plainNumber(spread.percent)} %`
    case 'normal':
      return `normal, standard deviation ${withUnit(plainNumber(spread.sd), unit)}`
    case 'uniform':
      return `uniform, ${ends(spread, ' to ', unit)}`
    case 'triangular':
      return `triangular, ${ends(spread, ' to ', unit)}, the value is the most likely`
    case 'pedigree':
      return `data quality ${pedigreeIndicators.map((indicator) => spread[indicator]).join(', ')} (${pedigreeIndicators.join(', ')}; 1 is best)`
  }
}

/** The same in the least space: beside a field. */
export function shortSpread(spread: Spread, unit: UnitName): string {
  switch (spread.kind) {
    case 'fixed':
      return 'exact'
    case 'lognormal':
      return `GSD ${rounded(spread.gsd)}`
    case 'interval':
      return `95 %: ${ends(spread, '–', unit)}`
    case 'percent':
      return `± ${plainNumber(spread.percent)} %`
    case 'normal':
      return `sd ${withUnit(plainNumber(spread.sd), unit)}`
    case 'uniform':
      return `anything in ${ends(spread, '–', unit)}`
    case 'triangular':
      return `in ${ends(spread, '–', unit)}`
    case 'pedigree':
      return `data quality ${pedigreeIndicators.map((indicator) => spread[indicator]).join(', ')}`
  }
}

/** `95 % within ÷ and × 1.43`; where that is small, `95 % within about ± 5 %`. */
export function within95(gsd: number): string {
  const factor = gsd ** 1.96
  if (factor >= 1.25) return `95 % within ÷ and × ${significant(factor)}`
  return `95 % within about ± ${significant(100 * (factor - 1), 2)} %`
}

const ends = (
  { low, high }: { readonly low: number; readonly high: number },
  dash: string,
  unit: UnitName,
): string => withUnit(`${plainNumber(low)}${dash}${plainNumber(high)}`, unit)

/** A computed deviation has no more digits than mean something. */
const rounded = (gsd: number): string => plainNumber(Number(gsd.toPrecision(4)))

function withUnit(number: string, unit: UnitName): string {
  const { symbol } = units[unit]
  return symbol === '' ? number : `${number} ${symbol}`
}

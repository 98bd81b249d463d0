import { endsShown } from '../units/interval'
import { cubicMetres, grams, megawattHours, tonnes } from '../units/unit'

/** A table's column of numbers: one unit for all of them, and decimals that line up. */
export interface NumberColumn {
  readonly unit: string
  readonly text: (value: number | null) => string
  /** From one to the other, with the digits that the width between them deserves. */
  readonly range: (low: number, high: number) => string
}

/** Not modelled, which is not 0. */
export const notModelled = '–'

/** Significant digits of a column's largest number, and of its smallest where one more decimal gives them. */
const digits = 4
const leastDigits = 2
const mostDecimals = 3

/** Digits before the decimal point: 3 for 689.8, 0 for 0.34, -1 for 0.034. */
const wholeDigits = (size: number): number => (Number.isFinite(size) ? Math.floor(Math.log10(size)) + 1 : 0)

export function climateColumn(kilograms: readonly (number | null)[]): NumberColumn {
  const largest = largestOf(kilograms)
  if (largest >= 1000) return column('tCO2e', kilograms, tonnes)
  return largest >= 1 || largest === 0 ? column('kgCO2e', kilograms, same) : column('gCO2e', kilograms, grams)
}

export function energyColumn(kilowattHours: readonly (number | null)[]): NumberColumn {
  return largestOf(kilowattHours) >= 10_000
    ? column('MWh', kilowattHours, megawattHours)
    : column('kWh', kilowattHours, same)
}

/** Litres, or cubic metres of them. */
export function waterColumn(litres: readonly (number | null)[]): NumberColumn {
  return largestOf(litres) >= 10_000 ? column('m³', litres, cubicMetres) : column('L', litres, same)
}

export function shareColumn(): NumberColumn {
  const text = (share: number | null) => (share === null ? notModelled : fixed(share * 100, 1))
  return { unit: '%', text, range: (low, high) => `${text(low)} – ${text(high)}` }
}

function column(
  unit: string,
  values: readonly (number | null)[],
  shown: (value: number) => number,
): NumberColumn {
  const sizes = values.flatMap((value) => (value ? [Math.abs(shown(value))] : []))
  const forLargest = digits - wholeDigits(Math.max(1, ...sizes))
  const forSmallest = leastDigits - wholeDigits(Math.min(...sizes))
  const decimals = Math.max(0, Math.min(mostDecimals, forLargest + 1, Math.max(forLargest, forSmallest)))
  const text = (value: number | null) => (value === null ? notModelled : fixed(shown(value), decimals))
  const range = (low: number, high: number) =>
    high > low ? endsShown(shown(low), shown(high)).join(' – ') : text(low)
  return { unit, text, range }
}

/** With so many decimals; a number that they would hide is said to be smaller than the smallest they show. */
function fixed(value: number, decimals: number): string {
  const smallest = 10 ** -decimals
  const format = (number: number) =>
    new Intl.NumberFormat('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals }).format(
      number,
    )
  if (!Number.isFinite(value)) return 'not finite'
  if (value !== 0 && Math.abs(value) < smallest / 2) return `< ${format(smallest)}`
  return format(value)
}

const same = (value: number): number => value
const largestOf = (values: readonly (number | null)[]): number =>
  values.reduce<number>((largest, value) => Math.max(largest, Math.abs(value ?? 0)), 0)

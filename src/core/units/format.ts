import { grams, megawattHours, tonnes } from './unit'
import { type UnitName, units } from './unit'

/** A number and its unit as a reader sees them. Kept apart so that a screen can grey the unit. */
export interface Shown {
  readonly number: string
  readonly unit: string
}

const digits = (value: number, significant: number): string =>
  new Intl.NumberFormat('en', { maximumSignificantDigits: significant, minimumSignificantDigits: 1 }).format(value)

/** Three significant digits without an exponent: 0.00336, 57.0, 433,000. */
export function significant(value: number, count = 3): string {
  if (value === 0) return '0'
  if (!Number.isFinite(value)) return 'not a finite number'
  const size = Math.abs(value)
  if (size >= 1e15 || size < 1e-6) return value.toExponential(count - 1).replace('e+', 'e')
  return new Intl.NumberFormat('en', {
    maximumSignificantDigits: count,
    minimumSignificantDigits: size >= 10 ** (count - 1) ? 1 : count,
  }).format(value)
}

/** A number exactly as it was entered, grouped: 1,082,990; 0.0033. */
export const plainNumber = (value: number): string => digits(value, 15)

/** Climate in the unit that reads best: g, kg or t. */
export function shownClimate(kilograms: number): Shown {
  const size = Math.abs(kilograms)
  if (size >= 1000) return { number: significant(tonnes(kilograms)), unit: 'tCO2e' }
  if (size < 1 && size > 0) return { number: significant(grams(kilograms)), unit: 'gCO2e' }
  return { number: significant(kilograms), unit: 'kgCO2e' }
}

/** Energy in the unit that reads best: kWh or MWh. */
export function shownEnergy(kilowattHours: number): Shown {
  if (Math.abs(kilowattHours) >= 10_000) return { number: significant(megawattHours(kilowattHours)), unit: 'MWh' }
  return { number: significant(kilowattHours), unit: 'kWh' }
}

/** A number inside an equation: enough digits to recompute it by hand. */
export function equationNumber(value: number, unit: UnitName): string {
  const { symbol } = units[unit]
  const number = Number.isInteger(value) && Math.abs(value) < 1e15 ? plainNumber(value) : significantTrimmed(value)
  if (symbol === '') return number
  return symbol === '%' ? `${number} %` : `${number} ${symbol}`
}

function significantTrimmed(value: number): string {
  const size = Math.abs(value)
  if (size >= 1e15 || size < 1e-6) return value.toExponential(4).replace('e+', 'e')
  return digits(value, size >= 1e5 ? 8 : 6)
}

/** Share in percent with one digit. */
export const percent = (share: number): string =>
  `${new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(share * 100)} %`

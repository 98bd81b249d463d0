import { cubicMetres, grams, megawattHours, tonnes, type UnitName, units } from './unit'

/** A number and its unit as a reader sees them. Kept apart so that a screen can grey the unit. */
export interface Shown {
  readonly number: string
  readonly unit: string
}

const formats = new Map<string, Intl.NumberFormat>()

/** Making a formatter costs a thousand times more than using it, so each is made once. */
function digits(value: number, most: number, least = 1): string {
  const key = `${most} ${least}`
  const format =
    formats.get(key) ??
    new Intl.NumberFormat('en', { maximumSignificantDigits: most, minimumSignificantDigits: least })
  formats.set(key, format)
  return format.format(value)
}

/** Three significant digits without an exponent: 0.00336, 57.0, 433,000. */
export function significant(value: number, count = 3): string {
  if (value === 0) return '0'
  if (!Number.isFinite(value)) return 'not a finite number'
  const size = Math.abs(value)
  if (size >= 1e15 || size < 1e-6) return value.toExponential(count - 1).replace('e+', 'e')
  return digits(value, count, size >= 10 ** (count - 1) ? 1 : count)
}

/** The size that a reader will see, so that 999.7 kg turns into 1.00 t and not into 1,000 kg. */
const shownSize = (value: number): number => Number(Math.abs(value).toPrecision(3))

/** A number exactly as it was entered, grouped: 1,082,990; 0.0033. */
export const plainNumber = (value: number): string => digits(value, 15)

/** Climate in the unit that reads best: g, kg or t. */
export function shownClimate(kilograms: number): Shown {
  const size = shownSize(kilograms)
  if (size >= 1000) return { number: significant(tonnes(kilograms)), unit: 'tCO2e' }
  if (size < 1 && size > 0) return { number: significant(grams(kilograms)), unit: 'gCO2e' }
  return { number: significant(kilograms), unit: 'kgCO2e' }
}

/** Energy in the unit that reads best: kWh or MWh. */
export function shownEnergy(kilowattHours: number): Shown {
  if (shownSize(kilowattHours) >= 10_000)
    return { number: significant(megawattHours(kilowattHours)), unit: 'MWh' }
  return { number: significant(kilowattHours), unit: 'kWh' }
}

/** Water in the unit that reads best: L or m³. */
export function shownWater(litres: number): Shown {
  if (shownSize(litres) >= 10_000) return { number: significant(cubicMetres(litres)), unit: 'm³' }
  return { number: significant(litres), unit: 'L' }
}

/** A number inside an equation: enough digits to recompute it by hand. */
export function equationNumber(value: number, unit: UnitName): string {
  const { symbol } = units[unit]
  const number =
    Number.isInteger(value) && Math.abs(value) < 1e15 ? plainNumber(value) : significantTrimmed(value)
  if (symbol === '') return number
  return symbol === '%' ? `${number} %` : `${number} ${symbol}`
}

function significantTrimmed(value: number): string {
  const size = Math.abs(value)
  if (size >= 1e15 || size < 1e-6) return value.toExponential(4).replace('e+', 'e')
  return digits(value, size >= 1e5 ? 8 : 6)
}

/** Share in percent with one digit. */
export const percent = (share: number): string => `${oneDecimal.format(share * 100)} %`

const oneDecimal = new Intl.NumberFormat('en', { minimumFractionDigits: 1, maximumFractionDigits: 1 })

/** A value of any unit as a reader sees it: climate, energy and water in the unit that reads best. */
export function shownValue(value: number, unit: UnitName): Shown {
  if (unit === 'kgCO2e') return shownClimate(value)
  if (unit === 'kWh-it' || unit === 'kWh-site') return shownEnergy(value)
  if (unit === 'L') return shownWater(value)
  return { number: significant(value), unit: units[unit].symbol }
}

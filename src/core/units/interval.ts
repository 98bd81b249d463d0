import { plainNumber, type Shown, shownValue, significant } from './format'
import { cubicMetres, grams, megawattHours, tonnes, type UnitName, units } from './unit'

/** The 5th and 95th percentile of a number, and the number itself; all in one unit. */
interface Range {
  readonly point: number
  readonly p5: number
  readonly p95: number
}

/** A number's distribution, in one unit. */
export interface Distributed extends Range {
  readonly mean: number
  readonly median: number
}

/** An interval as a reader sees it: in the unit of its number, with the digits that its width deserves. */
export interface ShownInterval {
  /** `41 – 63`; `−12 to 5` where a dash would be read as a sign. */
  readonly range: string
  readonly low: string
  readonly high: string
  readonly unit: string
  /** The number itself: 2 digits where the interval is wider than ± 10 %, else 3. */
  readonly about: Shown
  readonly isWide: boolean
}

/** Half the width beyond which a third digit of the number says nothing. */
const wide = 0.1
/** Narrower than this, relative to the number, is not an interval but rounding. */
const noWidth = 1e-9

/** @returns nothing where the number is exact */
export function shownInterval({ point, p5, p95 }: Range, unit: UnitName): ShownInterval | undefined {
  const width = p95 - p5
  const size = Math.max(Math.abs(p5), Math.abs(p95))
  if (!(width > noWidth * size)) return undefined
  const shown = shownValue(point === 0 ? size : point, unit)
  const scaled = scalingOf(shown.unit, unit)
  const [low, high] = endsShown(scaled(p5), scaled(p95))
  const isWide = width / 2 > wide * Math.abs(point)
  return {
    range: p5 < 0 ? `${low} to ${high}` : `${low} – ${high}`,
    ...{ low, high, isWide },
    unit: shown.unit,
    about: { number: signed(significant(scaled(point), isWide ? 2 : 3)), unit: shown.unit },
  }
}

/** Writes values of a distribution, in the unit of its interval, one digit further than its ends. */
export function withIntervalDigits({ point, p5, p95 }: Range, unit: UnitName): (value: number) => string {
  const shown = shownValue(point === 0 ? Math.max(Math.abs(p5), Math.abs(p95)) : point, unit)
  const scaled = scalingOf(shown.unit, unit)
  const place = Math.floor(Math.log10(scaled(p95) - scaled(p5))) - 2
  return (value) => atPlace(scaled(value), place)
}

/** Both ends rounded to the second digit of the width between them; never so far that nothing is left. */
export function endsShown(low: number, high: number): readonly [string, string] {
  const place = Math.floor(Math.log10(high - low)) - 1
  return [atPlace(low, place), atPlace(high, place)]
}

function atPlace(value: number, place: number): string {
  if (value === 0 || !Number.isFinite(value)) return significant(value)
  const own = Math.floor(Math.log10(Math.abs(value)))
  const at = Math.min(place, own)
  const digits = own - at + 1
  const size = Math.abs(value)
  if (size >= 1e15 || size < 1e-6)
    return signed(value.toExponential(Math.min(digits, 15) - 1).replace('e+', 'e'))
  if (at >= 0) return signed(plainNumber(Number(value.toPrecision(Math.min(digits, 15)))))
  return signed(fixed(value, Math.min(-at, 20)))
}

const formats = new Map<number, Intl.NumberFormat>()

function fixed(value: number, decimals: number): string {
  const format =
    formats.get(decimals) ??
    new Intl.NumberFormat('en', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })
  formats.set(decimals, format)
  return format.format(value)
}

/** With a minus sign as wide as a figure. */
const signed = (text: string): string => text.replace(/^-/, '−')

/** From a unit to the one in which a number of it is shown. */
const scalingOf = (shownUnit: string, unit: UnitName): ((value: number) => number) =>
  shownUnit === units[unit].symbol ? same : scaleOf(shownUnit)

function scaleOf(unit: string): (value: number) => number {
  if (unit === 'tCO2e') return tonnes
  if (unit === 'gCO2e') return grams
  if (unit === 'm³') return cubicMetres
  return unit === 'MWh' ? megawattHours : same
}

const same = (value: number): number => value

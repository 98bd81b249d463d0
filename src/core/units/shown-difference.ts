import type { Shown } from './format'
import { shownClimate, significant } from './format'
import { shownInterval } from './interval'
import { grams, tonnes } from './unit'

/** A difference of two carbon figures as a reader sees it: with its sign, in the unit that its whole interval fits. */
export interface ShownDifference extends Shown {
  /** `−12 to 5`; nothing where the difference is exact. */
  readonly range?: string
}

/** @param difference kgCO2e, and its 5th and 95th percentile */
export function shownDifference({
  point,
  p5,
  p95,
}: {
  readonly point: number
  readonly p5: number
  readonly p95: number
}): ShownDifference {
  const size = Math.max(Math.abs(point), Math.abs(p5), Math.abs(p95))
  const { unit } = shownClimate(size)
  const interval = shownInterval({ point: size, p5, p95 }, 'kgCO2e')
  return {
    number: signed(inUnit(point, unit)),
    unit,
    ...(interval && { range: `${signed0(interval.low)} to ${signed0(interval.high)}` }),
  }
}

const inUnit = (kilograms: number, unit: string): number => {
  if (unit === 'tCO2e') return tonnes(kilograms)
  return unit === 'gCO2e' ? grams(kilograms) : kilograms
}

const signed = (value: number): string => {
  const text = significant(value)
  return value > 0 ? `+${text}` : text.replace(/^-/, '−')
}

/** An end that has no sign gets one, unless it is 0. */
const signed0 = (end: string): string => (/^[−0]/.test(end) && !/^0\./.test(end) ? end : `+${end}`)

import { significant } from '../../../core/units/format'

/** `+13 %`, `no change`: how far a number moved. */
export function changeWords(before: number, after: number): string {
  if (after === before) return 'no change'
  if (before === 0) return ''
  const change = ((after - before) / Math.abs(before)) * 100
  return `${change > 0 ? '+' : '−'}${significant(Math.abs(change), 2)} %`
}

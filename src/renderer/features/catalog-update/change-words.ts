import { significant } from '../../../core/units/format'

/** `+4.3 %`: how far a number moves; empty where one of the two is missing or nothing moves. */
export function changeWords(before: number | null | undefined, after: number | null | undefined): string {
  if (before === null || before === undefined || after === null || after === undefined) return ''
  if (before === after) return ''
  if (before === 0) return 'from 0'
  const percent = ((after - before) / before) * 100
  return `${percent > 0 ? '+' : '−'}${significant(Math.abs(percent), 2)} %`
}

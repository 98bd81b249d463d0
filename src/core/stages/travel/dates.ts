import { describeFound } from '../../project/found'
import type { Problem } from '../outcome'
import { rowName } from '../table'
import { isEitherWay } from './date-columns'
import type { Trip } from './schema'

/** Dates that are none, or that are the wrong way round. */
export function dateProblems(row: Trip, index: number, at: string): readonly Problem[] {
  const wrong = (['date', 'back'] as const).flatMap((key) => {
    const text = row[key]?.trim()
    return text === undefined || text === '' || isDate(text)
      ? []
      : [
          {
            path: `${at}/${key}`,
            message: `${rowName(index)}: expected a date such as 2026-07-14, found ${describeFound(text)}${
              isEitherWay(text) ? ', which is two dates: day or month first' : ''
            }`,
          },
        ]
  })
  if (wrong.length > 0) return wrong
  const { date, back } = row
  if (!date || !back || date.trim() <= back.trim()) return []
  return [
    {
      path: `${at}/back`,
      message: `${rowName(index)}: expected a way back on ${date} or later, found ${back}`,
    },
  ]
}

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined) return false
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}

/** Of the trip's date. */
export const yearOf = ({ date }: Trip): number | undefined => {
  const year = /^\d{4}/.exec(date?.trim() ?? '')
  return year ? Number(year[0]) : undefined
}

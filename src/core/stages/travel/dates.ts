import { describeFound } from '../../project/found'
import type { Problem } from '../outcome'
import { rowName } from '../table'
import { isDate, isEitherWay } from './date-columns'
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

/** Of the trip's date. */
export const yearOf = ({ date }: Trip): number | undefined => {
  const year = /^\d{4}/.exec(date?.trim() ?? '')
  return year ? Number(year[0]) : undefined
}

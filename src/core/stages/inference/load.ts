import { numberOf } from '../../quantity/evaluate'
import { call, define, product, type Quantity } from '../../quantity/quantity'
import { ok } from '../../result'
import { significant } from '../../units/format'
import { units } from '../../units/unit'
import { type Outcome, problem, together } from '../outcome'
import { placeOf, type Reader, readAboveZero, readIfThere } from './reader'
import { servingFields } from './serving-fields'

/** Requests over the life of a service. */
export interface Load {
  readonly perDay: Quantity<'requests-per-day'>
  /** A month; absent where requests do not grow. */
  readonly growth: Quantity<'share'> | undefined
  readonly life: Quantity<'service-life'>
  /** Over the whole life. */
  readonly requests: Quantity<'requests'>
  readonly perDayAtEnd: Quantity<'requests-per-day'>
}

const hoursPerMonth = units.month.toCanonical

/** Months that count as if all had as many requests as the first: the integral of (1 + g)^m. */
export const growthMonths = (months: number, growth: number): number =>
  Math.abs(growth) < 1e-9 ? months : ((1 + growth) ** months - 1) / Math.log1p(growth)

/** The month in which so many first months are reached; never where requests fall too fast. */
export const monthReaching = (firstMonths: number, growth: number): number => {
  if (Math.abs(growth) < 1e-9) return firstMonths
  const reached = 1 + firstMonths * Math.log1p(growth)
  return reached <= 0 ? Number.POSITIVE_INFINITY : Math.log(reached) / Math.log1p(growth)
}

/** As many as may be stated at the start. */
const most = servingFields.requestsPerDay.max

export function loadOf(reader: Reader): Outcome<Load> {
  const parts = together({
    perDay: readAboveZero(reader, 'requestsPerDay'),
    growth: readIfThere(reader, 'growthPercent'),
    life: readAboveZero(reader, 'lifeMonths'),
  })
  if (!parts.ok) return parts
  const { perDay, growth, life } = parts.value
  const named = { perDay, life, ...(growth && { growth }) }
  const perDayAtEnd = requestsAtEnd(named)
  const atEnd = numberOf(perDayAtEnd)
  if (growth && !(atEnd <= most)) {
    const found = Number.isFinite(atEnd) ? significant(atEnd) : 'more than can be counted'
    return problem(
      placeOf(reader, 'growthPercent'),
      `expected at most ${significant(most)} requests a day at the end of the life, found ${found}: ${significant(numberOf(growth))} % a month for ${significant(numberOf(life))} months`,
    )
  }
  return ok({ ...{ perDay, growth, life }, requests: requestsOfLife(named), perDayAtEnd })
}

type Named = Readonly<Record<string, Quantity<'requests-per-day' | 'service-life' | 'share'>>>

/** I26: requests over the life of the service, growing month by month. resources/methodology/inference.md */
const requestsOfLife = (named: Named): Quantity<'requests'> =>
  define(
    'requests',
    { symbol: 'N', name: 'Requests over the service’s life', equation: 'I26' },
    call({
      name: 'requestsOfLife',
      explanation: 'Requests a day at the start, times the days of the life, growing by g each month.',
      arguments: named,
      dimensions: { request: 1 },
      run: ({ perDay = 0, growth = 0, life = 0 }) =>
        perDay * hoursPerMonth * growthMonths(life / hoursPerMonth, growth),
    }),
  )

const requestsAtEnd = (named: Named): Quantity<'requests-per-day'> =>
  define(
    'requests-per-day',
    { symbol: 'r_end', name: 'Requests a day, at the end', equation: 'I26' },
    call({
      name: 'requestsAtEnd',
      explanation: 'Requests a day at the start, grown by g each month of the life.',
      arguments: named,
      dimensions: { request: 1, time: -1 },
      run: ({ perDay = 0, growth = 0, life = 0 }) => perDay * (1 + growth) ** (life / hoursPerMonth),
    }),
  )

/** I27: tokens of answers over the life of the service. resources/methodology/inference.md */
export const tokensOfLife = (
  requests: Quantity<'requests'>,
  output: Quantity<'tokens-per-request'>,
): Quantity<'tokens'> =>
  define(
    'tokens',
    { symbol: 'T_out', name: 'Tokens of answers over the service’s life', equation: 'I27' },
    product(requests, output),
  )

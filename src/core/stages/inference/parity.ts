import { numberOf } from '../../quantity/evaluate'
import { call, define, type Quantity, quotient, sum } from '../../quantity/quantity'
import { units } from '../../units/unit'
import type { Rate } from '../line'
import { training } from '../training/model'
import { type Load, monthReaching } from './load'
import type { Reader } from './reader'

/** Cumulated inference beside the training that it came after. */
export interface Parity {
  readonly training: Quantity<'climate'>
  readonly perRequest: Quantity<'climate-per-request'>
  readonly load: Load
  /** Absent where the requests never reach it. */
  readonly months?: Quantity<'service-life'>
}

/** I35: carbon of all training of the project. resources/methodology/inference.md */
const trainingClimate = (parts: readonly Quantity<'climate'>[]): Quantity<'climate'> =>
  define(
    'climate',
    { symbol: 'C_train', name: 'Carbon of the project’s training', equation: 'I35' },
    sum(...parts),
  )

const parityRequests = (
  trained: Quantity<'climate'>,
  perRequest: Quantity<'climate-per-request'>,
): Quantity<'requests'> =>
  define(
    'requests',
    { symbol: 'N_par', name: 'Requests that cost as much as training', equation: 'I35' },
    quotient(trained, perRequest),
  )

/** I36: when cumulated inference passes training. resources/methodology/inference.md */
const parityMonths = (requests: Quantity<'requests'>, { perDay, growth }: Load): Quantity<'service-life'> =>
  define(
    'service-life',
    { symbol: 'm_par', name: 'Months until inference passes training', equation: 'I36' },
    call({
      name: 'monthReaching',
      explanation: 'The month in which the growing requests sum to these.',
      arguments: { requests, perDay, ...(growth && { growth }) },
      dimensions: { time: 1 },
      run: ({ requests: wanted = 0, perDay: rate = 1, growth: more = 0 }) =>
        monthReaching(wanted / (rate * units.month.toCanonical), more) * units.month.toCanonical,
    }),
  )

/** Nothing where the project has no training with a result. */
export function parityOf(
  { context }: Reader,
  perRequest: Quantity<'climate-per-request'>,
  load: Load,
): { readonly parity: Parity; readonly rates: readonly Rate[] } | undefined {
  const parts = [...context.activities.values()].flatMap((activity) => {
    if (activity.stage !== 'training') return []
    const result = training(activity, { ...context, warn: () => undefined })
    return result.ok ? result.value.lines.map(({ climate }) => climate) : []
  })
  if (parts.length === 0 || numberOf(perRequest) <= 0) return undefined
  const trained = trainingClimate(parts)
  const requests = parityRequests(trained, perRequest)
  const months = parityMonths(requests, load)
  const isReached = Number.isFinite(numberOf(months))
  return {
    parity: { training: trained, perRequest, load, ...(isReached && { months }) },
    rates: [
      { label: 'Parity with training, requests', quantity: requests },
      ...(isReached ? [{ label: 'Parity with training, months', quantity: months }] : []),
    ],
  }
}

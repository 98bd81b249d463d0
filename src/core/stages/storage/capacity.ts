import { call, define, product, type Quantity, quotient, sum } from '../../quantity/quantity'
import { ok } from '../../result'
import { fromCanonical } from '../../units/unit'
import { given, type StageContext } from '../context'
import { type Outcome, problem, together } from '../outcome'
import { storageFields as fields } from './fields'
import type { StorageActivity } from './schema'

const meanData = { symbol: 'V_mean', name: 'Data stored, mean over time' }
const coded = { symbol: 'r_code', name: 'Raw capacity of coded data, over data' }

/** S1: mean of data that grow or shrink evenly. resources/methodology/storage.md */
export const evenMean = (start: Quantity<'data'>, end: Quantity<'data'>): Quantity<'data'> =>
  define(
    'data',
    { ...meanData, equation: 'S1' },
    call({
      name: 'mean',
      explanation: 'Half of the data at the start and at the end together.',
      arguments: { start, end },
      dimensions: start.node.dimensions,
      run: ({ start: first = 0, end: last = 0 }) => (first + last) / 2,
      partials: () => ({ start: 0.5, end: 0.5 }),
    }),
  )

/** S2: mean of data that grow by a steady percentage a month. resources/methodology/storage.md */
export const compoundMean = (
  start: Quantity<'data'>,
  growth: Quantity<'share'>,
  time: Quantity<'duration'>,
): Quantity<'data'> =>
  define(
    'data',
    { ...meanData, equation: 'S2' },
    product(
      start,
      call({
        name: 'mean growth',
        explanation: 'Mean over the time of (1 + growth) to the power of the months since the start.',
        arguments: { growth, time },
        dimensions: {},
        run: ({ growth: rate = 0, time: hours = 0 }) => meanGrowth(rate, fromCanonical(hours, 'month')),
      }),
    ),
  )

/** Mean of (1 + rate)^m over m from 0 to `months`: 1 where nothing grows or no time passes. */
export function meanGrowth(rate: number, months: number): number {
  const exponent = Math.log1p(rate) * months
  return Math.abs(exponent) < 1e-12 ? 1 : Math.expm1(exponent) / exponent
}

/** S3: raw capacity of data in k + m fragments, over the data. resources/methodology/storage.md */
export const codedRatio = (k: Quantity<'ratio'>, m: Quantity<'ratio'>): Quantity<'ratio'> =>
  define('ratio', { ...coded, equation: 'S3' }, quotient(sum(k, m), k))

/** Data stored, the mean over the time that they are kept. */
export function meanCapacity(
  activity: StorageActivity,
  time: Quantity<'duration'>,
  context: StageContext,
): Outcome<Quantity<'data'>> {
  const path = `activities/${activity.id}`
  const { capacityTB, endCapacityTB, growthPercent } = activity
  const start = () => given(context, fields.capacityTB, `${path}/capacityTB`, capacityTB)
  if (endCapacityTB !== undefined && growthPercent !== undefined) {
    context.warn({
      code: 'two-statements',
      path: `${path}/endCapacityTB`,
      message:
        'the data stored at the end are given, and a growth a month too: the data at the end count; take out what does not hold',
    })
  }
  if (endCapacityTB !== undefined) {
    const parts = together({
      start: start(),
      end: given(context, fields.endCapacityTB, `${path}/endCapacityTB`, endCapacityTB),
    })
    return parts.ok ? ok(evenMean(parts.value.start, parts.value.end)) : parts
  }
  if (growthPercent === undefined) return start()
  const parts = together({
    start: start(),
    growth: given(context, fields.growthPercent, `${path}/growthPercent`, growthPercent),
  })
  return parts.ok ? ok(compoundMean(parts.value.start, parts.value.growth, time)) : parts
}

/** Raw capacity over data: copies, fragments, or both, each copy then being coded. */
export function protection(
  activity: StorageActivity,
  context: StageContext,
): Outcome<readonly Quantity<'ratio'>[]> {
  const path = `activities/${activity.id}`
  const { copies, dataFragments, parityFragments } = activity
  const isCoded = dataFragments !== undefined || parityFragments !== undefined
  if (copies === undefined && !isCoded) {
    return problem(`${path}/copies`, 'expected copies, or data and parity fragments, found nothing')
  }
  const whole =
    copies === undefined ? ok([]) : listed(given(context, fields.copies, `${path}/copies`, copies))
  if (!isCoded) return whole
  const parts = together({
    whole,
    k: given(context, fields.dataFragments, `${path}/dataFragments`, dataFragments),
    m: given(context, fields.parityFragments, `${path}/parityFragments`, parityFragments),
  })
  if (!parts.ok) return parts
  return ok([...parts.value.whole, codedRatio(parts.value.k, parts.value.m)])
}

const listed = <T>(outcome: Outcome<T>): Outcome<readonly T[]> => (outcome.ok ? ok([outcome.value]) : outcome)

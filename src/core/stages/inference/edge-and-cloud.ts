import { numberOf } from '../../quantity/evaluate'
import type { Kind } from '../../quantity/kind'
import { define, difference, type Quantity, quotient, sum } from '../../quantity/quantity'
import type { Rate } from '../line'
import { predictedServing } from './predicted'
import type { Reader } from './reader'

/** I44: a request at the edge over the same in the cloud. resources/methodology/inference.md */
const overCloud = (
  edge: Quantity<'climate-per-request'>,
  cloud: Quantity<'climate-per-request'>,
): Quantity<'ratio'> =>
  define(
    'ratio',
    { symbol: 'k_edge', name: 'Carbon of a request at the edge over one in the cloud', equation: 'I44' },
    quotient(edge, cloud),
  )

/** I45: requests that repay the making of the whole chip. resources/methodology/inference.md */
const breakEven = (
  making: Quantity<'device-footprint'>,
  cloud: Quantity<'climate-per-request'>,
  use: Quantity<'climate-per-request'>,
): Quantity<'requests-per-device'> =>
  define(
    'requests-per-device',
    { symbol: 'N_even', name: 'Requests that repay the making of the chip', equation: 'I45' },
    quotient(making, difference(cloud, use)),
  )

interface AtEdge {
  readonly perRequest: Quantity<'climate-per-request'>
  /** Electricity alone. */
  readonly usePerRequest: Quantity<'climate-per-request'>
  /** Of every unit of the chip, whether it works or waits. */
  readonly making: readonly Quantity<'device-footprint'>[]
}

/** Beside each service in the cloud that the project predicts: what the same request costs there. */
export function besideCloud(
  { context }: Reader,
  { perRequest, usePerRequest, making }: AtEdge,
): readonly Rate[] {
  return [...context.activities.values()].flatMap((activity): Rate[] => {
    if (activity.stage !== 'inference' || activity.method !== 'predicted-cloud') return []
    const result = predictedServing({ activity, context: { ...context, warn: () => undefined } })
    const cloud = result.ok
      ? result.value.rates.find(({ label }) => label === 'Per request')?.quantity
      : undefined
    if (cloud === undefined || !isPerRequest(cloud) || numberOf(cloud) <= 0) return []
    const name = activity.title || activity.id
    const isRepaid = making.length > 0 && numberOf(usePerRequest) < numberOf(cloud)
    return [
      { label: `A request, over one of “${name}” in the cloud`, quantity: overCloud(perRequest, cloud) },
      ...(isRepaid
        ? [
            {
              label: `Requests that repay the chip beside “${name}”`,
              quantity: breakEven(wholeChip(making), cloud, usePerRequest),
            },
          ]
        : []),
    ]
  })
}

const isPerRequest = (quantity: Quantity<Kind>): quantity is Quantity<'climate-per-request'> =>
  quantity.kind === 'climate-per-request'

const wholeChip = (making: readonly Quantity<'device-footprint'>[]): Quantity<'device-footprint'> =>
  define(
    'device-footprint',
    { symbol: 'C_chip', name: 'Making of the whole chip', equation: 'I45' },
    sum(...making),
  )

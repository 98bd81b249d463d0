import { describeFound } from '../../project/found'
import { numberOf } from '../../quantity/evaluate'
import { define, difference, type Quantity, quotient, sum } from '../../quantity/quantity'
import { ok } from '../../result'
import { type Outcome, problem } from '../outcome'
import { type BreakEven, breakEvenOf } from './break-even'
import { servedInCloud } from './in-cloud'
import type { Load } from './load'
import { otherBoundary, otherRequests } from './other-requests'
import { placeOf, type Reader } from './reader'
import type { InferenceActivity } from './schema'

/** A request at the edge beside one of a service in the cloud. */
export interface EdgeAndCloud extends BreakEven {
  readonly cloudId: string
  readonly cloudTitle: string
  /** False where the user named none of several, and the first predicted service stands in. */
  readonly isChosen: boolean
  readonly edge: Quantity<'climate-per-request'>
  readonly cloud: Quantity<'climate-per-request'>
  readonly difference: Quantity<'climate-per-request'>
  readonly ratio: Quantity<'ratio'>
  readonly cloudEnergy?: Quantity<'energy-per-request'>
  readonly load: Load
  readonly time: Quantity<'device-time-per-request'>
  /** Absent where nothing would repay the chip, or its making is not counted. */
  readonly repaid?: Quantity<'requests-per-device'>
  /** Where the two do not answer the same requests. */
  readonly otherRequests: readonly string[]
  /** Where the two do not count alike. */
  readonly otherBoundary: readonly string[]
}

/** What an edge activity says of one request. */
export interface AtEdge {
  readonly perRequest: Quantity<'climate-per-request'>
  /** Electricity alone. */
  readonly usePerRequest: Quantity<'climate-per-request'>
  readonly energy: Quantity<'energy-per-request'>
  /** Making of a request, and the share of its life in which the chip works; absent where making is not counted. */
  readonly made?: { readonly perRequest: Quantity<'climate-per-request'>; readonly duty: Quantity<'share'> }
  /** Of every unit of the chip, whether it works or waits. */
  readonly making: readonly Quantity<'device-footprint'>[]
  readonly grid: Quantity<'grid-intensity'>
  readonly load: Load
  readonly time: Quantity<'device-time-per-request'>
}

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
const repaidBy = (
  making: Quantity<'device-footprint'>,
  cloud: Quantity<'climate-per-request'>,
  use: Quantity<'climate-per-request'>,
): Quantity<'requests-per-device'> =>
  define(
    'requests-per-device',
    { symbol: 'N_even', name: 'Requests that repay the making of the chip', equation: 'I45' },
    quotient(making, difference(cloud, use)),
  )

/** I60: a request at the edge less one in the cloud, g. resources/methodology/inference.md */
const edgeLessCloud = (
  edge: Quantity<'climate-per-request'>,
  cloud: Quantity<'climate-per-request'>,
): Quantity<'climate-per-request'> =>
  define(
    'climate-per-request',
    { symbol: 'Δc', name: 'A request at the edge less one in the cloud', equation: 'I60' },
    difference(edge, cloud),
  )

/** Beside the service that the user names, or else the first that the project predicts; nothing where there is none. */
export function besideCloud(reader: Reader, at: AtEdge): Outcome<EdgeAndCloud | undefined> {
  const partners = partnersOf(reader)
  if (!partners.ok) return partners
  for (const other of partners.value) {
    const found = inCloud(reader, other)
    const isOnly = partners.value.length === 1
    if (found) return ok(comparedWith(reader, at, { other, isOnly, there: found }))
  }
  const [chosen] = partners.value
  if (chosen && reader.activity.ofActivityId !== undefined) {
    reader.context.warn({
      code: 'incomplete-activity',
      path: placeOf(reader, 'ofActivityId'),
      message: `“${chosen.title || chosen.id}” has no carbon per request, so the edge is not compared with it`,
    })
  }
  return ok(undefined)
}

/** What a request costs in the cloud. */
interface InCloud {
  readonly perRequest: Quantity<'climate-per-request'>
  readonly energy?: Quantity<'energy-per-request'>
}

interface Partner {
  readonly other: InferenceActivity
  readonly isOnly: boolean
  readonly there: InCloud
}

function comparedWith(reader: Reader, at: AtEdge, { other, isOnly, there }: Partner): EdgeAndCloud {
  const { perRequest: cloud, energy: cloudEnergy } = there
  const { perRequest: edge, usePerRequest, energy, made, making, grid, load, time } = at
  const isOneGrid = other.siteId === reader.activity.siteId
  const isRepaid = making.length > 0 && numberOf(usePerRequest) < numberOf(cloud)
  return {
    cloudId: other.id,
    cloudTitle: other.title || other.id,
    isChosen: isOnly || reader.activity.ofActivityId !== undefined,
    ...{ edge, cloud, load, time },
    difference: edgeLessCloud(edge, cloud),
    ratio: overCloud(edge, cloud),
    ...(cloudEnergy && { cloudEnergy }),
    ...breakEvenOf({
      ...{ cloud, energy, grid },
      ...(isOneGrid && cloudEnergy && { cloudEnergy }),
      ...(made && { made }),
    }),
    ...(isRepaid && { repaid: repaidBy(wholeChip(making), cloud, usePerRequest) }),
    otherRequests: otherRequests(reader, other),
    otherBoundary: otherBoundary(reader, other, made !== undefined),
  }
}

/** The service that is named; else all that the project predicts. */
function partnersOf(reader: Reader): Outcome<readonly InferenceActivity[]> {
  const { activity, context } = reader
  const { ofActivityId } = activity
  if (ofActivityId === undefined)
    return ok(
      [...context.activities.values()].filter(
        (one): one is InferenceActivity => one.method === 'predicted-cloud',
      ),
    )
  const other = context.activities.get(ofActivityId)
  if (other?.stage === 'inference' && other.method !== 'edge') return ok([other])
  const found = other ? `“${other.title || other.id}”, which is none` : describeFound(ofActivityId)
  return problem(
    placeOf(reader, 'ofActivityId'),
    `expected a service in the cloud of this project, found ${found}`,
  )
}

/** Carbon and energy of a request there; nothing where the service is incomplete or counts no requests. */
function inCloud({ context }: Reader, other: InferenceActivity): InCloud | undefined {
  if (other.method === 'edge') return undefined
  const quiet = { ...context, warn: () => undefined }
  const result = servedInCloud({ activity: other, context: quiet }, other.method)
  if (!result.ok) return undefined
  const quantities = result.value.rates.map(({ quantity }) => quantity)
  const perRequest = quantities.find(
    (one): one is Quantity<'climate-per-request'> => one.kind === 'climate-per-request',
  )
  const energy = quantities.find(
    (one): one is Quantity<'energy-per-request'> => one.kind === 'energy-per-request',
  )
  if (perRequest === undefined || numberOf(perRequest) <= 0) return undefined
  return { perRequest, ...(energy && { energy }) }
}

const wholeChip = (making: readonly Quantity<'device-footprint'>[]): Quantity<'device-footprint'> =>
  define(
    'device-footprint',
    { symbol: 'C_chip', name: 'Making of the whole chip', equation: 'I45' },
    sum(...making),
  )

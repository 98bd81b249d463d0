import { define, product, type Quantity, quotient, sum } from '../../quantity/quantity'
import { ok } from '../../result'
import { given, type StageContext } from '../context'
import { electricityAt, lineFromServer } from '../electricity'
import type { Line } from '../line'
import { type Outcome, together } from '../outcome'
import { storageFields as fields, storageMethods } from './fields'
import type { StorageActivity } from './schema'
import { catalogOr } from './stand-in'

/** S9: how long a transfer lasts. resources/methodology/storage.md */
export const transferTime = (data: Quantity<'data'>, rate: Quantity<'bit-rate'>): Quantity<'duration'> =>
  define('duration', { symbol: 't_move', name: 'Time of the transfer', equation: 'S9' }, quotient(data, rate))

/** S10: energy of a transfer by the power of line and traffic. resources/methodology/storage.md */
export const transferEnergy = (
  time: Quantity<'duration'>,
  line: Quantity<'line-power'>,
  traffic: Quantity<'traffic-power'>,
  rate: Quantity<'bit-rate'>,
): Quantity<'it-energy'> =>
  define(
    'it-energy',
    { symbol: 'E_net', name: 'Network energy', equation: 'S10' },
    product(sum(line, product(traffic, rate)), time),
  )

/** S11: a share of a network's energy, by volume. resources/methodology/storage.md */
export const attributedEnergy = (
  data: Quantity<'data'>,
  byVolume: Quantity<'network-energy'>,
): Quantity<'it-energy'> =>
  define(
    'it-energy',
    { symbol: 'E_net', name: 'Network energy, attributed by volume', equation: 'S11' },
    product(data, byVolume),
  )

/** Catalog rows of the power model. */
const lineRow = 'network-line-power.fixed-line.malmodin2020'
const trafficRow = 'network-traffic-power.fixed-line.malmodin2020'

/** Data that were sent through a network. */
export function moved(activity: StorageActivity, context: StageContext): Outcome<Line> {
  const path = `activities/${activity.id}`
  const isAttribution = activity.network === 'attribution'
  const parts = together({
    at: electricityAt(context, activity.siteId, `${path}/siteId`),
    energy: isAttribution ? byVolume(activity, context) : byPower(activity, context),
  })
  if (!parts.ok) return parts
  const label = isAttribution ? 'Network, shared out by volume (attribution)' : 'Network'
  return ok(lineFromServer(label, parts.value.energy, parts.value.at, storageMethods.moved.evidence))
}

function byVolume(activity: StorageActivity, context: StageContext): Outcome<Quantity<'it-energy'>> {
  const path = `activities/${activity.id}`
  const parts = together({
    data: given(context, fields.transferTB, `${path}/transferTB`, activity.transferTB),
    share: given(context, fields.networkKWhPerGB, `${path}/networkKWhPerGB`, activity.networkKWhPerGB),
  })
  return parts.ok ? ok(attributedEnergy(parts.value.data, parts.value.share)) : parts
}

function byPower(activity: StorageActivity, context: StageContext): Outcome<Quantity<'it-energy'>> {
  const path = `activities/${activity.id}`
  const parts = together({
    data: given(context, fields.transferTB, `${path}/transferTB`, activity.transferTB),
    rate: given(context, fields.bitRate, `${path}/bitRate`, activity.bitRate),
    line: catalogOr(context, fields.linePowerW, `${path}/linePowerW`, activity.linePowerW, {
      row: lineRow,
      asked: 'the power of the line, which is not stated',
    }),
    traffic: catalogOr(context, fields.trafficPower, `${path}/trafficPower`, activity.trafficPower, {
      row: trafficRow,
      asked: 'the power of traffic, which is not stated',
    }),
  })
  if (!parts.ok) return parts
  const { data, rate, line, traffic } = parts.value
  return ok(transferEnergy(transferTime(data, rate), line, traffic, rate))
}

import { define, product, type Quantity, quotient } from '../../quantity/quantity'
import { ok } from '../../result'
import { given, type StageContext } from '../context'
import { electricityAt, lineFromServer } from '../electricity'
import type { StageResult } from '../line'
import { type Outcome, problem, together } from '../outcome'
import { meanCapacity, protection } from './capacity'
import { embodiedOf } from './embodied'
import { storageFields as fields, storageMethods } from './fields'
import type { StorageActivity } from './schema'
import { catalogOr } from './stand-in'

/** S4: raw capacity that runs for the data. resources/methodology/storage.md */
export const rawCapacity = (
  mean: Quantity<'data'>,
  protectedBy: readonly Quantity<'ratio'>[],
  fill: Quantity<'share'> | undefined,
): Quantity<'data'> =>
  define(
    'data',
    { symbol: 'V_raw', name: 'Raw capacity', equation: 'S4' },
    fill ? quotient(product(mean, ...protectedBy), fill) : product(mean, ...protectedBy),
  )

/** S5: energy at the server of capacity that runs. resources/methodology/storage.md */
export const keptEnergy = (
  raw: Quantity<'data'>,
  time: Quantity<'duration'>,
  power: Quantity<'storage-power'>,
): Quantity<'it-energy'> =>
  define(
    'it-energy',
    { symbol: 'E_IT', name: 'Server energy of the storage', equation: 'S5' },
    product(raw, time, power),
  )

/** S8: carbon of keeping a terabyte for a year, as its users see it. resources/methodology/storage.md */
const climatePerDataTime = (
  climate: Quantity<'climate'>,
  mean: Quantity<'data'>,
  time: Quantity<'duration'>,
): Quantity<'climate-per-data-time'> =>
  define(
    'climate-per-data-time',
    { symbol: 'c_TB', name: 'Electricity’s carbon of a terabyte and year', equation: 'S8' },
    quotient(climate, product(mean, time)),
  )

/** Catalog rows that answer where a medium's power is not stated. */
const powerRows = {
  hdd: 'storage-power.hdd.ccf2026',
  ssd: 'storage-power.ssd.ccf2026',
  tape: 'storage-power.tape.recalled',
} as const

/** Data that were kept on a medium for a time: electricity, and the making of the drives. */
export function kept(activity: StorageActivity, context: StageContext): Outcome<StageResult> {
  const path = `activities/${activity.id}`
  const time = given(context, fields.days, `${path}/days`, activity.days)
  const mean = time.ok ? meanCapacity(activity, time.value, context) : time
  const parts = together({
    time,
    // A missing duration is told once.
    ...(time.ok && { mean }),
    at: electricityAt(context, activity.siteId, `${path}/siteId`),
    protectedBy: protection(activity, context),
    fill: optionalFill(activity, context),
    power: powerOf(activity, context),
  })
  const embodied = embodiedOf(activity, context)
  if (!parts.ok) return embodied.ok ? parts : { ok: false, error: [...parts.error, ...embodied.error] }
  if (!embodied.ok) return embodied
  if (!mean.ok) return mean

  const { at, protectedBy, fill, power } = parts.value
  const raw = rawCapacity(mean.value, protectedBy, fill)
  const line = lineFromServer(
    'Electricity',
    keptEnergy(raw, parts.value.time, power),
    at,
    storageMethods.kept.evidence,
  )
  const made = embodied.value?.(raw, parts.value.time)
  const perYear = climatePerDataTime(line.climate, mean.value, parts.value.time)
  return ok({
    lines: made ? [line, { label: 'Making of the drives', climate: made, evidence: 'published' }] : [line],
    rates: isEmpty(activity) ? [] : [{ label: 'Electricity, per TB and year', quantity: perYear }],
  })
}

/** Nothing kept, or for no time: no rate follows from it. */
const isEmpty = ({ capacityTB, endCapacityTB, days }: StorageActivity): boolean => {
  const isZero = (amount: StorageActivity['days']) =>
    amount === 0 || (typeof amount === 'object' && 'value' in amount && amount.value === 0)
  return isZero(days) || (isZero(capacityTB) && (endCapacityTB === undefined || isZero(endCapacityTB)))
}

function optionalFill(
  { id, fillPercent }: StorageActivity,
  context: StageContext,
): Outcome<Quantity<'share'> | undefined> {
  if (fillPercent === undefined) return ok(undefined)
  return given(context, fields.fillPercent, `activities/${id}/fillPercent`, fillPercent)
}

function powerOf(activity: StorageActivity, context: StageContext): Outcome<Quantity<'storage-power'>> {
  const { id, medium, powerWPerTB } = activity
  if (medium === undefined) {
    return problem(
      `activities/${id}/medium`,
      'expected a medium: hard disks, solid-state drives or tape, found nothing',
    )
  }
  return catalogOr(context, fields.powerWPerTB, `activities/${id}/powerWPerTB`, powerWPerTB, {
    row: powerRows[medium],
    asked: 'the power of the medium, which is not stated',
  })
}

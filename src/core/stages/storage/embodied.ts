import { define, product, type Quantity, quotient } from '../../quantity/quantity'
import { ok } from '../../result'
import { chosenIn } from '../asked'
import { given, type StageContext } from '../context'
import { type Outcome, problem, together } from '../outcome'
import { storageFields as fields, storageChoices } from './fields'
import type { StorageActivity } from './schema'
import { catalogOr } from './stand-in'

/** S6: carbon of making the drives, shared out by lifetime. resources/methodology/storage.md */
export const embodiedShare = (
  raw: Quantity<'data'>,
  time: Quantity<'duration'>,
  footprint: Quantity<'data-footprint'>,
  lifetime: Quantity<'lifetime'>,
): Quantity<'climate'> =>
  define(
    'climate',
    { symbol: 'C_emb,share', name: 'Making of the drives, share of the project', equation: 'S6' },
    quotient(product(raw, time, footprint), lifetime),
  )

/** S7: carbon of making a gigabyte of a drive of one size. resources/methodology/storage.md */
export const footprintOfDrive = (
  drive: Quantity<'device-footprint'>,
  capacity: Quantity<'drive-capacity'>,
): Quantity<'data-footprint'> =>
  define(
    'data-footprint',
    { symbol: 'c_GB', name: 'Embodied carbon by capacity', equation: 'S7' },
    quotient(drive, capacity),
  )

/** Catalog rows that answer where a medium's making is not stated; of tape there is none. */
const footprintRows = {
  hdd: 'memory-embodied.hdd-exosx16.gupta2022',
  ssd: 'memory-embodied.ssd.uba2021',
} as const
const lifetimeRow = 'lifetime.server.ccf2026'

type MadeFor = (raw: Quantity<'data'>, time: Quantity<'duration'>) => Quantity<'climate'>

/** How the making of the drives counts; nothing where it is counted elsewhere or left out. */
export function embodiedOf(activity: StorageActivity, context: StageContext): Outcome<MadeFor | undefined> {
  const path = `activities/${activity.id}`
  const basis = chosenIn(storageChoices, activity, 'embodied')
  if (basis === 'elsewhere') return ok(undefined)
  const parts = together({
    footprint: basis === 'drive' ? ofDrive(activity, context) : byCapacity(activity, context),
    lifetime: catalogOr(context, fields.lifetimeYears, `${path}/lifetimeYears`, activity.lifetimeYears, {
      row: lifetimeRow,
      asked: 'the lifetime of the medium, which is not stated',
    }),
  })
  if (!parts.ok) return parts
  const { footprint, lifetime } = parts.value
  return ok((raw, time) => embodiedShare(raw, time, footprint, lifetime))
}

function byCapacity(activity: StorageActivity, context: StageContext): Outcome<Quantity<'data-footprint'>> {
  const { id, medium, footprintKgPerGB } = activity
  const path = `activities/${id}/footprintKgPerGB`
  if (footprintKgPerGB === undefined && (medium === undefined || medium === 'tape')) {
    const why = medium === undefined ? 'no medium is chosen' : 'the catalog has none for tape'
    return problem(path, `expected embodied carbon by capacity, for ${why}; found nothing`)
  }
  const row = medium === 'ssd' ? footprintRows.ssd : footprintRows.hdd
  return catalogOr(context, fields.footprintKgPerGB, path, footprintKgPerGB, {
    row,
    asked: 'the embodied carbon of the medium, which is not stated',
  })
}

function ofDrive(activity: StorageActivity, context: StageContext): Outcome<Quantity<'data-footprint'>> {
  const path = `activities/${activity.id}`
  const { driveFootprintKg, driveCapacityTB } = activity
  const parts = together({
    drive: given(context, fields.driveFootprintKg, `${path}/driveFootprintKg`, driveFootprintKg),
    capacity: given(context, fields.driveCapacityTB, `${path}/driveCapacityTB`, driveCapacityTB),
  })
  return parts.ok ? ok(footprintOfDrive(parts.value.drive, parts.value.capacity)) : parts
}

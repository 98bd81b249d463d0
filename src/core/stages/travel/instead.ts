import { numberOf } from '../../quantity/evaluate'
import { greatCircleKm } from '../../travel/great-circle'
import type { StageContext } from '../context'
import { travel } from './model'
import { chosen } from './reading'
import type { TravelActivity, Trip } from './schema'
import { crossesWater, placesByText, stopsOf } from './stops'

/** What the trips could have been, and what that saves: the difference of two whole results. */
export interface Instead {
  readonly id: 'rail' | 'direct' | 'economy' | 'combine' | 'online'
  readonly label: string
  /** How many rows it changes. */
  readonly trips: number
  readonly climateKg: number
  readonly savedKg: number
  /** With the multiplier at its lowest and highest: the lower of the two first. */
  readonly savedLowKg: number
  readonly savedHighKg: number
}

export interface InsteadOptions {
  /** Trains where every leg is shorter. */
  readonly railBelowKm: number
  /** Of each who attends from afar. */
  readonly onlineHours: number
}

export const usualInstead: InsteadOptions = { railBelowKm: 800, onlineHours: 24 }

type Change = (row: Trip, activity: TravelActivity) => Trip | undefined

/** Every way to change the trips, each alone. Nothing where the list itself has no result. */
export function insteadOf(
  activity: TravelActivity,
  context: StageContext,
  { railBelowKm, onlineHours }: InsteadOptions = usualInstead,
): readonly Instead[] {
  const silent: StageContext = { ...context, warn: () => undefined }
  const multipliers = multipliersOf(activity, context)
  const totals = (of: TravelActivity) =>
    multipliers.map((multiplier) => totalKg({ ...of, ...multiplier }, silent))
  const now = totals(activity)
  if (now.includes(undefined)) return []
  const byText = placesByText(activity)
  const changes: readonly (readonly [Instead['id'], string, Change | undefined])[] = [
    [
      'rail',
      `Train instead of flights below ${railBelowKm} km`,
      (row) => byTrain(row, activity, byText, railBelowKm),
    ],
    ['direct', 'Direct flights instead of connections', direct],
    ['economy', 'Economy instead of higher classes', economy],
    ['combine', 'Two trips of the same people to the same place made one', undefined],
    ['online', `Attend online, ${onlineHours} hours each`, (row) => online(row, onlineHours)],
  ]
  return changes.flatMap(([id, label, change]) => {
    const { rows, trips } = change ? changed(activity, change) : combined(activity)
    if (trips === 0) return [{ id, label, trips, climateKg: now[0] as number, ...noSaving }]
    const then = totals({ ...activity, rows: [...rows] })
    if (then.includes(undefined)) return []
    const saved = then.map((kg, index) => (now[index] as number) - (kg as number))
    return [
      {
        ...{ id, label, trips, climateKg: then[0] as number, savedKg: saved[0] as number },
        savedLowKg: Math.min(...saved),
        savedHighKg: Math.max(...saved),
      },
    ]
  })
}

const noSaving = { savedKg: 0, savedLowKg: 0, savedHighKg: 0 }

/** As it stands, and the multiplier at both ends of its range where nobody stated it. */
function multipliersOf(activity: TravelActivity, { catalog }: StageContext) {
  const { low, high } = catalog.byId.get('flight-multiplier.central') ?? {}
  if (activity.multiplier !== undefined || low === undefined || high === undefined) return [{}]
  return [{}, { multiplier: low }, { multiplier: high }]
}

function totalKg(activity: TravelActivity, context: StageContext): number | undefined {
  const result = travel(activity, context)
  return result.ok ? result.value.lines.reduce((sum, { climate }) => sum + numberOf(climate), 0) : undefined
}

function changed(activity: TravelActivity, change: Change) {
  let trips = 0
  const rows = (activity.rows ?? []).map((row) => {
    const other = change(row, activity)
    if (other === undefined) return row
    trips += 1
    return other
  })
  return { rows, trips }
}

function byTrain(
  row: Trip,
  activity: TravelActivity,
  byText: ReadonlyMap<string, number>,
  belowKm: number,
): Trip | undefined {
  if (row.mode !== 'plane') return undefined
  const places = stopsOf(row, activity, byText).map(({ place }) => place)
  if (places.length < 2) return undefined
  const fits = places.slice(1).every((to, index) => {
    const from = places[index]
    return from && to && greatCircleKm(from, to) < belowKm && !crossesWater('train', from, to)
  })
  if (!fits) return undefined
  const { seat: _seat, connections: _connections, distanceKm: _distance, ...rest } = row
  return { ...rest, mode: 'train' }
}

function direct(row: Trip): Trip | undefined {
  if (row.mode !== 'plane' || !row.via?.trim()) return undefined
  const { via: _via, distanceKm: _distance, ...rest } = row
  return rest
}

function economy(row: Trip, activity: TravelActivity): Trip | undefined {
  const seat = row.seat ?? chosen(activity, 'seat')
  const isHigher = seat !== 'economy' && seat !== 'average'
  return row.mode === 'plane' && isHigher ? { ...row, seat: 'economy' } : undefined
}

function online(row: Trip, hours: number): Trip | undefined {
  if (row.mode === undefined || row.mode === 'online' || row.mode === 'stay') return undefined
  const { label, travellers, note } = row
  return {
    ...{ mode: 'online', onlineHours: hours },
    ...(label !== undefined && { label }),
    ...(travellers !== undefined && { travellers }),
    ...(note !== undefined && { note }),
  }
}

/** Of like trips every second is left out; its nights and meals stay. */
function combined({ rows = [] }: TravelActivity) {
  const seen = new Map<string, number>()
  let trips = 0
  const kept = rows.flatMap((row): Trip[] => {
    const { from, to, via, mode, ticket, travellers, label, nights, meals } = row
    if (!from || !to || mode === 'online' || mode === 'stay') return [row]
    const key = JSON.stringify([from, to, via, mode, ticket, travellers, label])
    const before = seen.get(key) ?? 0
    seen.set(key, before + 1)
    if (before % 2 === 0) return [row]
    trips += 1
    if (nights === undefined && meals === undefined) return []
    const { distanceKm: _distance, seat: _seat, connections: _connections, ...stay } = row
    return [{ ...stay, mode: 'stay' }]
  })
  return { rows: kept, trips }
}

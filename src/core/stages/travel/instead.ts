import { type Memory, numberOf } from '../../quantity/evaluate'
import type { FactorNode } from '../../quantity/node'
import type { Quantity } from '../../quantity/quantity'
import { greatCircleKm } from '../../travel/great-circle'
import { inOrder } from '../../uncertainty/gradient'
import type { StageContext } from '../context'
import { travel } from './model'
import { chosen } from './reading'
import { saved, savedIntervals, totalCarbon } from './saved'
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
  /** 5th and 95th percentile of the saving: both lists by the same draws. Absent where they cannot be drawn. */
  readonly interval?: { readonly p5: number; readonly p95: number }
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
  const now = totalOf(activity, silent)
  if (now === undefined) return []
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
  const found = changes.flatMap(([id, label, change]) => {
    const { rows, trips, left } = change ? changed(activity, change) : combined(activity)
    const then = trips === 0 ? now : totalOf({ ...activity, rows: [...rows] }, silent, left)
    return then === undefined ? [] : [{ id, label, trips, then, saving: saved(now, then) }]
  })
  const intervals = savedIntervals(
    now,
    found.map(({ saving }) => saving),
  )
  const multiplier = centralMultiplier(now)
  const memories = [new Map(), ...multiplierMemories(multiplier)]
  return found.map(({ id, label, trips, then, saving }, index): Instead => {
    const kg = memories.map((memory: Memory) => numberOf(saving, memory))
    const interval = intervals[index]
    return {
      ...{ id, label, trips, climateKg: numberOf(then, memories[0]), savedKg: kg[0] as number },
      ...(interval && { interval }),
      savedLowKg: Math.min(...kg),
      savedHighKg: Math.max(...kg),
    }
  })
}

/** The row of the multiplier that all flights share, where nobody stated another. */
const centralMultiplier = ({ node }: Climate): FactorNode | undefined =>
  inOrder(node).find(
    (one): one is FactorNode => one.type === 'factor' && one.use.row.id === 'flight-multiplier.central',
  )

/** The whole list with the multiplier at the ends of its range, where nobody stated another. */
export interface MultiplierRange {
  readonly low: number
  readonly lowKg: number
  readonly high: number
  readonly highKg: number
}

export function multiplierRange(
  activity: TravelActivity,
  context: StageContext,
): MultiplierRange | undefined {
  const now = totalOf(activity, { ...context, warn: () => undefined })
  const multiplier = now && centralMultiplier(now)
  const [atLow, atHigh] = multiplierMemories(multiplier)
  const { low, high } = multiplier?.use.row ?? {}
  if (!now || !atLow || !atHigh || low === undefined || high === undefined) return undefined
  return { low, lowKg: numberOf(now, atLow), high, highKg: numberOf(now, atHigh) }
}

/** The graph is read again with the multiplier at both ends of its range. */
function multiplierMemories(multiplier: FactorNode | undefined): readonly Memory[] {
  const { low, high } = multiplier?.use.row ?? {}
  if (multiplier === undefined || low === undefined || high === undefined) return []
  return [low, high].map((end) => new Map([[multiplier.key, end]]))
}

function totalOf(
  activity: TravelActivity,
  context: StageContext,
  left?: ReadonlySet<number>,
): Climate | undefined {
  const result = travel(activity, context, left)
  return result.ok && result.value.lines.length > 0 ? totalCarbon(result.value.lines) : undefined
}

type Climate = Quantity<'climate'>

interface Changed {
  readonly rows: readonly Trip[]
  readonly trips: number
  readonly left?: ReadonlySet<number>
}

function changed(activity: TravelActivity, change: Change): Changed {
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

/** Whether the same people can have made both: nobody is on two trips at once. */
function canFollow(one: Trip, other: Trip): boolean {
  if (!one.date || !other.date) return true
  const [first, second] = one.date <= other.date ? [one, other] : [other, one]
  return (first.back || (first.date as string)) < (second.date as string)
}

/** Of two like trips, at different times where dates say so, one is left out; its nights and meals stay. */
function combined({ rows = [] }: TravelActivity): Changed {
  const alone = new Map<string, Trip[]>()
  const left = new Set<number>()
  let trips = 0
  const kept = rows.map((row, index): Trip => {
    const { from, to, via, mode, ticket, travellers, label, nights, meals } = row
    if (!from || !to || mode === 'online' || mode === 'stay') return row
    const key = JSON.stringify([from, to, via, mode, ticket, travellers, label])
    const waiting = alone.get(key) ?? []
    const partner = waiting.find((one) => canFollow(one, row))
    alone.set(key, partner ? waiting.filter((one) => one !== partner) : [...waiting, row])
    if (partner === undefined) return row
    trips += 1
    if (nights === undefined && meals === undefined) {
      left.add(index)
      return row
    }
    const { distanceKm: _distance, seat: _seat, connections: _connections, ...stay } = row
    return { ...stay, mode: 'stay' }
  })
  return { rows: kept, trips, left }
}

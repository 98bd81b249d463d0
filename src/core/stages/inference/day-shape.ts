import { numberOf } from '../../quantity/evaluate'
import type { NamedValues } from '../../quantity/node'
import { call, define, type Expression, type Quantity } from '../../quantity/quantity'
import { err, ok } from '../../result'
import { given } from '../context'
import { type Outcome, type Problem, problem } from '../outcome'
import { rowField, rowName } from '../table'
import { hourFields } from './curve-fields'
import { hoursOfDay, overMean, peakOf, waveOf } from './day-course'
import { choiceOf, type Reader, read } from './reader'

/** The shape of a day, from what was stated of it. */
export interface Shape {
  readonly arguments: Readonly<Record<string, Expression>>
  /** Busiest hour over the mean: all that counts where devices are held all day. */
  readonly peak: Quantity<'ratio'>
  /** Hours over their mean, from the values of the arguments. */
  readonly of: (values: NamedValues) => readonly number[]
}

/** Nothing where the share of the time that the devices work is stated instead. */
export function shapeOf(reader: Reader): Outcome<Shape | undefined> {
  switch (choiceOf(reader, 'course')) {
    case 'peak': {
      const peak = read(reader, 'peakToMean')
      return peak.ok ? ok({ peak: peak.value, arguments: { peak: peak.value }, of: waveOnce() }) : peak
    }
    case 'hours':
      return hoursOf(reader)
    default:
      return ok(undefined)
  }
}

/** Several results of one draw ask for the same wave. */
function waveOnce(): Shape['of'] {
  let last: { readonly peak: number; readonly wave: readonly number[] } | undefined
  return ({ peak = 1 }) => {
    if (last?.peak !== peak) last = { peak, wave: waveOf(peak) }
    return last.wave
  }
}

function hoursOf(reader: Reader): Outcome<Shape> {
  const { activity, context } = reader
  const { hours = [] } = activity
  const path = `activities/${activity.id}/hours`
  if (hours.length !== hoursOfDay)
    return problem(
      path,
      `expected ${hoursOfDay} rows, one for each hour from midnight on, found ${hours.length === 0 ? 'none' : hours.length}`,
    )
  const order = orderOf(hours.map(({ hour }) => hour))
  if (!order.ok) return err(order.error.map(({ row, message }) => ({ path: `${path}/${row}/hour`, message })))
  const read = order.value.map((row) =>
    given(context, rowField(hourFields.requests, row), `${path}/${row}/requests`, hours[row]?.requests),
  )
  const problems: readonly Problem[] = read.flatMap((one) => (one.ok ? [] : one.error))
  if (problems.length > 0) return err(problems)
  const requests = read.flatMap((one) => (one.ok ? [one.value] : []))
  if (!requests.some((one) => numberOf(one) > 0))
    return problem(path, 'expected requests in some hour of the day, found 0 in all of them')
  const named = Object.fromEntries(requests.map((one, hour) => [nameOf(hour), one]))
  const shapeFrom: Shape['of'] = (values) =>
    overMean(Array.from({ length: hoursOfDay }, (_, hour) => values[nameOf(hour)] ?? 0))
  return ok({ peak: peakOverMean(named, shapeFrom), arguments: named, of: shapeFrom })
}

/** I50: the busiest of 24 hours over their mean. resources/methodology/inference.md */
const peakOverMean = (hours: Shape['arguments'], shapeFrom: Shape['of']): Quantity<'ratio'> =>
  define(
    'ratio',
    { symbol: 'p_day', name: 'Busiest hour over the mean hour', equation: 'I50' },
    call({
      name: 'busiestOverMean',
      explanation: 'The largest of the hours over their mean.',
      arguments: hours,
      dimensions: {},
      run: (values) => peakOf(shapeFrom(values)),
    }),
  )

/** `w08`: the hour from 8 to 9. */
const nameOf = (hour: number): string => `w${String(hour).padStart(2, '0')}`

interface RowFault {
  readonly row: number
  readonly message: string
}

/** Rows in the order of the hours that stand in them; as they come where none is named. */
function orderOf(names: readonly (string | undefined)[]) {
  const rows = [...names.keys()]
  if (names.every((name) => name === undefined)) return ok(rows)
  const faults: RowFault[] = []
  const seen = new Map<number, number>()
  names.forEach((name, row) => {
    const hour = hourNamed(name)
    const before = hour === undefined ? undefined : seen.get(hour)
    if (hour === undefined)
      faults.push({
        row,
        message: `expected an hour from 0 to 23, such as 8 or 08:00, found ${name ?? 'nothing'}`,
      })
    else if (before !== undefined)
      faults.push({ row, message: `expected each hour once, found ${name} in ${rowName(before)} too` })
    else seen.set(hour, row)
  })
  return faults.length > 0 ? err(faults) : ok(rows.map((hour) => seen.get(hour) as number))
}

function hourNamed(name = ''): number | undefined {
  const [, digits] =
    /^(?:\d{4}-\d{2}-\d{2}[T ])?(\d{1,2})(?:[:h.]\d{2})?(?::\d{2})?(?:\s*[-–].*)?$/.exec(name.trim()) ?? []
  const hour = digits === undefined ? Number.NaN : Number(digits)
  return hour >= 0 && hour < hoursOfDay ? hour : undefined
}

import { evaluate, numberOf } from '../../quantity/evaluate'
import type { NamedValues } from '../../quantity/node'
import { call, define, type Expression, product, type Quantity, quotient } from '../../quantity/quantity'
import { ok } from '../../result'
import { plainNumber, significant } from '../../units/format'
import { units } from '../../units/unit'
import type { Rate } from '../line'
import { type Outcome, problem, together } from '../outcome'
import { busyShareOf, type Course, copiesByHour, copiesFor, monthBeyond, peakOf } from './day-course'
import type { Shape } from './day-shape'
import type { Load } from './load'
import { choiceOf, placeOf, type Reader, readIfThere } from './reader'
import type { Served } from './serving-values'
import type { StepGraph } from './step-graph'

/** Devices that are held for the course of a day, and how long they work. */
export interface Day {
  readonly busy: Quantity<'share'>
  readonly rates: readonly Rate[]
  /** At the central values, for the picture. */
  readonly course: Course
  /** Of one copy. */
  readonly devices: number
}

interface Planned {
  readonly load: Load
  readonly served: Served
  readonly step: StepGraph
  readonly shape: Shape
}

/** Devices and idle time from the curve of a day, the requests in work and the speed of the prediction. */
export function dayOf(reader: Reader, { load, served, step, shape }: Planned): Outcome<Day> {
  const stated = together({
    held: readIfThere(reader, 'copiesHeld'),
    planned: readIfThere(reader, 'peakLoadPercent'),
  })
  if (!stated.ok) return stated
  const { held, planned } = stated.value
  const copyPerHour = requestsOfCopy(served, step)
  const isByHour = choiceOf(reader, 'holding') === 'by-hour'
  const pace = {
    ...{ perDay: load.perDay, life: load.life, copyPerHour },
    ...(load.growth && { growth: load.growth }),
    ...(held && { held }),
    ...(planned && { planned }),
  } satisfies Record<string, Expression>
  const courseOf = (hours: readonly number[], values: NamedValues): Course => ({
    shape: hours,
    meanPerHour: values.perDay ?? 0,
    growth: values.growth ?? 0,
    months: (values.life ?? 0) / units.month.toCanonical,
    copyPerHour: values.copyPerHour ?? 1,
    planned: values.planned ?? 1,
    ...{ held: values.held, isByHour },
  })
  const central = Object.fromEntries(
    Object.entries({ ...shape.arguments, ...pace }).map(([name, { node }]) => [name, evaluate(node)]),
  )
  const course = courseOf(shape.of(central), central)
  const devices = numberOf(served.devices)
  const checked = checkCapacity(reader, course, { devices, device: served.device.label })
  if (!checked.ok) return checked

  const ofPeak: OfCourse = {
    given: { peak: shape.peak, ...pace },
    courseOf: (values) => courseOf([values.peak ?? 1], values),
  }
  const ofHours: OfCourse = {
    given: { ...shape.arguments, ...pace },
    courseOf: (values) => courseOf(shape.of(values), values),
  }
  const grows = load.growth !== undefined && numberOf(load.growth) !== 0
  const busy = isByHour ? shareBusy(ofHours, 'hour by hour') : shareBusy(ofPeak, 'all day long')
  return ok({
    ...{ busy, course, devices },
    rates: [
      {
        label: 'Requests in the busiest hour, at the start',
        quantity: requestsAtPeak(load.perDay, shape.peak),
      },
      { label: 'Requests an hour that one copy answers', quantity: copyPerHour },
      ...(grows
        ? [
            { label: 'Devices held, at the start', quantity: devicesHeld(ofPeak, served.devices, 'start') },
            { label: 'Devices held, at the end', quantity: devicesHeld(ofPeak, served.devices, 'end') },
          ]
        : [{ label: 'Devices held', quantity: devicesHeld(ofPeak, served.devices, 'start') }]),
      { label: 'Share of the time that they work', quantity: busy },
    ],
  })
}

/** What a result of the course is computed from. */
interface OfCourse {
  readonly given: Readonly<Record<string, Expression>>
  readonly courseOf: (values: NamedValues) => Course
}

/** I50: requests of the busiest hour of the first day. resources/methodology/inference.md */
const requestsAtPeak = (
  perDay: Quantity<'requests-per-day'>,
  peak: Quantity<'ratio'>,
): Quantity<'requests-per-hour'> =>
  define(
    'requests-per-hour',
    { symbol: 'r_peak', name: 'Requests in the busiest hour, at the start', equation: 'I50' },
    product(perDay, peak),
  )

/** I51: requests an hour that keep one copy of the model at work. resources/methodology/inference.md */
const requestsOfCopy = (
  { devices, output }: Served,
  { deviceTime }: StepGraph,
): Quantity<'requests-per-hour'> =>
  define(
    'requests-per-hour',
    { symbol: 'r_copy', name: 'Requests an hour that one copy answers', equation: 'I51' },
    quotient(devices, product(output, deviceTime)),
  )

/** I52: devices that are held for the busiest hour, at the start or at the end. resources/methodology/inference.md */
const devicesHeld = (
  { given, courseOf }: OfCourse,
  devices: Quantity<'devices'>,
  when: 'start' | 'end',
): Quantity<'devices'> =>
  define(
    'devices',
    { symbol: `G_${when}`, name: `Devices held at the ${when}`, equation: 'I52' },
    product(
      devices,
      call({
        name: `copies at the ${when}`,
        explanation:
          'As stated; else requests of the busiest hour over what a copy answers at the planned load, rounded up, one at least.',
        arguments: given,
        dimensions: {},
        run: (values) => {
          const course = courseOf(values)
          const level = when === 'end' ? (1 + course.growth) ** course.months : 1
          return peakOf(copiesByHour(course, level))
        },
      }),
    ),
  )

/** I53: share of the time held in which the devices work. resources/methodology/inference.md */
const shareBusy = ({ given, courseOf }: OfCourse, manner: string): Quantity<'share'> =>
  define(
    'share',
    { symbol: 'f_busy', name: 'Share of the time that the held devices work', equation: 'I53' },
    call({
      name: `busyShare (held ${manner})`,
      explanation:
        'Copy-hours that the requests take, over copy-hours held: month by month for the busiest hour, over the life.',
      arguments: given,
      dimensions: {},
      run: (values) => busyShareOf(courseOf(values)),
    }),
  )

/** The busiest hour against what is held: at the start a problem, later in life a warning. */
/** From so many times the copies that are needed on, a slip is likelier than caution. */
const farTooMany = 10

/** Says where far more copies are held than any hour of the life needs. */
function warnOfSpare(reader: Reader, held: number, needed: number): void {
  if (held < needed * farTooMany) return
  reader.context.warn({
    code: 'implausible',
    path: placeOf(reader, 'copiesHeld'),
    message: `the busiest hour of the life needs ${plainNumber(needed)} of the ${plainNumber(held)} copies that are held: the others wait all the time`,
  })
}

function checkCapacity(
  reader: Reader,
  course: Course,
  { devices, device }: { readonly devices: number; readonly device: string },
): Outcome<true> {
  const { held, shape, meanPerHour, copyPerHour, planned } = course
  if (held === undefined) return ok(true)
  const path = placeOf(reader, 'copiesHeld')
  if (!Number.isInteger(held))
    return problem(path, `expected a whole number of copies, found ${plainNumber(held)}`)
  const peak = peakOf(shape) * meanPerHour
  const most = held * copyPerHour
  const enough = (perHour: number) => {
    const copies = copiesFor(course, perHour)
    return `${plainNumber(copies)} ${copies === 1 ? 'copy' : 'copies'} on ${plainNumber(copies * devices)} × ${device}`
  }
  if (peak > most * (1 + 1e-9))
    return problem(
      path,
      `expected ${enough(peak)} for the ${significant(peak)} requests of the busiest hour, found ${plainNumber(held)}: ${held === 1 ? 'it answers' : 'they answer'} ${significant(most)} an hour`,
    )
  const month = monthBeyond(course)
  const last = (1 + course.growth) ** course.months * peak
  warnOfSpare(reader, held, copiesFor(course, Math.max(peak, last)))
  if (month !== undefined) {
    reader.context.warn({
      code: 'implausible',
      path,
      message: `from month ${plainNumber(month)} on the busiest hour asks for more than ${significant(most)} requests, all that ${plainNumber(held)} × ${plainNumber(devices)} devices answer; at the end it takes ${enough(last)}. What is beyond counts as if it were answered`,
    })
  } else if (peak > most * planned * (1 + 1e-9)) {
    reader.context.warn({
      code: 'implausible',
      path,
      message: `the busiest hour takes ${significant((100 * peak) / most)} % of what the held devices answer, more than the ${significant(planned * 100)} % that are planned: ${enough(peak)} would keep the headroom`,
    })
  }
  return ok(true)
}

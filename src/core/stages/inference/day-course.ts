import { growthMonths } from './load'

export const hoursOfDay = 24
/** Where the busiest hour of a stated peak is drawn. Its place changes no result. */
const busiestHour = 14

/** Requests through the days of a service, and what one copy of the model can answer. */
export interface Course {
  /** Requests of each hour over the mean of the day: 24 numbers of mean 1. */
  readonly shape: readonly number[]
  /** Requests an hour, mean of the first day. */
  readonly meanPerHour: number
  /** Of requests, a month: 0.05. */
  readonly growth: number
  readonly months: number
  /** Requests an hour that keep one copy of the model at work all the time. */
  readonly copyPerHour: number
  /** Share of that which is planned for the busiest hour, above 0 up to 1. */
  readonly planned: number
  /** Copies that are held all the life; absent where they follow the busiest hour, month by month. */
  readonly held: number | undefined
  readonly isByHour: boolean
}

/** Hours that sum to one day, each over their mean. */
export function overMean(hours: readonly number[]): readonly number[] {
  const mean = hours.reduce((sum, hour) => sum + hour, 0) / hours.length
  return hours.map((hour) => hour / mean)
}

/** Heights of a cosine from 0 to 1 by hour, and their logarithms. */
const heights = Array.from(
  { length: hoursOfDay },
  (_, hour) => (1 + Math.cos((2 * Math.PI * (hour - busiestHour)) / hoursOfDay)) / 2,
)
const logHeights = heights.map((height) => Math.log(Math.max(height, 1e-300)))

/** A day of one wave with this peak over its mean: a cosine up to 2, beyond that a cosine to a power. */
export function waveOf(peakToMean: number): readonly number[] {
  if (peakToMean <= 2) return heights.map((height) => 1 + (peakToMean - 1) * (2 * height - 1))
  const power = powerOf(peakToMean)
  return overMean(logHeights.map((log) => Math.exp(power * log)))
}

/** The power whose wave has this peak over its mean, by Newton: the logarithm of the mean falls and is convex. */
function powerOf(peakToMean: number): number {
  let power = 1
  for (let step = 0; step < mostSteps && power < steepest; step += 1) {
    let [sum, slope] = [0, 0]
    for (const log of logHeights) {
      const height = Math.exp(power * log)
      sum += height
      slope += height * log
    }
    const off = Math.log((sum / hoursOfDay) * peakToMean)
    if (off < 1e-12) break
    power -= (off * sum) / slope
  }
  return Math.min(power, steepest)
}

/** At this power all requests are in one hour. */
const steepest = 1e4
const mostSteps = 100

export const peakOf = (shape: readonly number[]): number =>
  shape.reduce((most, hour) => Math.max(most, hour), 0)

/** Copies that answer so many requests an hour with the planned headroom; one at least is ready. */
export const copiesFor = (
  { copyPerHour, planned }: Pick<Course, 'copyPerHour' | 'planned'>,
  perHour: number,
) => Math.max(1, Math.ceil(perHour / (copyPerHour * planned) - 1e-9))

/** Copies in each hour of a day on which requests are `level` times those of the first. */
export function copiesByHour(course: Course, level: number): readonly number[] {
  const { shape, meanPerHour, held, isByHour } = course
  const needed = (over: number) => copiesFor(course, over * meanPerHour * level)
  const most = held ?? needed(peakOf(shape))
  return shape.map((over) => (isByHour ? Math.min(most, needed(over)) : most))
}

/** Copies that the busiest month of so many first months asks for are there at its start. */
const monthLevel = (growth: number, from: number, to: number): number =>
  Math.max((1 + growth) ** from, (1 + growth) ** to)

/** Copies times months over the life of the service, sized anew each month. */
export function copyMonthsHeld(course: Course): number {
  const { shape, meanPerHour, months, growth, held, isByHour } = course
  const peak = peakOf(shape)
  let sum = 0
  for (let from = 0; from < months; from += 1) {
    const to = Math.min(from + 1, months)
    const perHour = meanPerHour * monthLevel(growth, from, to)
    const most = held ?? copiesFor(course, peak * perHour)
    let copies = most
    if (isByHour) {
      copies = 0
      for (const over of shape) copies += Math.min(most, copiesFor(course, over * perHour))
      copies /= shape.length
    }
    sum += copies * (to - from)
  }
  return sum
}

/** Share of the time held in which copies work, from 0 to 1. Requests beyond what is held count as if answered. */
export const busyShareOf = (course: Course): number =>
  Math.min(
    1,
    (course.meanPerHour * growthMonths(course.months, course.growth)) /
      course.copyPerHour /
      copyMonthsHeld(course),
  )

/** The month from which on the busiest hour asks for more than all held copies can answer, counted from 1. */
export function monthBeyond({
  shape,
  meanPerHour,
  growth,
  months,
  copyPerHour,
  held,
}: Course): number | undefined {
  if (held === undefined || growth <= 0) return undefined
  const after = Math.log((held * copyPerHour) / (peakOf(shape) * meanPerHour)) / Math.log1p(growth)
  return after < months ? Math.floor(after) + 1 : undefined
}

import type { Day } from '../stages/inference/day'
import { copiesByHour } from '../stages/inference/day-course'

/** One day of a service: what is asked for in each hour, and what the held devices can answer. */
export interface DayCourse {
  /** Counted from 1. */
  readonly month: number
  readonly hours: readonly {
    readonly requests: number
    /** Requests that the devices held in this hour can answer. */
    readonly capacity: number
    readonly devices: number
  }[]
}

/** The first day of a service and, where requests grow or fall, the last one. */
export interface DayView {
  readonly courses: readonly DayCourse[]
}

export function dayView({ course, devices }: Day): DayView {
  const { shape, meanPerHour, growth, months, copyPerHour } = course
  const at = (month: number, passed: number): DayCourse => {
    const level = (1 + growth) ** passed
    const copies = copiesByHour(course, level)
    return {
      month,
      hours: shape.map((over, hour) => ({
        requests: over * meanPerHour * level,
        capacity: (copies[hour] ?? 0) * copyPerHour,
        devices: (copies[hour] ?? 0) * devices,
      })),
    }
  }
  return { courses: growth === 0 ? [at(1, 0)] : [at(1, 0), at(Math.ceil(months), months)] }
}

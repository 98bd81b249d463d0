import type { DayCourse, DayView } from '../../../core/assess/day-view'
import { plainNumber, significant } from '../../../core/units/format'
import classes from './day.module.css'

interface Props {
  readonly day: DayView
}

/** Requests of each hour below the line of what the held devices answer: at the start and, with growth, at the end. */
export function DayChart({ day }: Props) {
  const highest = Math.max(
    ...day.courses.flatMap(({ hours }) => hours.flatMap(({ requests, capacity }) => [requests, capacity])),
  )
  return (
    <div className={classes.days}>
      {day.courses.map((course) => (
        <Course key={course.month} {...{ course, highest }} />
      ))}
    </div>
  )
}

const box = { width: 420, height: 150, left: 8, right: 8, top: 16, bottom: 20 } as const

interface CourseProps {
  readonly course: DayCourse
  readonly highest: number
}

function Course({ course, highest }: CourseProps) {
  const { hours } = course
  const x = (hour: number) => box.left + (hour / hours.length) * (box.width - box.left - box.right)
  const y = (requests: number) =>
    box.height - box.bottom - (requests / (highest * 1.08 || 1)) * (box.height - box.top - box.bottom)
  const steps = hours.flatMap(({ capacity }, hour) => [
    `${x(hour)},${y(capacity)}`,
    `${x(hour + 1)},${y(capacity)}`,
  ])
  const most = Math.max(...hours.map(({ capacity }) => capacity))
  const words = wordsOf(course)
  return (
    <figure className={classes.day}>
      <figcaption>{words}</figcaption>
      <svg viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={words}>
        {hours.map(({ requests, capacity }, hour) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: hours have no other name
            key={hour}
            className={requests > capacity * (1 + 1e-9) ? classes.beyond : classes.hour}
            x={x(hour) + 1}
            width={x(1) - x(0) - 2}
            y={y(requests)}
            height={y(0) - y(requests)}
          >
            <title>{`${clock(hour)} to ${clock(hour + 1)}: ${significant(requests)} requests`}</title>
          </rect>
        ))}
        <polyline className={classes.capacity} points={steps.join(' ')} />
        <text className={classes.label} x={x(0)} y={y(most) - 4}>
          Held: {significant(most)} an hour
        </text>
        <line className={classes.axis} x1={x(0)} x2={x(hours.length)} y1={y(0)} y2={y(0)} />
        {[0, 6, 12, 18, 24].map((hour) => (
          <text
            key={hour}
            className={classes.label}
            x={x(hour)}
            y={box.height - 6}
            textAnchor={hour === 0 ? 'start' : hour === 24 ? 'end' : 'middle'}
          >
            {clock(hour)}
          </text>
        ))}
      </svg>
    </figure>
  )
}

const clock = (hour: number): string => `${String(hour).padStart(2, '0')}:00`

/** `Month 1: 120 to 480 requests an hour; 16 devices held, at work 58.3 % of the time.` */
function wordsOf({ month, hours }: DayCourse): string {
  const requests = hours.map((hour) => hour.requests)
  const devices = hours.map((hour) => hour.devices)
  const [least, most] = [Math.min(...devices), Math.max(...devices)]
  const sum = (of: readonly number[]) => of.reduce((all, one) => all + one, 0)
  const busy = (100 * sum(requests)) / sum(hours.map(({ capacity }) => capacity))
  const held = least === most ? plainNumber(most) : `${plainNumber(least)} to ${plainNumber(most)}`
  const work = busy > 100 ? 'asked for more than they answer' : `at work ${significant(busy)} % of the time`
  return `Month ${plainNumber(month)}: ${significant(Math.min(...requests))} to ${significant(Math.max(...requests))} requests an hour; ${held} ${most === 1 ? 'device' : 'devices'} held, ${work}.`
}

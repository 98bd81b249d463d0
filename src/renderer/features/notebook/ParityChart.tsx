import type { ParityView } from '../../../core/assess/parity-view'
import { shownClimate, significant } from '../../../core/units/format'
import classes from './parity.module.css'

interface Props {
  readonly parity: ParityView
}

const box = { width: 420, height: 150, left: 8, right: 8, top: 12, bottom: 20 } as const

/** Cumulated inference against the training that it came after, and the month in which it passes it. */
export function ParityChart({ parity }: Props) {
  const { trainingKg, months, lifeMonths, course } = parity
  const last = course.at(-1)
  if (last === undefined) return null
  const highest = Math.max(trainingKg, last.inferenceKg) * 1.08 || 1
  const x = (month: number) => box.left + (month / last.month) * (box.width - box.left - box.right)
  const y = (kg: number) => box.height - box.bottom - (kg / highest) * (box.height - box.top - box.bottom)
  const line = course.map(({ month, inferenceKg }) => `${x(month)},${y(inferenceKg)}`).join(' ')
  const isDrawn = months !== null && months <= last.month
  const isEarly = trainingKg < 0.4 * highest
  return (
    <figure className={classes.parity}>
      <figcaption>{words(parity)}</figcaption>
      <svg viewBox={`0 0 ${box.width} ${box.height}`} role="img" aria-label={words(parity)}>
        <line className={classes.axis} x1={x(0)} x2={x(last.month)} y1={y(0)} y2={y(0)} />
        <line
          className={classes.training}
          x1={x(0)}
          x2={x(last.month)}
          y1={y(trainingKg)}
          y2={y(trainingKg)}
        />
        <text
          className={classes.label}
          x={isEarly ? x(last.month) : x(0)}
          y={y(trainingKg) - 4}
          textAnchor={isEarly ? 'end' : 'start'}
        >
          Training {carbon(trainingKg)}
        </text>
        <polyline className={classes.inference} points={line} />
        <text
          className={classes.label}
          x={isEarly ? x(0) : x(last.month)}
          y={isEarly ? box.top + 8 : y(0) - 6}
          textAnchor={isEarly ? 'start' : 'end'}
        >
          Inference {carbon(last.inferenceKg)}
        </text>
        {lifeMonths < last.month && (
          <line className={classes.life} x1={x(lifeMonths)} x2={x(lifeMonths)} y1={y(0)} y2={box.top} />
        )}
        {isDrawn && <circle className={classes.crossing} cx={x(months)} cy={y(trainingKg)} r={4} />}
        <text className={classes.label} x={x(0)} y={box.height - 6}>
          0
        </text>
        <text className={classes.label} x={x(last.month)} y={box.height - 6} textAnchor="end">
          {significant(last.month)} months
        </text>
      </svg>
    </figure>
  )
}

function carbon(kg: number): string {
  const { number, unit } = shownClimate(kg)
  return `${number} ${unit.replace('CO2', 'CO₂')}`
}

function words({ months, lifeMonths }: ParityView): string {
  if (months === null)
    return 'Cumulated inference never passes the project’s training: requests fall too fast.'
  const when = `Cumulated inference passes the project’s training after ${significant(months)} months`
  return months <= lifeMonths
    ? `${when}, within the service life of ${significant(lifeMonths)}.`
    : `${when}, beyond the service life of ${significant(lifeMonths)}.`
}

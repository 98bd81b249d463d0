import type { Interval } from '../../core/uncertainty/uncertainty-view'
import { shownValue } from '../../core/units/format'
import { shownInterval } from '../../core/units/interval'
import type { UnitName } from '../../core/units/unit'
import classes from './interval.module.css'

interface Props {
  readonly interval: Interval | undefined
  readonly unit: UnitName
  /** The number that it stands beside, whose unit it takes: newer than an interval of an older draft. */
  readonly beside: number
}

/** `41 – 63` beside a number, in the unit of that number. Nothing where the number is exact or not drawn yet. */
export function IntervalText({ interval, unit, beside }: Props) {
  const shown = interval && shownInterval({ ...interval, point: beside }, unit)
  if (interval === undefined || shown === undefined) return null
  const middle = (value: number) => {
    const { number, unit: own } = shownValue(value, unit)
    return `${number} ${own}`
  }
  return (
    <span
      className={classes.interval}
      title={`90 of 100 draws lie between ${shown.low} and ${shown.high} ${shown.unit} (5th to 95th percentile); median ${middle(interval.median)}, mean ${middle(interval.mean)}`}
    >
      {shown.range}
    </span>
  )
}

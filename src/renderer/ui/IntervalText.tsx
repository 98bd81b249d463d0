import type { Interval } from '../../core/uncertainty/uncertainty-view'
import { shownInterval } from '../../core/units/interval'
import type { UnitName } from '../../core/units/unit'
import classes from './interval.module.css'

interface Props {
  readonly interval: Interval | undefined
  readonly unit: UnitName
}

/** `41 – 63` beside a number, in the unit of that number. Nothing where the number is exact or not drawn yet. */
export function IntervalText({ interval, unit }: Props) {
  const shown = interval && shownInterval(interval, unit)
  if (shown === undefined) return null
  return (
    <span
      className={classes.interval}
      title={`5th to 95th percentile: ${shown.range} ${shown.unit}. 90 of 100 draws lie between them.`}
    >
      {shown.range}
    </span>
  )
}

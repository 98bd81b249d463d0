import { memo } from 'react'
import type { Interval } from '../../core/uncertainty/uncertainty-view'
import { distributionRow } from '../../core/units/distribution-row'
import type { UnitName } from '../../core/units/unit'
import { UnitText } from './formula/UnitText'
import classes from './interval.module.css'

interface Props {
  readonly interval: Interval
  readonly unit: UnitName
}

/** A number's distribution in five figures of one unit. Nothing where it is exact. */
export const DistributionTable = memo(({ interval, unit }: Props) => {
  const row = distributionRow(interval, unit)
  if (row === undefined) return null
  return (
    <table className={classes.distribution}>
      <thead>
        <tr>
          {row.cells.map(({ label, meaning }) => (
            <th key={label} scope="col" title={meaning}>
              {label}
            </th>
          ))}
          <th scope="col">
            <span className="visually-hidden">Unit</span>
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          {row.cells.map(({ label, number }) => (
            <td key={label}>{number}</td>
          ))}
          <td className={classes.unit}>
            <UnitText unit={row.unit} />
          </td>
        </tr>
      </tbody>
    </table>
  )
})

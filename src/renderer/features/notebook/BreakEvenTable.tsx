import type { BreakEvenLine } from '../../../core/assess/break-even-line'
import { hours, requestsIn } from '../../../core/assess/edge-and-cloud-words'
import { plainNumber } from '../../../core/units/format'
import classes from './edge-and-cloud.module.css'

interface Props {
  readonly line: BreakEvenLine
  readonly secondsPerRequest: number
}

/** The drawn line as rows, for who does not see the picture or wants its numbers. */
export function BreakEvenTable({ line, secondsPerRequest }: Props) {
  return (
    <details className={classes.details}>
      <summary>The line as a table</summary>
      <table className={classes.line}>
        <thead>
          <tr>
            <th scope="col">Grid, gCO₂e/kWh</th>
            <th scope="col">Edge lower beyond, of a day</th>
            <th scope="col">As requests a day</th>
          </tr>
        </thead>
        <tbody>
          {line.table.map(({ gridGPerKWh, useHPerDay }) => (
            <tr key={gridGPerKWh}>
              <td>{plainNumber(gridGPerKWh)}</td>
              <td>{useHPerDay === null ? 'never' : useHPerDay === 0 ? 'at any use' : hours(useHPerDay)}</td>
              <td>{useHPerDay ? requestsIn(useHPerDay, secondsPerRequest) : '–'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}

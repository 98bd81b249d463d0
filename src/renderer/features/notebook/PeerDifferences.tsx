import type { Difference } from '../../../core/peers/peer-result'
import { plainNumber, significant } from '../../../core/units/format'
import { upperFirst } from '../../../core/words'
import classes from './peers.module.css'

interface Props {
  readonly name: string
  readonly ratio: number
  readonly differences: readonly Difference[]
}

/** Factors that multiply to a tool's result over ours, with the reason of each. */
export function PeerDifferences({ name, ratio, differences }: Props) {
  return (
    <table className={classes.reasons} aria-label={`Why ${name} differs from our result`}>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">What</th>
          <th scope="col">Factor</th>
          <th scope="col">Theirs, over ours</th>
        </tr>
      </thead>
      <tbody>
        {differences.map(({ what, factor, words }) => (
          <tr key={what}>
            <th scope="row" className={classes.what}>
              {upperFirst(what)}
            </th>
            <td className={classes.right} title={plainNumber(factor)}>
              × {significant(factor, 4)}
            </td>
            <td className={classes.words}>{words}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr className={classes.together}>
          <th scope="row">Together</th>
          <td className={classes.right} title={plainNumber(ratio)}>
            × {significant(ratio, 4)}
          </td>
          <td className={classes.words}>theirs over ours</td>
        </tr>
      </tfoot>
    </table>
  )
}

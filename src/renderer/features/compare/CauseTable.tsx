import { UnitText } from '../../ui/formula/UnitText'
import classes from './compare.module.css'
import type { CauseRow } from './compare-view'

interface Props {
  readonly rows: readonly CauseRow[]
  readonly onOpenProject: (id: string, path: string) => void
}

/** Fields whose better knowledge would make the difference surer, with the way to each. */
export function CauseTable({ rows, onOpenProject }: Props) {
  return (
    <div className={classes.wide}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Input or factor</th>
            <th scope="col">Field in</th>
            <th scope="col" className={classes.right}>
              5th to 95th percentile
            </th>
            <th scope="col" className={classes.right}>
              Share of variance
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, range, unit, share, places }) => (
            <tr key={key}>
              <th scope="row">{label}</th>
              <td>
                {places.map(({ side, id, path }, index) => (
                  <span key={side}>
                    {index > 0 && ', '}
                    <button
                      type="button"
                      className={classes.link}
                      aria-label={`${label} in ${side}`}
                      onClick={() => onOpenProject(id, path)}
                    >
                      {side}
                    </button>
                  </span>
                ))}
              </td>
              <td className={classes.right}>
                {range}{' '}
                <span className={classes.unit}>
                  <UnitText unit={unit} />
                </span>
              </td>
              <td className={classes.right}>{share}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

import type { FactorBefore, FactorMove } from '../../../core/factors/catalog-difference'
import { isDoubtful } from '../../../core/factors/factor'
import type { ProjectFile } from '../../../core/project/project'
import { causeLabel } from '../../../core/report/cause-label'
import { plainNumber } from '../../../core/units/format'
import { units } from '../../../core/units/unit'
import { UnitText } from '../../ui/formula/UnitText'
import classes from './catalog-update.module.css'
import { changeWords } from './change-words'

interface Props {
  readonly moves: readonly FactorMove[]
  readonly project: ProjectFile
  readonly onField: (path: string) => void
}

/** Field by field: the factor before and after. */
export function MoveTable({ moves, project, onField }: Props) {
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Field</th>
          <th scope="col">Before</th>
          <th scope="col">After</th>
          <th scope="col" className={classes.right}>
            Change
          </th>
        </tr>
      </thead>
      <tbody>
        {moves.map(({ path, before, after }) => (
          <tr key={path}>
            <th scope="row">
              <button type="button" className={classes.link} onClick={() => onField(path)}>
                {causeLabel(project, { path, name: path })}
              </button>
            </th>
            <td>
              <FactorCell factor={before} />
            </td>
            <td>
              <FactorCell factor={after} />
            </td>
            <td className={classes.right}>{changeWords(before?.value, after?.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function FactorCell({ factor }: { readonly factor: FactorBefore | null }) {
  if (factor === null) return <span className={classes.quiet}>no factor</span>
  const { id, name, value, unit } = factor
  return (
    <>
      <span className={classes.number} title={id}>
        {isDoubtful(factor) && <span title="A fallback or an unchecked factor">○ </span>}
        {plainNumber(value)}{' '}
        <span className={classes.quiet}>
          <UnitText unit={units[unit].symbol} />
        </span>
      </span>
      <span className={classes.name}>{name}</span>
    </>
  )
}

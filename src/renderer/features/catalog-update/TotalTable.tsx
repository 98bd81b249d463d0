import type { CatalogDifference } from '../../../core/factors/catalog-difference'
import { stages } from '../../../core/stages/stages'
import { shownClimate } from '../../../core/units/format'
import { UnitText } from '../../ui/formula/UnitText'
import classes from './catalog-update.module.css'
import { changeWords } from './change-words'

/** The total and the stages, before and after. */
export function TotalTable({ difference }: { readonly difference: CatalogDifference }) {
  const { totalKg } = difference
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">Result</th>
          <th scope="col" className={classes.right}>
            Before
          </th>
          <th scope="col" className={classes.right}>
            After
          </th>
          <th scope="col" className={classes.right}>
            Change
          </th>
        </tr>
      </thead>
      <tbody>
        {difference.stages.map(({ stage, before, after }) => (
          <Row key={stage} label={stages[stage].label} before={before} after={after} />
        ))}
      </tbody>
      <tfoot>
        <Row label="Total" before={totalKg.before} after={totalKg.after} />
      </tfoot>
    </table>
  )
}

interface RowProps {
  readonly label: string
  readonly before: number | null
  readonly after: number | null
}

function Row({ label, before, after }: RowProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className={classes.right}>
        <Climate kilograms={before} />
      </td>
      <td className={classes.right}>
        <Climate kilograms={after} />
      </td>
      <td className={classes.right}>{changeWords(before, after)}</td>
    </tr>
  )
}

function Climate({ kilograms }: { readonly kilograms: number | null }) {
  if (kilograms === null) return <span className={classes.quiet}>none</span>
  const { number, unit } = shownClimate(kilograms)
  return (
    <>
      {number}{' '}
      <span className={classes.quiet}>
        <UnitText unit={unit} />
      </span>
    </>
  )
}

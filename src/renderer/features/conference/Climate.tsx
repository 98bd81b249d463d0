import { plainNumber, shownClimate } from '../../../core/units/format'
import { UnitText } from '../../ui/formula/UnitText'
import classes from './conference.module.css'

/** Carbon in the unit that reads best; all of its digits on a second look. */
export function Climate({ kg }: { readonly kg: number }) {
  const { number, unit } = shownClimate(kg)
  return (
    <span title={`${plainNumber(kg)} kgCO2e`}>
      {number}{' '}
      <span className={classes.unit}>
        <UnitText unit={unit} />
      </span>
    </span>
  )
}

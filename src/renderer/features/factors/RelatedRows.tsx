import type { Factor } from '../../../core/factors/factor'
import { familyWords } from '../../../core/factors/family-words'
import { units } from '../../../core/units/unit'
import { upperFirst } from '../../../core/words'
import type { FoundFactor } from '../../../preload/contract'
import { UnitText } from '../../ui/formula/UnitText'
import classes from './detail.module.css'
import { shortNumber } from './factor-text'

interface Props {
  readonly row: Factor
  readonly related: readonly FoundFactor[]
  readonly onShow: (id: string) => void
}

/** Other properties of the same thing, or other years and data sets of the same place. */
export function RelatedRows({ row, related, onShow }: Props) {
  if (related.length === 0) return null
  return (
    <>
      <h3 className={classes.heading}>
        {row.subject ? 'Of the same subject' : 'Of the same family and region'}
      </h3>
      <ul className={classes.list}>
        {related.map(({ id, name, family, value, unit, year, checked }) => (
          <li key={id} className={classes.pair}>
            <button type="button" className={classes.link} onClick={() => onShow(id)}>
              {checked === 'unverified' && <span title="Remembered: not checked">○ </span>}
              {row.subject ? propertyOf(row, { name, family }) : name}
            </button>
            <span className={classes.amount}>
              {shortNumber(value)}{' '}
              <span className={classes.unit}>
                <UnitText unit={units[unit].symbol} />
              </span>
              {row.subject && <span className={classes.unit}> {year}</span>}
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** `Thermal design power` for `NVIDIA H100, thermal design power` beside another row of the NVIDIA H100. */
function propertyOf(row: Factor, { name, family }: Pick<FoundFactor, 'name' | 'family'>): string {
  const [thing = ''] = row.name.split(', ')
  return name.startsWith(`${thing}, `)
    ? upperFirst(name.slice(thing.length + 2))
    : `${familyWords[family].label}: ${name}`
}

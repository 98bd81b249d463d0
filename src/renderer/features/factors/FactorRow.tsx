import { memo } from 'react'
import { checkWords } from '../../../core/factors/check-words'
import { familyWords } from '../../../core/factors/family-words'
import { plainNumber } from '../../../core/units/format'
import { units } from '../../../core/units/unit'
import { upperFirst } from '../../../core/words'
import type { FoundFactor } from '../../../preload/contract'
import { UnitText } from '../../ui/formula/UnitText'
import { rangeText, shortNumber } from './factor-text'
import classes from './table.module.css'

const columns = ['name', 'family', 'value', 'unit', 'range', 'region', 'year', 'check', 'own'] as const
const heads: Readonly<Record<(typeof columns)[number], string>> = {
  name: 'Name',
  family: 'Family',
  value: 'Value',
  unit: 'Unit',
  range: 'Range',
  region: 'Region',
  year: 'Year',
  check: 'Checked',
  own: 'Own',
}
const hidden = new Set<string>(['check', 'own'])

export function TableHead() {
  return (
    <thead>
      <tr aria-rowindex={1} className={classes.head}>
        {columns.map((column) => (
          <th key={column} scope="col" className={classes[column]}>
            {hidden.has(column) ? <span className="visually-hidden">{heads[column]}</span> : heads[column]}
          </th>
        ))}
      </tr>
    </thead>
  )
}

interface Props {
  readonly id: string
  readonly index: number
  /** px from the top of the list. */
  readonly top: number
  /** Absent while it is being read. */
  readonly row: FoundFactor | undefined
  readonly isAt: boolean
  readonly isOpened: boolean
  readonly onClick: () => void
}

/** A row of the catalog, or of the user's own. */
export const FactorRow = memo(
  ({ id, index, top, row, isAt, isOpened, onClick }: Props) => (
    <tr
      id={id}
      aria-rowindex={index + 2}
      aria-selected={isOpened}
      className={classes.row}
      data-at={isAt || undefined}
      style={{ transform: `translateY(${top}px)` }}
      onClick={onClick}
    >
      {row ? <Cells row={row} /> : <td className={classes.name} aria-busy />}
    </tr>
  ),
  (before, after) =>
    before.row === after.row &&
    before.top === after.top &&
    before.index === after.index &&
    before.isAt === after.isAt &&
    before.isOpened === after.isOpened,
)

function Cells({ row }: { readonly row: FoundFactor }) {
  const { name, family, value, unit, region, year, checked, own } = row
  return (
    <>
      <td className={classes.name} title={name}>
        {name}
      </td>
      <td className={classes.family}>{familyWords[family].label}</td>
      <td className={classes.value} title={plainNumber(value)}>
        {shortNumber(value)}
      </td>
      <td className={classes.unit}>
        <UnitText unit={units[unit].symbol} />
      </td>
      <td className={classes.range}>{rangeText(row)}</td>
      <td className={classes.region}>{region}</td>
      <td className={classes.year}>{year}</td>
      <td className={classes.check} title={upperFirst(checkWords[checked])}>
        {checked === 'unverified' ? '○' : <span className="visually-hidden">{checkWords[checked]}</span>}
      </td>
      <td className={classes.own}>{own && 'own'}</td>
    </>
  )
}

import { unitOf } from '../../../core/project/field'
import type { Column } from '../../../core/stages/table'
import { units } from '../../../core/units/unit'
import classes from './rows.module.css'

interface Props {
  readonly columns: readonly Column[]
}

/** Headings that stay while rows scroll. */
export function ColumnHeads({ columns }: Props) {
  return (
    <thead className={classes.heads}>
      <tr style={{ gridTemplateColumns: gridColumns(columns) }}>
        <th scope="col" className={classes.number}>
          #
        </th>
        {columns.map((column) => (
          <th
            key={column.key}
            scope="col"
            className={column.type === 'amount' ? classes.right : undefined}
            title={column.type === 'amount' ? column.field.help : undefined}
          >
            {column.label}
            {column.type === 'amount' && units[unitOf(column.field)].symbol !== '' && (
              <span className={classes.unit}> {units[unitOf(column.field)].symbol}</span>
            )}
          </th>
        ))}
        <td />
      </tr>
    </thead>
  )
}

const widths = { text: 'minmax(120px, 1.4fr)', word: '104px', amount: 'minmax(86px, 1fr)' } as const

/** Row number, columns, and what can be done with the row. */
export const gridColumns = (columns: readonly Column[]): string =>
  ['38px', ...columns.map(({ type }) => widths[type]), '56px'].join(' ')

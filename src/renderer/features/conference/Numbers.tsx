import type { ReactNode } from 'react'
import classes from './conference.module.css'

interface Props {
  readonly label: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly key: string
    readonly head: ReactNode
    readonly cells: readonly ReactNode[]
  }[]
  readonly total?: readonly ReactNode[]
}

/** A table of names at the left and numbers at the right. */
export function Numbers({ label, columns, rows, total }: Props) {
  const [first, ...others] = columns
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table that is wider than the window is scrolled with the keys
    <div className={classes.wide} tabIndex={0}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{first}</th>
            {others.map((column) => (
              <th key={column} scope="col" className={classes.right}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, head, cells }) => (
            <tr key={key}>
              <th scope="row">{head}</th>
              <Cells columns={others} cells={cells} />
            </tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>
              <th scope="row">Total</th>
              <Cells columns={others} cells={total} />
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  )
}

const Cells = ({
  columns,
  cells,
}: {
  readonly columns: readonly string[]
  readonly cells: readonly ReactNode[]
}) =>
  columns.map((column, index) => (
    <td key={column} className={classes.right}>
      {cells[index]}
    </td>
  ))

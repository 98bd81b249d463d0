import { Fragment } from 'react'
import type { Column, ReportDocument, Row, Table } from '../../core/report/document'
import { Runs } from './Runs'
import { TableHead } from './TableHead'

interface Props {
  readonly table: Table
  readonly report: ReportDocument
}

/** A table with three rules. Its head repeats on every page, and no row is split. */
export function TableView({ table, report }: Props) {
  return (
    <div className={isShort(table) ? 'table together' : 'table'} id={table.id}>
      <table className={table.id}>
        <caption>
          <b>{report.labels[table.id]}.</b> <Runs text={table.caption} report={report} />
        </caption>
        <TableHead columns={table.columns} />
        {table.parts.map((part, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes once it is drawn
          <tbody key={index} className={partClass(part, index)}>
            {part.rows.map((row, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes once it is drawn
              <RowView key={place} row={row} columns={table.columns} report={report} />
            ))}
          </tbody>
        ))}
      </table>
      {table.note && (
        <p className="table-note">
          <Runs text={table.note} report={report} />
        </p>
      )}
    </div>
  )
}

interface RowProps {
  readonly row: Row
  readonly columns: readonly Column[]
  readonly report: ReportDocument
}

/** Where a row has fewer cells than the table has columns, the first one spans what is missing. */
function RowView({ row, columns, report }: RowProps) {
  const surplus = columns.length - row.cells.length
  return (
    <Fragment>
      <tr id={row.id} className={row.note ? `${row.kind} noted` : row.kind}>
        {row.cells.map((cell, index) => {
          const align = index === 0 ? columns[0]?.align : columns[index + surplus]?.align
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes once it is drawn
            <td key={index} className={align} colSpan={index === 0 ? surplus + 1 : 1}>
              <Runs text={cell} report={report} />
            </td>
          )
        })}
      </tr>
      {row.note && (
        <tr className="note">
          {columns[0]?.title === '' && row.kind !== 'group' && <td />}
          <td colSpan={columns.length}>
            <Runs text={row.note} report={report} />
          </td>
        </tr>
      )}
    </Fragment>
  )
}

/** Short tables stay on one page; of longer ones, parts that are short stay whole, and the first stays at the head. */
const mostRowsTogether = 12
const isShort = ({ parts }: Table): boolean =>
  parts.reduce((count, { rows }) => count + rows.length + rows.filter(({ note }) => note).length, 0) <=
  mostRowsTogether

function partClass({ ruled, rows }: Table['parts'][number], index: number): string | undefined {
  const together = index > 0 && rows.length <= mostRowsTogether
  return [ruled && 'ruled', together && 'together'].filter(Boolean).join(' ') || undefined
}

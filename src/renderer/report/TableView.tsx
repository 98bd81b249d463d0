import { Fragment } from 'react'
import type { Column, ReportDocument, Row, Table, TablePart } from '../../core/report/document'
import { Runs } from './Runs'
import { TableHead } from './TableHead'

interface Props {
  readonly table: Table
  readonly report: ReportDocument
}

/** A table with three rules. Its head repeats on every page, and no row is split. */
export function TableView({ table, report }: Props) {
  return (
    <div className="table" id={table.id}>
      <div className={table.keep ? 'keep-whole' : undefined}>
        <table className={table.id}>
          <caption>
            <b>{report.labels[table.id]}.</b> <Runs text={table.caption} report={report} />
          </caption>
          <TableHead columns={table.columns} />
          {table.parts.map((part, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes once it is drawn
            <tbody key={index} className={partClass(part)}>
              {part.rows.map((row, place) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a report never changes once it is drawn
                <RowView key={place} row={row} columns={table.columns} report={report} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
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
          const align = index > 0 ? columns[index + surplus]?.align : surplus > 0 ? 'left' : columns[0]?.align
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

const partClass = ({ ruled, keep }: TablePart): string | undefined =>
  [ruled && 'ruled', keep && 'keep'].filter(Boolean).join(' ') || undefined

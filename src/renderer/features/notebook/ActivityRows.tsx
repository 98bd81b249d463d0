import { memo, useMemo } from 'react'
import type { Factor } from '../../../core/factors/factor'
import type { Problem } from '../../../core/stages/outcome'
import { rowName, type TableSpec } from '../../../core/stages/table'
import { RowsEditor } from '../../ui/rows/RowsEditor'
import type { Row, RowsActions } from '../../ui/rows/row'
import type { ActivityActions, TableRow } from './useActivityActions'

interface Props {
  readonly id: string
  readonly table: string
  readonly spec: TableSpec
  readonly rows: readonly Row[]
  readonly factors: readonly Factor[]
  readonly problems: readonly Problem[] | undefined
  readonly actions: ActivityActions
}

/** A table of an activity: its runs, or its partitions. */
export const ActivityRows = memo(({ id, table, spec, rows, factors, problems, actions }: Props) => {
  const rowActions = useMemo<RowsActions>(
    () => ({
      setCell: (index, key, label, value) =>
        actions.editRows(id, table, `${label}, ${rowName(index)}`, (draft) => {
          setIn(draft, index, key, value)
          while (draft.length > 0 && Object.keys(draft.at(-1) ?? {}).length === 0) draft.pop()
        }),
      fill: (at, read) =>
        actions.editRows(id, table, `Paste ${read.length} rows, ${rowName(at)} on`, (draft) => {
          read.forEach((row, offset) => {
            for (const [key, value] of Object.entries(row)) setIn(draft, at + offset, key, value)
          })
        }),
      remove: (index) =>
        actions.editRows(id, table, `Remove ${rowName(index)}`, (draft) => {
          draft.splice(index, 1)
        }),
    }),
    [id, table, actions],
  )
  return (
    <RowsEditor
      path={`activities/${id}/${table}`}
      {...{ spec, rows, factors, problems }}
      actions={rowActions}
    />
  )
})

/** Rows in between that are not there yet are made too. */
function setIn(rows: TableRow[], index: number, key: string, value: unknown): void {
  while (rows.length <= index) rows.push({})
  const row = rows[index] as TableRow
  if (value === undefined || value === '') delete row[key]
  else row[key] = value
}

import { Button, SegmentedControl } from '@mantine/core'
import { IconClipboard, IconFileSpreadsheet } from '@tabler/icons-react'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type ClipboardEvent, useEffect, useMemo, useRef, useState } from 'react'
import type { Factor } from '../../../core/factors/factor'
import type { Problem } from '../../../core/stages/outcome'
import type { TableSpec } from '../../../core/stages/table'
import { ColumnChoices } from './ColumnChoices'
import { ColumnHeads, gridColumns } from './ColumnHeads'
import { PasteBox } from './PasteBox'
import { RowDetails } from './RowDetails'
import { RowLine } from './RowLine'
import type { Row, RowsActions } from './row'
import classes from './rows.module.css'
import { cellAt, useRowFocus } from './useRowFocus'
import { isTable, useTakenTable } from './useTakenTable'

interface Props {
  /** The table's place in the project: `activities/a1/rows`. */
  readonly path: string
  readonly spec: TableSpec
  readonly rows: readonly Row[]
  readonly factors: readonly Factor[]
  readonly problems: readonly Problem[] | undefined
  readonly actions: RowsActions
}

/** Hundreds of rows, typed, pasted or read from a file; the row after the last one is for the next. */
export function RowsEditor({ path, spec, rows, factors, problems, actions }: Props) {
  const [set, setSet] = useState(() => firstSet(spec, rows) ?? spec.sets?.[0]?.value)
  const [opened, setOpened] = useState<number>()
  const scroller = useRef<HTMLDivElement>(null)
  const file = useRef<HTMLInputElement>(null)
  const columns = useMemo(
    () =>
      spec.columns.filter(
        (column) =>
          column.set === undefined || column.set === set || rows.some((row) => row[column.key] !== undefined),
      ),
    [spec, set, rows],
  )
  const faults = useMemo(() => faultsByRow(path, problems), [path, problems])
  const virtual = useVirtualizer({
    count: rows.length + 1,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  })
  const { onKeyDown, focusCell } = useRowFocus(scroller, columns, rows.length, (index) =>
    virtual.scrollToIndex(index),
  )
  const taken = useTakenTable(spec, rows, actions, (read) => setSet((now) => firstSet(spec, read) ?? now))
  const { setText } = taken

  useEffect(() => {
    const element = scroller.current
    const reveal = (event: Event) => {
      const [index, key] = (event as CustomEvent<readonly [number, string]>).detail
      const column = spec.columns.find((one) => one.key === key)
      if (column?.set) setSet(column.set)
      virtual.scrollToIndex(index, { align: 'center' })
      requestAnimationFrame(() => requestAnimationFrame(() => focusCell(index, key)))
    }
    element?.addEventListener('reveal-row', reveal)
    return () => element?.removeEventListener('reveal-row', reveal)
  }, [spec, virtual, focusCell])

  const onPaste = (event: ClipboardEvent) => {
    const text = event.clipboardData.getData('text/plain')
    if (!isTable(text)) return
    event.preventDefault()
    const at = cellAt(event.target)
    const from = at && columns.findIndex(({ key }) => key === at.key)
    taken.take(
      text,
      at && from !== undefined
        ? { row: at.row, columns: columns.slice(from) }
        : { row: rows.length, columns },
    )
  }

  return (
    <section className={classes.editor} aria-label={spec.label}>
      <div className={classes.bar}>
        <h4 className={classes.title}>
          {spec.label} <span className={classes.quiet}>{rows.length.toLocaleString('en')}</span>
        </h4>
        {spec.sets && (
          <SegmentedControl
            size="xs"
            aria-label={spec.setsLabel ?? 'Columns for the energy'}
            value={set ?? ''}
            onChange={setSet}
            data={[...spec.sets]}
          />
        )}
        <span className={classes.space} />
        <Button
          leftSection={<IconClipboard size={14} />}
          onClick={() => setText(taken.text === undefined ? '' : undefined)}
        >
          Paste rows
        </Button>
        <Button leftSection={<IconFileSpreadsheet size={14} />} onClick={() => file.current?.click()}>
          Open CSV
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".csv,.tsv,.txt,text/csv"
          aria-label={`${spec.label}: CSV file`}
          onChange={(event) => {
            const chosen = event.currentTarget.files?.[0]
            event.currentTarget.value = ''
            if (chosen) void taken.openFile(chosen)
          }}
        />
      </div>
      {taken.text !== undefined && (
        <PasteBox
          label={spec.label}
          text={taken.text}
          problems={taken.problems}
          onText={setText}
          onTake={taken.takeText}
          onCancel={() => setText(undefined)}
        >
          {taken.open && <ColumnChoices spec={spec} open={taken.open} map={taken.map} onMap={taken.setMap} />}
        </PasteBox>
      )}
      <div aria-live="polite" className={classes.said}>
        {taken.said}
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and pastes come from the cells inside */}
      <div ref={scroller} className={classes.grid} data-rows={path} onPaste={onPaste} onKeyDown={onKeyDown}>
        <table className={classes.table} aria-label={spec.label} aria-rowcount={rows.length + 2}>
          <ColumnHeads columns={columns} />
          <tbody className={classes.body} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start }) => (
              <RowLine
                key={index}
                {...{ path, index, columns, factors, actions, start }}
                row={rows[index]}
                template={gridColumns(columns)}
                fault={faults.get(index)}
                isOpen={opened === index}
                onOpen={setOpened}
              />
            ))}
          </tbody>
        </table>
      </div>
      <p className={classes.help}>{spec.help}</p>
      {opened !== undefined && rows[opened] && (
        <RowDetails
          {...{ path, spec, factors, actions }}
          index={opened}
          row={rows[opened] as Row}
          onClose={() => setOpened(undefined)}
        />
      )}
    </section>
  )
}

const rowHeight = 30

/** The way of saying the energy that the rows use, else the first. */
const firstSet = ({ columns }: TableSpec, rows: readonly Row[]): string | undefined =>
  columns.find(({ key, set }) => set !== undefined && rows.some((row) => row[key] !== undefined))?.set

function faultsByRow(path: string, problems: readonly Problem[] | undefined): ReadonlyMap<number, string> {
  const faults = new Map<number, string>()
  for (const problem of problems ?? []) {
    if (!problem.path.startsWith(`${path}/`)) continue
    const index = Number(problem.path.slice(path.length + 1).split('/')[0])
    if (Number.isInteger(index) && !faults.has(index)) faults.set(index, problem.message)
  }
  return faults
}

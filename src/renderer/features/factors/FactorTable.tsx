import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, type RefObject, useEffect } from 'react'
import type { FoundFactor } from '../../../preload/contract'
import { FactorRow, TableHead } from './FactorRow'
import classes from './table.module.css'
import type { Found } from './useFactorSearch'

interface Props {
  readonly found: Found
  readonly want: (from: number, to: number) => void
  /** Place in the list of the row that the keys are on. */
  readonly at: number
  readonly onAt: (at: number) => void
  readonly opened: string | undefined
  /** By Enter or by a click. */
  readonly onOpen: (row: FoundFactor, by: 'key' | 'click') => void
  readonly onLeave: () => void
  readonly grid: RefObject<HTMLTableElement | null>
}

const rowHeight = 28
/** Stays in sight above the rows. */
const headHeight = 28

/** The rows that were found: only those in sight are drawn. Arrows move, Enter opens, Escape goes back. */
export function FactorTable({ found, want, at, onAt, opened, onOpen, onLeave, grid }: Props) {
  const { total, rows } = found
  const virtual = useVirtualizer({
    count: total,
    getScrollElement: () => grid.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
  })
  const inSight = virtual.getVirtualItems()
  const first = inSight[0]?.index ?? 0
  const last = inSight.at(-1)?.index ?? -1
  useEffect(() => want(first, last), [want, first, last])
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words are another list, read from its top
  useEffect(() => virtual.scrollToOffset(0), [found.asked])

  const keys: Readonly<Record<string, (page: number) => number>> = {
    ArrowDown: () => at + 1,
    ArrowUp: () => at - 1,
    PageDown: (page) => at + page,
    PageUp: (page) => at - page,
    Home: () => 0,
    End: () => total - 1,
  }
  const listen = (event: KeyboardEvent) => {
    const row = rows.get(at)
    const page = Math.max(1, Math.floor((grid.current?.clientHeight ?? 0) / rowHeight) - 2)
    const next = keys[event.key]?.(page)
    if (next !== undefined) {
      event.preventDefault()
      const to = Math.max(0, Math.min(total - 1, next))
      if (event.key === 'ArrowUp' && next < 0) onLeave()
      onAt(to)
      virtual.scrollToIndex(to, { align: 'auto' })
    } else if (event.key === 'Enter' && row) {
      event.preventDefault()
      onOpen(row, 'key')
    } else if (event.key === 'Escape') {
      event.preventDefault()
      onLeave()
    }
  }

  return (
    <table
      ref={grid}
      className={classes.grid}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table whose rows are walked by arrow keys
      role="grid"
      aria-label="Factors"
      aria-rowcount={total + 1}
      aria-activedescendant={inSight.some(({ index }) => index === at) ? rowId(at) : undefined}
      tabIndex={0}
      onKeyDown={listen}
    >
      <TableHead />
      <tbody className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {inSight.map(({ index, start }) => {
          const row = rows.get(index)
          return (
            <FactorRow
              key={index}
              id={rowId(index)}
              index={index}
              top={start - headHeight}
              row={row}
              isAt={index === at}
              isOpened={row !== undefined && row.id === opened}
              onClick={() => {
                if (row === undefined) return
                onAt(index)
                onOpen(row, 'click')
              }}
            />
          )
        })}
      </tbody>
    </table>
  )
}

const rowId = (index: number): string => `factor-row-${index}`

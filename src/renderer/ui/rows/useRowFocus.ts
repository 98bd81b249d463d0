import { type KeyboardEvent, type RefObject, useCallback } from 'react'
import type { Column } from '../../../core/stages/table'

/** The cell that an element is in. */
export function cellAt(target: EventTarget): { readonly row: number; readonly key: string } | undefined {
  const cell = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-cell]') : null
  const [row, key] = cell?.dataset.cell?.split(' ') ?? []
  return row === undefined || key === undefined ? undefined : { row: Number(row), key }
}

/** Enter and the arrows go from row to row in a column; Tab goes from cell to cell by itself. */
export function useRowFocus(
  scroller: RefObject<HTMLElement | null>,
  columns: readonly Column[],
  last: number,
  scrollTo: (index: number) => void,
) {
  const focusCell = useCallback(
    (row: number, key: string) => {
      const cell = scroller.current?.querySelector<HTMLInputElement>(`[data-cell="${row} ${key}"]`)
      cell?.focus()
      if (cell instanceof HTMLInputElement) cell.select()
      return cell !== null && cell !== undefined
    },
    [scroller],
  )
  const go = (row: number, key: string) => {
    if (row < 0 || row > last) return
    scrollTo(row)
    if (!focusCell(row, key)) requestAnimationFrame(() => requestAnimationFrame(() => focusCell(row, key)))
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const at = cellAt(event.target)
    if (at === undefined || event.altKey || event.ctrlKey || event.metaKey) return
    const isSelect = event.target instanceof HTMLSelectElement
    if (event.key === 'Enter' && !isSelect) {
      event.preventDefault()
      // From the last cell of a row on to the first of the next, as on a form that is filled in row by row.
      const isLast = at.key === columns.at(-1)?.key
      go(at.row + (event.shiftKey ? -1 : 1), isLast ? (columns[0]?.key ?? at.key) : at.key)
    } else if (!isSelect && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      event.preventDefault()
      go(at.row + (event.key === 'ArrowDown' ? 1 : -1), at.key)
    }
  }
  return { onKeyDown, focusCell }
}

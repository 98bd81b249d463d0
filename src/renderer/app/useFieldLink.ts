import { useCallback, useEffect, useState } from 'react'

/** A way to a field of the notebook: its record opens, the field comes into sight and gets the focus. */
export function useFieldLink() {
  const [target, setTarget] = useState<{ readonly path: string; readonly at: number }>()

  useEffect(() => {
    if (target === undefined) return
    // After the record has opened.
    const frame = requestAnimationFrame(() => focusField(target.path))
    return () => cancelAnimationFrame(frame)
  }, [target])

  return {
    go: useCallback((path: string) => setTarget((now) => ({ path, at: (now?.at ?? 0) + 1 })), []),
    /** The record of this list that the link leads into. */
    wanted: (list: string): string | undefined => {
      const [first, id] = target?.path.split('/') ?? []
      return first === list ? id : undefined
    },
  }
}

function focusField(path: string): void {
  if (revealRow(path)) return
  const field =
    document.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`) ??
    document.querySelector<HTMLElement>(`[data-activity="${CSS.escape(path.split('/')[1] ?? '')}"]`)
  const group = field?.closest('details')
  if (group) group.open = true
  field?.scrollIntoView({ block: 'center' })
  const control = field?.matches('input, textarea')
    ? field
    : field?.querySelector<HTMLElement>('input, textarea, button')
  control?.focus()
  if (control instanceof HTMLInputElement) control.select()
}

/** A row out of sight is not drawn: its table brings it there, and focuses the cell itself. */
function revealRow(path: string): boolean {
  const [list, id, table, index, key = ''] = path.split('/')
  if (index === undefined || !/^\d+$/.test(index)) return false
  const rows = document.querySelector(`[data-rows="${CSS.escape([list, id, table].join('/'))}"]`)
  rows?.scrollIntoView({ block: 'center' })
  rows?.dispatchEvent(new CustomEvent('reveal-row', { detail: [Number(index), key] }))
  return rows !== null
}

import { useCallback, useState } from 'react'
import type { OwnFactor } from '../../../core/factors/own-factor'
import type { ShownFactor } from '../../../preload/contract'
import { ask } from '../../ui/desktop'
import { sayFailure, sayWithUndo } from '../../ui/say'
import type { Started } from './OwnFactorForm'
import { draftFrom, idFrom } from './own-draft'
import { type Shown, useShownFactor } from './useShownFactor'

/** What is beside the table: nothing, a row, or the form of an own row. */
export interface Side {
  readonly shown:
    | { readonly kind: 'nothing' }
    | { readonly kind: 'row'; readonly id: string; readonly byKey: number }
    | { readonly kind: 'form'; readonly started: Started }
  readonly factor: Shown
  readonly show: (id: string, by: 'key' | 'click') => void
  readonly begin: (started: Started) => void
  readonly edit: (factor: ShownFactor) => void
  readonly duplicate: (factor: ShownFactor) => void
  readonly remove: (factor: ShownFactor) => void
  readonly kept: (id: string) => void
  readonly close: () => void
}

export function useSide(onRowsChanged: () => void): Side {
  const [shown, setShown] = useState<Side['shown']>({ kind: 'nothing' })
  const { shown: factor, again } = useShownFactor(shown.kind === 'row' ? shown.id : undefined)
  const show = useCallback((id: string, by: 'key' | 'click') => {
    setShown((now) => {
      // What is being typed is not thrown away by a click on the table.
      if (now.kind === 'form') return now
      const byKey = now.kind === 'row' ? now.byKey : 0
      return { kind: 'row', id, byKey: by === 'key' ? byKey + 1 : byKey }
    })
  }, [])
  const begin = useCallback((started: Started) => setShown({ kind: 'form', started }), [])
  const close = useCallback(() => setShown({ kind: 'nothing' }), [])
  const kept = (id: string) => {
    setShown({ kind: 'row', id, byKey: 1 })
    again()
    onRowsChanged()
  }
  const remove = async (removed: ShownFactor) => {
    const { id, name } = removed.row
    try {
      const reply = await ask['factors:remove']({ id })
      if (!reply.ok) {
        sayFailure(`${name} was not removed`, reply.error.message)
        return
      }
      close()
      onRowsChanged()
      sayWithUndo(`Removed ${name}`, async () => {
        const back = await ask['factors:keep']({ factor: ownFactor(removed) })
        if (back.ok) onRowsChanged()
        else sayFailure(`${name} did not come back`, back.error.message)
      })
    } catch (error) {
      sayFailure(`${name} was not removed`, error)
    }
  }
  return {
    shown,
    factor,
    show,
    begin,
    close,
    kept,
    remove,
    edit: (one) =>
      begin({
        draft: draftFrom(one, one.row.id),
        origin: { citation: one.citation, subject: one.row.subject, editing: one.row.id },
      }),
    duplicate: (one) => {
      const id = idFrom(`${one.row.name} copy`)
      const draft = { ...draftFrom(one, id), name: `${one.row.name} copy` }
      begin({ draft, origin: { citation: one.citation, subject: one.row.subject } })
    },
  }
}

/** An own row as it is kept: with its work, without what only the catalog says. */
function ownFactor({ row, citation }: ShownFactor): OwnFactor {
  const { since: _since, until: _until, citation: _id, ...rest } = row
  return { ...rest, citation }
}

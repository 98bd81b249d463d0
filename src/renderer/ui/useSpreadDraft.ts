import { useState } from 'react'
import type { FieldSpec } from '../../core/project/field'
import type { Spread } from '../../core/quantity/spread'
import { draftOf, type ReadDraft, readDraft, type SpreadDraft } from './spread-draft'

/**
 * The draft of a spread. What is typed stays as typed; a spread goes on once it is complete and fits the value, and
 * the one from before is kept until then.
 */
export function useSpreadDraft(
  field: FieldSpec,
  value: number,
  spread: Spread | undefined,
  onChange: (spread: Spread | undefined) => void,
): { readonly draft: SpreadDraft; readonly read: ReadDraft; readonly edit: (draft: SpreadDraft) => void } {
  const current = JSON.stringify(spread)
  const [typed, setTyped] = useState({ draft: draftOf(spread), for: current })
  // The spread moved without us (undo): what was typed no longer belongs to it.
  const draft = typed.for === current ? typed.draft : draftOf(spread)

  const edit = (next: SpreadDraft) => {
    const { says } = readDraft(next, field, value)
    const kept = says === 'default' ? undefined : (says ?? spread)
    setTyped({ draft: next, for: JSON.stringify(kept) })
    if (says !== undefined && JSON.stringify(kept) !== current) onChange(kept)
  }
  return { draft, read: readDraft(draft, field, value), edit }
}

import { useCallback, useEffect, useState } from 'react'
import type { ShownFactor } from '../../../preload/contract'
import { ask } from '../../ui/desktop'

export type Shown =
  | { readonly state: 'waiting' | 'gone' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'shown'; readonly factor: ShownFactor }

/** One row with all that is known of it. The row before stays until the next is there. */
export function useShownFactor(id: string | undefined): {
  readonly shown: Shown
  readonly again: () => void
} {
  const [shown, setShown] = useState<Shown>({ state: 'waiting' })
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round reads the same again
  useEffect(() => {
    if (id === undefined) return
    let current = true
    ask['factors:show']({ id }).then(
      (factor) => {
        if (current) setShown(factor === null ? { state: 'gone' } : { state: 'shown', factor })
      },
      (error: unknown) => {
        if (current)
          setShown({ state: 'failed', message: error instanceof Error ? error.message : String(error) })
      },
    )
    return () => {
      current = false
    }
  }, [id, round])
  return { shown, again: useCallback(() => setRound((now) => now + 1), []) }
}

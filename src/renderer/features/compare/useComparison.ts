import { useCallback, useEffect, useState } from 'react'
import type { ProjectFile } from '../../../core/project/project'
import { defaultSeed } from '../../../core/uncertainty/draws'
import type { ComparisonView, UncertaintyProblem } from '../../../core/uncertainty/uncertainty-view'
import { ask } from '../../ui/desktop'

interface Both {
  readonly a: ProjectFile
  readonly b: ProjectFile
}

export type Comparison =
  | { readonly state: 'idle' | 'running' | 'stopped' }
  | { readonly state: 'failed'; readonly message: string }
  | ({ readonly state: 'refused'; readonly problems: readonly UncertaintyProblem[] } & Both)
  | ({ readonly state: 'shown'; readonly view: ComparisonView } & Both)

/** Two projects of the workspace by paired draws; nothing is asked for while one is missing or both are the same. */
export function useComparison(a: string | undefined, b: string | undefined) {
  const [comparison, setComparison] = useState<Comparison>({ state: 'idle' })
  const [round, setRound] = useState(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round draws the same again
  useEffect(() => {
    if (a === undefined || b === undefined || a === b) {
      setComparison({ state: 'idle' })
      return
    }
    let isCurrent = true
    let isRunning = true
    setComparison({ state: 'running' })
    void compared(a, b).then((answer) => {
      isRunning = false
      if (isCurrent) setComparison(answer)
    })
    return () => {
      isCurrent = false
      if (isRunning) void ask['estimate:cancel']({})
    }
  }, [a, b, round])
  const again = useCallback(() => setRound((now) => now + 1), [])
  const stop = useCallback(() => void ask['estimate:cancel']({}), [])
  return { comparison, again, stop }
}

async function compared(idA: string, idB: string): Promise<Comparison> {
  try {
    const [a, b] = await Promise.all([ask['project:open']({ id: idA }), ask['project:open']({ id: idB })])
    if (!a.ok) return { state: 'failed', message: a.error.message }
    if (!b.ok) return { state: 'failed', message: b.error.message }
    const both = { a: a.value, b: b.value }
    const reply = await ask['estimate:compare']({ ...both, seed: defaultSeed })
    if (reply.ok) return { state: 'shown', view: reply.value, ...both }
    const { error } = reply
    return error.kind === 'cancelled'
      ? { state: 'stopped' }
      : { state: 'refused', problems: error.problems, ...both }
  } catch (error) {
    return { state: 'failed', message: error instanceof Error ? error.message : String(error) }
  }
}

import { useEffect, useState } from 'react'
import type { ExplainedNumber } from '../../../core/assess/explained'
import type { ProjectFile } from '../../../core/project/project'
import { ask } from '../../ui/desktop'

export type Explained =
  | { readonly state: 'waiting' }
  | { readonly state: 'gone' }
  | { readonly state: 'shown'; readonly number: ExplainedNumber }

/** The explanation of a number, following the draft. `gone` when an edit took the number away. */
export function useExplanation(project: ProjectFile | undefined, path: string): Explained {
  const [explained, setExplained] = useState<Explained>({ state: 'waiting' })
  useEffect(() => {
    if (project === undefined) return
    let current = true
    void ask['estimate:explain']({ project, path }).then((number) => {
      if (current) setExplained(number === null ? { state: 'gone' } : { state: 'shown', number })
    })
    return () => {
      current = false
    }
  }, [project, path])
  return explained
}

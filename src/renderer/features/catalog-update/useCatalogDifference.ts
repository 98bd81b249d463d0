import { useEffect, useState } from 'react'
import type { CatalogDifference } from '../../../core/factors/catalog-difference'
import type { ProjectFile } from '../../../core/project/project'
import { ask } from '../../ui/desktop'

export type Difference =
  | { readonly state: 'waiting' | 'newest' }
  | { readonly state: 'failed'; readonly message: string }
  | { readonly state: 'shown'; readonly difference: CatalogDifference }

/** What the newest catalog would change in a project, following the draft. */
export function useCatalogDifference(project: ProjectFile): Difference {
  const [difference, setDifference] = useState<Difference>({ state: 'waiting' })
  useEffect(() => {
    let current = true
    ask['catalog:difference']({ project }).then(
      (found) => {
        if (current)
          setDifference(found === null ? { state: 'newest' } : { state: 'shown', difference: found })
      },
      (error: unknown) => {
        const message = error instanceof Error ? error.message : String(error)
        if (current) setDifference({ state: 'failed', message })
      },
    )
    return () => {
      current = false
    }
  }, [project])
  return difference
}

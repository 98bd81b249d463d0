import { useCallback } from 'react'
import { looksLikePack } from '../../core/factors/looks-like-pack'
import { packImported } from '../features/factors/pack-imported'
import type { Projects } from '../features/projects/useProjects'
import { ask } from '../ui/desktop'
import { sayFailure } from '../ui/say'
import { useDrop } from './useDrop'

const packEnding = /\.cradle-factors\.json$/i
const longestName = 300

/** A dropped file is a project or a pack of factors: its ending says so, or what it holds. */
export function useDroppedFiles(importProject: Projects['importDropped'], onPack: () => void): boolean {
  const take = useCallback(
    async (file: File) => {
      try {
        const dropped = { fileName: file.name.slice(0, longestName), text: await file.text() }
        if (!packEnding.test(file.name) && !looksLikePack(dropped.text)) importProject(dropped)
        else if (packImported(await ask['factors:import-pack-text'](dropped))) onPack()
      } catch (error) {
        sayFailure(`${file.name} was not imported`, error)
      }
    },
    [importProject, onPack],
  )
  return useDrop(take)
}

import { useEffect, useState } from 'react'
import type { ProjectFile } from '../../../../core/project/project'
import type { TripsBeside } from '../../../../core/stages/travel/beside'
import { ask } from '../../../ui/desktop'

const pauseMs = 400

/** Routes and what could have been, following the draft once typing pauses; nothing is asked without a project. */
export function useTripsBeside(
  project: ProjectFile | undefined,
  activityId: string,
): TripsBeside | undefined {
  const [beside, setBeside] = useState<TripsBeside>()
  useEffect(() => {
    if (project === undefined) return
    let current = true
    const timer = setTimeout(() => {
      void ask['estimate:trips']({ project, activityId }).then((answer) => {
        if (current) setBeside(answer)
      })
    }, pauseMs)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [project, activityId])
  return beside
}

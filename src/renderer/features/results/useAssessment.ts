import { useEffect, useRef, useState } from 'react'
import type { AssessmentView } from '../../../core/assess/view'
import type { ProjectFile } from '../../../core/project/project'
import { ask } from '../../ui/desktop'

/** The assessment of the draft. One request at a time, always of the newest draft; the last result stays meanwhile. */
export function useAssessment(project: ProjectFile | undefined): AssessmentView | undefined {
  const [view, setView] = useState<AssessmentView>()
  const newest = useRef(project)
  const busy = useRef(false)

  useEffect(() => {
    newest.current = project
    if (project === undefined || busy.current) return
    const follow = async () => {
      busy.current = true
      try {
        let asked: ProjectFile | undefined
        while (newest.current !== undefined && newest.current !== asked) {
          asked = newest.current
          setView(await ask['estimate:assess']({ project: asked }))
        }
      } finally {
        busy.current = false
      }
    }
    void follow()
  }, [project])

  return view
}

import { useEffect, useState } from 'react'
import type { PeerResult } from '../../../core/peers/peer-result'
import type { ProjectFile } from '../../../core/project/project'
import { ask } from '../../ui/desktop'

/** What other tools say of an activity, following the draft; nothing is asked without a project. */
export function usePeers(project: ProjectFile | undefined, activityId: string): readonly PeerResult[] {
  const [peers, setPeers] = useState<readonly PeerResult[]>([])
  useEffect(() => {
    if (project === undefined) return
    let current = true
    void ask['estimate:peers']({ project, activityId }).then((answer) => {
      if (current) setPeers(answer)
    })
    return () => {
      current = false
    }
  }, [project, activityId])
  return peers
}

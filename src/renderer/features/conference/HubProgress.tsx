import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { HubSearchProgress } from '../../../core/conference/hub-search'
import { onHubProgress } from '../../ui/desktop'
import classes from './conference.module.css'

/** How far the search is, and the way out of it. */
export function HubProgress({ onCancel }: { readonly onCancel: () => void }) {
  const [progress, setProgress] = useState<HubSearchProgress>()
  useEffect(() => onHubProgress(setProgress), [])
  const percent = Math.round(100 * (progress?.done ?? 0))
  return (
    <div className={classes.bar}>
      <div
        className={classes.progress}
        role="progressbar"
        aria-label="Search for hubs"
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={percent}
      >
        <div className={classes.done} style={{ width: `${percent}%` }} />
      </div>
      <span className={classes.beside}>
        {progress ? `${progress.count} of ${progress.of} hubs` : 'Reading the lists…'}
      </span>
      <Button size="compact-xs" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  )
}

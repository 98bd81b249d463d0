import { Button } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { UncertaintyProgress } from '../../core/uncertainty/uncertainty-view'
import { plainNumber } from '../../core/units/format'
import { onProgress } from './desktop'
import classes from './progress.module.css'

interface Props {
  readonly onCancel: () => void
}

const lineAfterMs = 300
const barAfterMs = 2000

/** A run under way: nothing at first, a thin line above 300 ms, above 2 s what is done, how much is left, and Cancel. */
export function RunProgress({ onCancel }: Props) {
  const [stage, setStage] = useState<'unseen' | 'line' | 'bar'>('unseen')
  const [progress, setProgress] = useState<UncertaintyProgress>()
  useEffect(() => {
    const line = window.setTimeout(() => setStage('line'), lineAfterMs)
    const bar = window.setTimeout(() => setStage('bar'), barAfterMs)
    const silence = onProgress(setProgress)
    return () => {
      window.clearTimeout(line)
      window.clearTimeout(bar)
      silence()
    }
  }, [])
  if (stage === 'unseen') return null
  const share = progress?.of ? Math.min(1, progress.draws / progress.of) : undefined
  const line = (
    <div
      className={stage === 'bar' ? classes.bar : classes.line}
      role="progressbar"
      aria-label="Drawing"
      aria-valuemin={0}
      aria-valuemax={100}
      {...(share !== undefined && { 'aria-valuenow': Math.round(share * 100) })}
    >
      <div
        className={share === undefined ? classes.unknown : classes.done}
        style={share === undefined ? undefined : { width: `${share * 100}%` }}
      />
    </div>
  )
  if (stage === 'line') return line
  return (
    <div className={classes.long}>
      {line}
      <span className={classes.words}>{wordsOf(progress)}</span>
      <Button size="compact-xs" onClick={onCancel}>
        Cancel
      </Button>
    </div>
  )
}

function wordsOf(progress: UncertaintyProgress | undefined): string {
  if (progress === undefined) return 'Drawing…'
  const { draws, of } = progress
  return of === null
    ? `${plainNumber(draws)} draws, until the 95th percentile is stable`
    : `${plainNumber(draws)} of ${plainNumber(of)} draws`
}

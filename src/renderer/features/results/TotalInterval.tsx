import { Button } from '@mantine/core'
import type { ProjectFile } from '../../../core/project/project'
import { IntervalText } from '../../ui/IntervalText'
import { RunProgress } from '../../ui/RunProgress'
import classes from './results.module.css'
import { drawsWords, refusalRows } from './uncertainty-words'
import type { NotDrawn, Uncertain } from './useUncertainty'

interface Props {
  readonly uncertain: Uncertain
  readonly project: Pick<ProjectFile, 'sites' | 'assets' | 'activities'>
  readonly totalKg: number
  readonly onField: (path: string) => void
}

/** The interval of the total, what it rests on, and the run that draws it. */
export function TotalInterval({ uncertain, project, totalKg, onField }: Props) {
  const { view, isOld, isRunning, notDrawn, stop, drawAgain } = uncertain
  const interval = view?.intervals['totals/climateKg']
  return (
    <div className={classes.interval}>
      {interval && interval.p95 > interval.p5 && (
        <p className={classes.range} data-testid="total-interval">
          <IntervalText interval={interval} unit="kgCO2e" beside={totalKg} />{' '}
          <span className={classes.quiet}>(90 %{isOld && ', of an older draft'})</span>
        </p>
      )}
      {view && !isOld && <p className={classes.hint}>{drawsWords(view)}</p>}
      <div className={classes.run}>{isRunning && <RunProgress onCancel={stop} />}</div>
      {notDrawn && <NotDrawnNote {...{ notDrawn, project, onField }} onAgain={drawAgain} />}
    </div>
  )
}

interface NoteProps extends Pick<Props, 'project' | 'onField'> {
  readonly notDrawn: NotDrawn
  readonly onAgain: () => void
}

function NotDrawnNote({ notDrawn, project, onField, onAgain }: NoteProps) {
  if (notDrawn.kind === 'refused') {
    return (
      <div className={classes.refused} role="status">
        No intervals, for these cannot be drawn:
        <ul className={classes.plainList}>
          {refusalRows(notDrawn.problems, project).map(({ path, label, message }) => (
            <li key={`${path} ${message}`}>
              {path !== '' && (
                <>
                  <button type="button" className={classes.fieldLink} onClick={() => onField(path)}>
                    {label}
                  </button>
                  {': '}
                </>
              )}
              {message}
            </li>
          ))}
        </ul>
      </div>
    )
  }
  return (
    <div className={classes.again} role="status">
      <span className={notDrawn.kind === 'failed' ? classes.bad : classes.quiet}>
        {notDrawn.kind === 'failed' ? `No intervals: ${notDrawn.message}` : 'The draws were cancelled.'}
      </span>
      <Button size="compact-xs" onClick={onAgain}>
        Draw again
      </Button>
    </div>
  )
}

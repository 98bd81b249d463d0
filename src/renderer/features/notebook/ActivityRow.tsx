import { ActionIcon, Button } from '@mantine/core'
import { IconCopy, IconTrash } from '@tabler/icons-react'
import { memo } from 'react'
import type { ActivityView } from '../../../core/assess/view'
import type { Factor } from '../../../core/factors/factor'
import type { Activity, ProjectFile } from '../../../core/project/project'
import type { Stage } from '../../../core/stages/method'
import { stages } from '../../../core/stages/stages'
import type { Interval, UncertaintyView } from '../../../core/uncertainty/uncertainty-view'
import { plainNumber, shownClimate } from '../../../core/units/format'
import { ClickableNumber } from '../../ui/ClickableNumber'
import { IntervalText } from '../../ui/IntervalText'
import { ActivityForm } from './ActivityForm'
import { ActivityResult } from './ActivityResult'
import { AgeingWords } from './AgeingWords'
import { ComparedAtEdge } from './ComparedAtEdge'
import { DayChart } from './DayChart'
import { EdgeAndCloud } from './EdgeAndCloud'
import classes from './notebook.module.css'
import { ParityChart } from './ParityChart'
import { PeersTable } from './PeersTable'
import { PredictedAndMeasured } from './PredictedAndMeasured'
import { TripsBeside } from './trips/TripsBeside'
import type { ActivityActions } from './useActivityActions'

export interface ActivityRowProps {
  readonly activity: Activity
  readonly view: ActivityView | undefined
  readonly interval: Interval | undefined
  /** Only for an open row, whose result has several numbers. */
  readonly intervals: UncertaintyView['intervals'] | undefined
  readonly open: boolean
  /** Only for an open row: a closed one need not follow the project. */
  readonly project: ProjectFile | undefined
  readonly factors: readonly Factor[]
  readonly onOpen: (id: string | undefined) => void
  readonly actions: ActivityActions
  readonly onExplain: (path: string) => void
}

/** An activity: a row until opened, then a form with its own result. */
export const ActivityRow = memo(Row, sameRow)

function Row(props: ActivityRowProps) {
  const { activity, view, interval, intervals, open, project, factors, onOpen, actions, onExplain } = props
  const { id, title } = activity
  const stage: Stage = stages[activity.stage]
  const name = title || 'Untitled'
  return (
    <li className={classes.item} data-activity={id}>
      <div className={classes.row}>
        <button
          type="button"
          className={classes.rowButton}
          aria-expanded={open}
          onClick={() => onOpen(open ? undefined : id)}
        >
          <span className={classes.mark}>{open ? '▾' : '▸'}</span>
          <span className={classes.name}>{name}</span>
          <span className={classes.quiet}>
            {stage.methods[activity.method]?.label}
            {activity.boundary === 'outside' && ' · outside the boundary'}
          </span>
        </button>
        <span className={classes.value}>
          {view?.climateKg === null || view === undefined ? (
            <span className={classes.quiet}>{view ? 'incomplete' : ''}</span>
          ) : (
            <ClickableNumber
              shown={shownClimate(view.climateKg)}
              title={`${plainNumber(view.climateKg)} kgCO2e`}
              label={name}
              doubtful={view.lines.some((line) => line.doubtful)}
              onClick={() => onExplain(`activities/${id}/climateKg`)}
            />
          )}
          <span className={classes.interval}>
            {typeof view?.climateKg === 'number' && (
              <IntervalText interval={interval} unit="kgCO2e" beside={view.climateKg} />
            )}
          </span>
        </span>
      </div>
      {open && project && (
        <div className={classes.form}>
          <ActivityForm
            {...{ activity, factors, actions }}
            sites={project.sites}
            assets={project.assets}
            others={
              stage.methods[activity.method]?.ofActivity || activity.stage === 'hardware'
                ? project.activities
                : undefined
            }
            problems={view?.problems}
          />
          {view && <ActivityResult {...{ view, intervals, onExplain }} />}
          {view && <PredictedAndMeasured {...{ view, intervals, onExplain }} />}
          {view?.day && <DayChart day={view.day} />}
          {view?.ageing && <AgeingWords ageing={view.ageing} />}
          {view?.edgeAndCloud && (
            <EdgeAndCloud {...{ id, intervals, onOpen, onExplain }} comparison={view.edgeAndCloud} />
          )}
          {view?.comparedAtEdge && <ComparedAtEdge activities={view.comparedAtEdge} onOpen={onOpen} />}
          {view?.parity && <ParityChart parity={view.parity} />}
          {activity.stage === 'travel' && activity.method === 'trips' && (
            <TripsBeside project={project} activityId={id} />
          )}
          {view?.peers && <PeersTable project={project} activityId={id} />}
          <div className={classes.foot}>
            <ActionIcon title="Duplicate" aria-label={`Duplicate ${name}`} onClick={() => actions.copy(id)}>
              <IconCopy size={14} />
            </ActionIcon>
            <Button leftSection={<IconTrash size={14} />} onClick={() => actions.remove(id)}>
              Remove
            </Button>
          </div>
        </div>
      )}
    </li>
  )
}

/** Two hundred rows follow every keystroke, so a closed row is drawn again only when it shows something else. */
function sameRow(before: ActivityRowProps, after: ActivityRowProps): boolean {
  if (before.open || after.open) return false
  return (
    before.activity === after.activity &&
    before.view?.climateKg === after.view?.climateKg &&
    before.interval === after.interval &&
    (before.view === undefined) === (after.view === undefined) &&
    before.view?.lines.some((line) => line.doubtful) === after.view?.lines.some((line) => line.doubtful) &&
    before.onExplain === after.onExplain
  )
}

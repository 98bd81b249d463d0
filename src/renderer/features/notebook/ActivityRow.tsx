import { ActionIcon, Button, Tooltip } from '@mantine/core'
import { IconCopy, IconTrash } from '@tabler/icons-react'
import { memo } from 'react'
import type { ActivityView } from '../../../core/assess/view'
import type { Factor } from '../../../core/factors/factor'
import type { Activity, ProjectFile } from '../../../core/project/project'
import type { Stage } from '../../../core/stages/method'
import { stages } from '../../../core/stages/stages'
import { plainNumber, shownClimate } from '../../../core/units/format'
import { ClickableNumber } from '../../ui/ClickableNumber'
import { ActivityForm } from './ActivityForm'
import { ActivityResult } from './ActivityResult'
import classes from './notebook.module.css'

export interface ActivityRowProps {
  readonly activity: Activity
  readonly view: ActivityView | undefined
  readonly open: boolean
  /** Only for an open row: a closed one need not follow the project. */
  readonly project: ProjectFile | undefined
  readonly factors: readonly Factor[]
  readonly onOpen: (id: string | undefined) => void
  readonly onEdit: (id: string, label: string, recipe: (activity: Activity) => void) => void
  readonly onRemove: (id: string) => void
  readonly onCopy: (id: string) => void
  /** Makes the site or the hardware that the activity lacks. */
  readonly onNewPlace: (id: string) => void
  readonly onExplain: (path: string) => void
}

/** An activity: a row until opened, then a form with its own result. */
export const ActivityRow = memo(Row, sameRow)

function Row({
  activity,
  view,
  open,
  project,
  factors,
  onOpen,
  onEdit,
  onRemove,
  onCopy,
  onNewPlace,
  onExplain,
}: ActivityRowProps) {
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
        </span>
      </div>
      {open && project && (
        <div className={classes.form}>
          <ActivityForm
            activity={activity}
            project={project}
            factors={factors}
            onEdit={(label, recipe) => onEdit(id, label, recipe)}
            onNewPlace={() => onNewPlace(id)}
          />
          {view && <ActivityResult view={view} onExplain={onExplain} />}
          <div className={classes.foot}>
            <Tooltip label="Duplicate">
              <ActionIcon aria-label={`Duplicate ${name}`} onClick={() => onCopy(id)}>
                <IconCopy size={14} />
              </ActionIcon>
            </Tooltip>
            <Button leftSection={<IconTrash size={14} />} onClick={() => onRemove(id)}>
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
    (before.view === undefined) === (after.view === undefined) &&
    before.view?.lines.some((line) => line.doubtful) === after.view?.lines.some((line) => line.doubtful) &&
    before.onEdit === after.onEdit &&
    before.onExplain === after.onExplain
  )
}

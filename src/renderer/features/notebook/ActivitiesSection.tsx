import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Fragment, memo, useDeferredValue, useMemo } from 'react'
import type { AssessmentView } from '../../../core/assess/view'
import type { Factor } from '../../../core/factors/factor'
import type { ProjectFile } from '../../../core/project/project'
import type { Stage } from '../../../core/stages/method'
import { type StageName, stageNames, stages } from '../../../core/stages/stages'
import type { UncertaintyView } from '../../../core/uncertainty/uncertainty-view'
import { plainNumber, shownClimate } from '../../../core/units/format'
import { ClickableNumber } from '../../ui/ClickableNumber'
import { IntervalText } from '../../ui/IntervalText'
import { Section } from '../../ui/Section'
import { StageSwatch } from '../../ui/StageSwatch'
import { ActivityRow } from './ActivityRow'
import classes from './notebook.module.css'
import { useOpened } from './RecordList'
import { useActivityActions } from './useActivityActions'
import type { Notebook } from './useNotebook'

interface Props {
  readonly project: ProjectFile
  readonly view: AssessmentView | undefined
  readonly intervals: UncertaintyView['intervals'] | undefined
  readonly edit: Notebook['edit']
  readonly factors: readonly Factor[]
  readonly newestYear: number
  readonly wanted: string | undefined
  readonly onExplain: (path: string) => void
}

/** What was done, grouped by life-cycle stage. */
export function ActivitiesSection(props: Props) {
  const { project, view, edit, factors, newestYear, wanted, onExplain } = props
  // Every row has one: they come when nothing more urgent is to be drawn.
  const intervals = useDeferredValue(props.intervals)
  const { opened, open } = useOpened(wanted)
  const views = useMemo(() => new Map(view?.activities.map((activity) => [activity.id, activity])), [view])

  const actions = useActivityActions(edit, open, newestYear)

  return (
    <Section title="Activities" aside={<AddActivity onAdd={actions.add} />}>
      {project.activities.length === 0 && (
        <p className={classes.empty}>
          No activity yet. Add one by what you know of it: meter readings, power logs, device-hours.
        </p>
      )}
      {stageNames.map((name) => {
        const members = project.activities.filter((activity) => activity.stage === name)
        if (members.length === 0) return null
        const climateKg = view?.stages.find((stage) => stage.stage === name)?.climateKg
        return (
          <Fragment key={name}>
            <h3 className={classes.stage}>
              <StageSwatch stage={name} />
              {stages[name].label}
              {typeof climateKg === 'number' && (
                <span className={classes.stageValue}>
                  <ClickableNumber
                    shown={shownClimate(climateKg)}
                    title={`${plainNumber(climateKg)} kgCO2e`}
                    label={stages[name].label}
                    doubtful={members.some(
                      ({ id, boundary }) =>
                        boundary === 'inside' && views.get(id)?.lines.some((line) => line.doubtful),
                    )}
                    onClick={() => onExplain(`stages/${name}/climateKg`)}
                  />
                  <span className={classes.interval}>
                    <IntervalText
                      interval={intervals?.[`stages/${name}/climateKg`]}
                      unit="kgCO2e"
                      beside={climateKg}
                    />
                  </span>
                </span>
              )}
            </h3>
            <ul className={classes.list}>
              {members.map((activity) => (
                <ActivityRow
                  key={activity.id}
                  activity={activity}
                  view={views.get(activity.id)}
                  interval={intervals?.[`activities/${activity.id}/climateKg`]}
                  intervals={opened === activity.id ? intervals : undefined}
                  open={opened === activity.id}
                  project={opened === activity.id ? project : undefined}
                  factors={factors}
                  onOpen={open}
                  actions={actions}
                  onExplain={onExplain}
                />
              ))}
            </ul>
          </Fragment>
        )
      })}
    </Section>
  )
}

interface AddProps {
  readonly onAdd: (stage: StageName, method: string, title: string) => void
}

const AddActivity = memo(({ onAdd }: AddProps) => {
  return (
    <Menu position="bottom-end" width={380}>
      <Menu.Target>
        <Button leftSection={<IconPlus size={14} />}>Add activity</Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu as string}>
        {stageNames.map((name) => {
          const stage: Stage = stages[name]
          return (
            <Fragment key={name}>
              <Menu.Label>{stage.label}</Menu.Label>
              {Object.entries(stage.methods).map(([method, { knows, label }]) => (
                <Menu.Item key={method} onClick={() => onAdd(name, method, newTitle(stage, label, method))}>
                  {knows}
                </Menu.Item>
              ))}
            </Fragment>
          )
        })}
      </Menu.Dropdown>
    </Menu>
  )
})

const newTitle = (stage: Stage, label: string, method: string): string =>
  method.startsWith('overhead') ? (label.split(',')[0] ?? label) : stage.label

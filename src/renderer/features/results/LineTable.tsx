import { Fragment, memo } from 'react'
import type { ActivityView, AssessmentView } from '../../../core/assess/view'
import { lineName } from '../../../core/report/figure-rows'
import { evidenceMeaning } from '../../../core/stages/method'
import { stages } from '../../../core/stages/stages'
import type { Interval } from '../../../core/uncertainty/uncertainty-view'
import { plainNumber, shownClimate } from '../../../core/units/format'
import { ClickableNumber } from '../../ui/ClickableNumber'
import { IntervalText } from '../../ui/IntervalText'
import classes from './results.module.css'

type Intervals = Readonly<Record<string, Interval>> | undefined

interface Props {
  readonly view: AssessmentView
  readonly intervals: Intervals
  readonly onExplain: (path: string) => void
}

/** Every line of the result with its evidence tier. */
export const LineTable = memo(Lines)

function Lines({ view, intervals, onExplain }: Props) {
  const complete = view.activities.filter(({ lines }) => lines.length > 0)
  if (complete.length === 0) return null
  const inside = complete.filter(({ boundary }) => boundary === 'inside')
  const outside = complete.filter(({ boundary }) => boundary === 'outside')
  return (
    <div className={classes.lines}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Evidence</th>
            <th scope="col" className={classes.right}>
              Climate
            </th>
            <th scope="col" className={classes.right} title="From the 5th to the 95th percentile">
              90 %
            </th>
          </tr>
        </thead>
        <tbody>
          {view.stages.map(({ stage, climateKg }) => (
            <Fragment key={stage}>
              <tr className={classes.group}>
                <th scope="colgroup" colSpan={2}>
                  {stages[stage].label}
                </th>
                {climateKg === null ? (
                  <td colSpan={2} />
                ) : (
                  <ClimateCells
                    {...{ climateKg, onExplain }}
                    name={stages[stage].label}
                    doubtful={inside.some((one) => one.stage === stage && isDoubtful(one))}
                    path={`stages/${stage}/climateKg`}
                    interval={intervals?.[`stages/${stage}/climateKg`]}
                  />
                )}
              </tr>
              <Rows
                activities={inside.filter((activity) => activity.stage === stage)}
                {...{ intervals, onExplain }}
              />
            </Fragment>
          ))}
          {outside.length > 0 && (
            <>
              <tr className={classes.group}>
                <th scope="colgroup" colSpan={4}>
                  Outside the boundary
                </th>
              </tr>
              <Rows activities={outside} {...{ intervals, onExplain }} />
            </>
          )}
        </tbody>
      </table>
    </div>
  )
}

const isDoubtful = ({ lines }: ActivityView): boolean => lines.some((line) => line.doubtful)

interface RowsProps {
  readonly activities: readonly ActivityView[]
  readonly intervals: Intervals
  readonly onExplain: (path: string) => void
}

function Rows({ activities, intervals, onExplain }: RowsProps) {
  return activities.flatMap((activity) =>
    activity.lines.map(({ label, evidence, climateKg, doubtful }, index) => (
      <Row
        key={`${activity.id} ${label}`}
        {...{ evidence, climateKg, doubtful, onExplain }}
        name={lineName(activity, index)}
        path={`activities/${activity.id}/lines/${index}/climateKg`}
        interval={intervals?.[`activities/${activity.id}/lines/${index}/climateKg`]}
      />
    )),
  )
}

interface RowProps extends Pick<ActivityView['lines'][number], 'evidence' | 'climateKg' | 'doubtful'> {
  readonly name: string
  readonly path: string
  readonly interval: Interval | undefined
  readonly onExplain: (path: string) => void
}

/** Plain properties only, so that a keystroke draws again just the lines that it moved. */
const Row = memo(({ name, evidence, climateKg, ...number }: RowProps) => (
  <tr>
    <td className={classes.line}>{name}</td>
    <td className={classes.quiet} title={evidenceMeaning[evidence]}>
      {evidence}
    </td>
    {climateKg !== null && <ClimateCells {...{ name, climateKg }} {...number} />}
  </tr>
))

interface ClimateProps extends Omit<RowProps, 'evidence' | 'climateKg'> {
  readonly climateKg: number
}

function ClimateCells({ name, path, interval, climateKg, doubtful, onExplain }: ClimateProps) {
  return (
    <>
      <td className={classes.right}>
        <ClickableNumber
          shown={shownClimate(climateKg)}
          title={`${plainNumber(climateKg)} kgCO2e`}
          label={name}
          doubtful={doubtful}
          onClick={() => onExplain(path)}
        />
      </td>
      <td className={classes.right}>
        <IntervalText interval={interval} unit="kgCO2e" beside={climateKg} />
      </td>
    </>
  )
}

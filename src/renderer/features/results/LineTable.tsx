import { Fragment, memo } from 'react'
import type { ActivityView, AssessmentView } from '../../../core/assess/view'
import { evidenceMeaning } from '../../../core/stages/method'
import { stages } from '../../../core/stages/stages'
import { plainNumber, shownClimate } from '../../../core/units/format'
import { ClickableNumber } from '../../ui/ClickableNumber'
import classes from './results.module.css'

interface Props {
  readonly view: AssessmentView
  readonly onExplain: (path: string) => void
}

/** Every line of the result with its evidence tier. */
export const LineTable = memo(Lines)

function Lines({ view, onExplain }: Props) {
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
          </tr>
        </thead>
        <tbody>
          {view.stages.map(({ stage }) => (
            <Fragment key={stage}>
              <tr className={classes.group}>
                <th scope="colgroup" colSpan={3}>
                  {stages[stage].label}
                </th>
              </tr>
              <Rows
                activities={inside.filter((activity) => activity.stage === stage)}
                onExplain={onExplain}
              />
            </Fragment>
          ))}
          {outside.length > 0 && (
            <>
              <tr className={classes.group}>
                <th scope="colgroup" colSpan={3}>
                  Outside the boundary
                </th>
              </tr>
              <Rows activities={outside} onExplain={onExplain} />
            </>
          )}
        </tbody>
      </table>
    </div>
  )
}

interface RowsProps {
  readonly activities: readonly ActivityView[]
  readonly onExplain: (path: string) => void
}

function Rows({ activities, onExplain }: RowsProps) {
  return activities.flatMap(({ id, title, lines }) =>
    lines.map(({ label, evidence, climateKg, doubtful }, index) => (
      <Row
        key={`${id} ${label}`}
        {...{ evidence, climateKg, doubtful, onExplain }}
        name={title || label}
        path={`activities/${id}/lines/${index}/climateKg`}
      />
    )),
  )
}

interface RowProps extends Pick<ActivityView['lines'][number], 'evidence' | 'climateKg' | 'doubtful'> {
  readonly name: string
  readonly path: string
  readonly onExplain: (path: string) => void
}

/** Plain properties only, so that a keystroke draws again just the lines that it moved. */
const Row = memo(({ name, path, evidence, climateKg, doubtful, onExplain }: RowProps) => (
  <tr>
    <td className={classes.line}>{name}</td>
    <td className={classes.quiet} title={evidenceMeaning[evidence]}>
      {evidence}
    </td>
    <td className={classes.right}>
      {climateKg !== null && (
        <ClickableNumber
          shown={shownClimate(climateKg)}
          title={`${plainNumber(climateKg)} kgCO2e`}
          label={name}
          doubtful={doubtful}
          onClick={() => onExplain(path)}
        />
      )}
    </td>
  </tr>
))

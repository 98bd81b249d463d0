import { Fragment } from 'react'
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
export function LineTable({ view, onExplain }: Props) {
  const complete = view.activities.filter(({ lines }) => lines.length > 0)
  if (complete.length === 0) return null
  const inside = complete.filter(({ boundary }) => boundary === 'inside')
  const outside = complete.filter(({ boundary }) => boundary === 'outside')
  return (
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
            <Rows activities={inside.filter((activity) => activity.stage === stage)} onExplain={onExplain} />
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
  )
}

function Rows({
  activities,
  onExplain,
}: {
  readonly activities: readonly ActivityView[]
  readonly onExplain: (path: string) => void
}) {
  return activities.flatMap(({ id, title, lines }) =>
    lines.map((line, index) => (
      <tr key={`${id} ${line.label}`}>
        <td className={classes.line}>{title || line.label}</td>
        <td className={classes.quiet} title={evidenceMeaning[line.evidence]}>
          {line.evidence}
        </td>
        <td className={classes.right}>
          {line.climateKg !== null && (
            <ClickableNumber
              shown={shownClimate(line.climateKg)}
              title={`${plainNumber(line.climateKg)} kgCO2e`}
              label={`${title}, ${line.label}`}
              doubtful={line.doubtful}
              onClick={() => onExplain(`activities/${id}/lines/${index}/climateKg`)}
            />
          )}
        </td>
      </tr>
    )),
  )
}

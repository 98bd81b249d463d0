import type { ActivityView, LineView } from '../../../core/assess/view'
import { evidenceMeaning } from '../../../core/stages/method'
import type { UncertaintyView } from '../../../core/uncertainty/uncertainty-view'
import { plainNumber, shownClimate, shownEnergy, significant } from '../../../core/units/format'
import { ClickableNumber } from '../../ui/ClickableNumber'
import { IntervalText } from '../../ui/IntervalText'
import classes from './notebook.module.css'

interface Props {
  readonly view: ActivityView
  readonly intervals: UncertaintyView['intervals'] | undefined
  readonly onExplain: (path: string) => void
}

/** What the model said beside what was measured; drawn once there is a measurement. */
export function PredictedAndMeasured({ view, intervals, onExplain }: Props) {
  const { id, predicted, measured, measuredOverPredicted } = view
  if (!measured) return null
  return (
    <table className={classes.tiers}>
      <caption>Prediction and measurement</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">Evidence</th>
          <th scope="col">Climate</th>
          <th scope="col">Energy before PUE</th>
          <th scope="col">Energy after PUE</th>
        </tr>
      </thead>
      <tbody>
        {predicted ? (
          <Row
            name="Predicted"
            at={`activities/${id}/predicted`}
            line={predicted}
            {...{ intervals, onExplain }}
          />
        ) : (
          <tr>
            <th scope="row">Predicted</th>
            <td colSpan={4} className={classes.quiet}>
              incomplete
            </td>
          </tr>
        )}
        <Row name="Measured" at={`activities/${id}/measured`} line={measured} {...{ intervals, onExplain }} />
        {typeof measuredOverPredicted === 'number' && (
          <tr>
            <th scope="row">Measured over predicted</th>
            <td />
            <td>
              <ClickableNumber
                shown={{ number: significant(measuredOverPredicted), unit: '' }}
                title={plainNumber(measuredOverPredicted)}
                label="Measured over predicted"
                onClick={() => onExplain(`activities/${id}/measuredOverPredicted`)}
              />
            </td>
            <td colSpan={2} />
          </tr>
        )}
      </tbody>
    </table>
  )
}

interface RowProps {
  readonly name: string
  readonly at: string
  readonly line: LineView
  readonly intervals: Props['intervals']
  readonly onExplain: (path: string) => void
}

function Row({ name, at, line, intervals, onExplain }: RowProps) {
  const energies = ['itEnergyKWh', 'siteEnergyKWh'] as const
  return (
    <tr>
      <th scope="row">{name}</th>
      <td title={evidenceMeaning[line.evidence]}>{line.evidence}</td>
      <td>
        {line.climateKg !== null && (
          <>
            <ClickableNumber
              shown={shownClimate(line.climateKg)}
              title={`${plainNumber(line.climateKg)} kgCO2e`}
              label={`${name}, climate`}
              doubtful={line.doubtful}
              onClick={() => onExplain(`${at}/climateKg`)}
            />{' '}
            <IntervalText interval={intervals?.[`${at}/climateKg`]} unit="kgCO2e" beside={line.climateKg} />
          </>
        )}
      </td>
      {energies.map((key) => {
        const kilowattHours = line[key]
        return (
          <td key={key}>
            {kilowattHours !== null && (
              <ClickableNumber
                shown={shownEnergy(kilowattHours)}
                title={`${plainNumber(kilowattHours)} kWh`}
                label={`${name}, ${key === 'itEnergyKWh' ? 'energy before PUE' : 'energy after PUE'}`}
                doubtful={line.doubtfulEnergy[key]}
                onClick={() => onExplain(`${at}/${key}`)}
              />
            )}
          </td>
        )
      })}
    </tr>
  )
}

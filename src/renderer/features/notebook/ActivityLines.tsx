import type { ActivityView } from '../../../core/assess/view'
import { evidenceMeaning } from '../../../core/stages/method'
import type { UncertaintyView } from '../../../core/uncertainty/uncertainty-view'
import { plainNumber, shownClimate, shownEnergy } from '../../../core/units/format'
import { ClickableNumber } from '../../ui/ClickableNumber'
import { IntervalText } from '../../ui/IntervalText'
import classes from './notebook.module.css'

interface Props {
  readonly view: ActivityView
  readonly intervals: UncertaintyView['intervals'] | undefined
  readonly onExplain: (path: string) => void
}

/** The lines that an activity is the sum of: groups of runs, partitions, electricity and making. */
export function ActivityLines({ view, intervals, onExplain }: Props) {
  const at = `activities/${view.id}`
  return (
    <div className={classes.lines}>
      <table>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Evidence</th>
            <th scope="col">Energy before PUE</th>
            <th scope="col">Climate</th>
            <th scope="col" title="From the 5th to the 95th percentile">
              90 %
            </th>
          </tr>
        </thead>
        <tbody>
          {view.lines.map((line, index) => (
            <tr key={`${line.label} ${line.evidence}`}>
              <th scope="row">{line.label}</th>
              <td title={evidenceMeaning[line.evidence]}>{line.evidence}</td>
              <td>
                {line.itEnergyKWh === null ? (
                  '–'
                ) : (
                  <ClickableNumber
                    shown={shownEnergy(line.itEnergyKWh)}
                    title={`${plainNumber(line.itEnergyKWh)} kWh`}
                    label={`${line.label}: energy before PUE`}
                    doubtful={line.doubtfulEnergy.itEnergyKWh}
                    onClick={() => onExplain(`${at}/lines/${index}/itEnergyKWh`)}
                  />
                )}
              </td>
              <td>
                {line.climateKg !== null && (
                  <ClickableNumber
                    shown={shownClimate(line.climateKg)}
                    title={`${plainNumber(line.climateKg)} kgCO2e`}
                    label={`${line.label}: climate`}
                    doubtful={line.doubtful}
                    onClick={() => onExplain(`${at}/lines/${index}/climateKg`)}
                  />
                )}
              </td>
              <td>
                {line.climateKg !== null && (
                  <IntervalText
                    interval={intervals?.[`${at}/lines/${index}/climateKg`]}
                    unit="kgCO2e"
                    beside={line.climateKg}
                  />
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

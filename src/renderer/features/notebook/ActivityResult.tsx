import type { ActivityView } from '../../../core/assess/view'
import { evidenceMeaning } from '../../../core/stages/method'
import { plainNumber, shownClimate, shownEnergy, significant } from '../../../core/units/format'
import { units } from '../../../core/units/unit'
import { upperFirst } from '../../../core/words'
import { ClickableNumber } from '../../ui/ClickableNumber'
import classes from './notebook.module.css'

interface Props {
  readonly view: ActivityView
  readonly onExplain: (path: string) => void
}

/** An open activity's own result: carbon, energy before and after PUE, rates, evidence; or what is missing. */
export function ActivityResult({ view, onExplain }: Props) {
  const at = `activities/${view.id}`
  const doubtful = view.lines.some((line) => line.doubtful)
  if (view.problems.length > 0) {
    return (
      <ul
        className={classes.result}
        style={{ display: 'block', paddingLeft: 16 }}
        aria-label="What is missing"
      >
        {view.problems.map(({ path, message }) => (
          <li key={path} className={classes.problem}>
            {upperFirst(message)}.
          </li>
        ))}
      </ul>
    )
  }
  return (
    <dl className={classes.result}>
      {view.climateKg !== null && (
        <>
          <dt>Climate, location-based</dt>
          <dd>
            <ClickableNumber
              shown={shownClimate(view.climateKg)}
              title={`${plainNumber(view.climateKg)} kgCO2e`}
              label="Climate"
              doubtful={doubtful}
              onClick={() => onExplain(`${at}/climateKg`)}
            />
          </dd>
        </>
      )}
      {(['itEnergyKWh', 'siteEnergyKWh'] as const).map((key) => {
        const kilowattHours = view[key]
        if (kilowattHours === null) return null
        const label = key === 'itEnergyKWh' ? 'Energy before PUE (server)' : 'Energy after PUE (facility)'
        return (
          <Pair key={key} label={label}>
            <ClickableNumber
              shown={shownEnergy(kilowattHours)}
              title={`${plainNumber(kilowattHours)} kWh`}
              label={label}
              onClick={() => onExplain(`${at}/${key}`)}
            />
          </Pair>
        )
      })}
      {view.rates.map(({ label, value, unit }, index) => (
        <Pair key={label} label={label}>
          <ClickableNumber
            shown={{ number: significant(value), unit: units[unit].symbol }}
            title={`${plainNumber(value)} ${units[unit].symbol}`}
            label={label}
            doubtful={doubtful}
            onClick={() => onExplain(`${at}/rates/${index}/value`)}
          />
        </Pair>
      ))}
      {view.evidence && (
        <Pair label="Evidence">
          <span title={evidenceMeaning[view.evidence]}>{view.evidence}</span>
        </Pair>
      )}
    </dl>
  )
}

function Pair({ label, children }: { readonly label: string; readonly children: React.ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  )
}

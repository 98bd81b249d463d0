import type { ActivityView } from '../../../core/assess/view'
import { evidenceMeaning } from '../../../core/stages/method'
import type { UncertaintyView } from '../../../core/uncertainty/uncertainty-view'
import { plainNumber, shownValue } from '../../../core/units/format'
import { type UnitName, units } from '../../../core/units/unit'
import { upperFirst } from '../../../core/words'
import { ClickableNumber } from '../../ui/ClickableNumber'
import { IntervalText } from '../../ui/IntervalText'
import { ActivityLines } from './ActivityLines'
import classes from './notebook.module.css'

interface Props {
  readonly view: ActivityView
  readonly intervals: UncertaintyView['intervals'] | undefined
  readonly onExplain: (path: string) => void
}

/** An open activity's own result: carbon, energy before and after PUE, rates, evidence; or what is missing. */
export function ActivityResult({ view, intervals, onExplain }: Props) {
  if (view.problems.length > 0) {
    return (
      <ul
        className={classes.result}
        style={{ display: 'block', paddingLeft: 16 }}
        aria-label="What is missing"
      >
        {view.problems.slice(0, mostProblems).map(({ path, message }) => (
          <li key={path} className={classes.problem}>
            {upperFirst(message)}.
          </li>
        ))}
        {view.problems.length > mostProblems && (
          <li className={classes.problem}>And {view.problems.length - mostProblems} more.</li>
        )}
      </ul>
    )
  }
  return (
    <>
      {view.lines.length > 1 && <ActivityLines {...{ view, intervals, onExplain }} />}
      <Numbers {...{ view, intervals, onExplain }} />
    </>
  )
}

/** A ledger may lack something in every row. */
const mostProblems = 8

function Numbers({ view, intervals, onExplain }: Props) {
  return (
    <dl className={classes.result}>
      {resultNumbers(view).map(({ path, label, value, unit, shown, full, doubtful }) => (
        <Pair
          key={path}
          label={label}
          interval={<IntervalText interval={intervals?.[path]} unit={unit} beside={value} />}
        >
          <ClickableNumber {...{ shown, label, doubtful }} title={full} onClick={() => onExplain(path)} />
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

interface PairProps {
  readonly label: string
  readonly interval?: React.ReactNode
  readonly children: React.ReactNode
}

function Pair({ label, interval, children }: PairProps) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
      <dd>{interval}</dd>
    </>
  )
}

/** Climate, energies and rates, each with its place in the assessment. */
function resultNumbers(view: ActivityView) {
  const { id, climateKg, itEnergyKWh, siteEnergyKWh, waterOnSiteL, waterOffSiteL, rates, lines } = view
  const { adpeKgSb, primaryEnergyMJ } = view
  const doubtful = {
    climate: lines.some((line) => line.doubtful),
    itEnergy: lines.some(({ doubtfulEnergy }) => doubtfulEnergy.itEnergyKWh),
    siteEnergy: lines.some(({ doubtfulEnergy }) => doubtfulEnergy.siteEnergyKWh),
    waterOnSite: lines.some(({ doubtfulWater }) => doubtfulWater.waterOnSiteL),
    waterOffSite: lines.some(({ doubtfulWater }) => doubtfulWater.waterOffSiteL),
  }
  const number = (key: string, label: string, value: number | null, unit: UnitName, doubtful: boolean) =>
    value === null
      ? []
      : [
          {
            path: `activities/${id}/${key}`,
            ...{ label, value, unit, doubtful },
            shown: shownValue(value, unit),
            full: `${plainNumber(value)} ${units[unit].symbol}`,
          },
        ]
  return [
    ...number('climateKg', 'Climate, location-based', climateKg, 'kgCO2e', doubtful.climate),
    ...number('itEnergyKWh', 'Energy before PUE (server)', itEnergyKWh, 'kWh-it', doubtful.itEnergy),
    ...number('siteEnergyKWh', 'Energy after PUE (facility)', siteEnergyKWh, 'kWh-site', doubtful.siteEnergy),
    ...number('waterOnSiteL', 'Water of electricity, on site', waterOnSiteL, 'L', doubtful.waterOnSite),
    ...number('waterOffSiteL', 'Water of electricity, off site', waterOffSiteL, 'L', doubtful.waterOffSite),
    ...number('adpeKgSb', 'Metals and minerals (ADPe)', adpeKgSb, 'kgSbeq', doubtful.climate),
    ...number('primaryEnergyMJ', 'Primary energy', primaryEnergyMJ, 'MJ', doubtful.climate),
    ...rates.flatMap(({ label, value, unit, doubtful }, index) =>
      number(`rates/${index}/value`, label, value, unit, doubtful),
    ),
  ]
}

import type { AssessmentView } from '../../../core/assess/view'
import type { UncertaintyView } from '../../../core/uncertainty/uncertainty-view'
import { plainNumber, shownValue } from '../../../core/units/format'
import { upperFirst } from '../../../core/words'
import { ClickableNumber } from '../../ui/ClickableNumber'
import { IntervalText } from '../../ui/IntervalText'
import classes from './results.module.css'

interface Props {
  readonly view: AssessmentView
  readonly intervals: UncertaintyView['intervals'] | undefined
  readonly onExplain: (path: string) => void
}

const impacts = [
  { key: 'waterOnSiteL', label: 'Water on site', unit: 'L' },
  { key: 'waterOffSiteL', label: 'Water off site', unit: 'L' },
  { key: 'adpeKgSb', label: 'Metals and minerals (ADPe)', unit: 'kgSbeq' },
  { key: 'primaryEnergyMJ', label: 'Primary energy', unit: 'MJ' },
] as const

const isWater = (key: string): key is 'waterOnSiteL' | 'waterOffSiteL' => key.startsWith('water')

/** Impacts that only some activities model, with which; nothing where none does. */
export function OtherImpacts({ view, intervals, onExplain }: Props) {
  return impacts.map(({ key, label, unit }) => {
    const value = view.totals[key]
    if (value === null) return null
    const inside = view.activities.filter(({ boundary }) => boundary === 'inside')
    const members = inside.filter((activity) => activity[key] !== null)
    const of = members.map(({ title, id }) => title || id).join(', ')
    const modelled = `${isWater(key) ? 'consumed for electricity; ' : ''}modelled of ${of} alone`
    return [
      <dt key={key} title={upperFirst(modelled)}>
        {label}{' '}
        <small className={classes.quiet}>
          of {members.length} of {inside.length} activities
        </small>
      </dt>,
      <dd key={`${key} value`}>
        <ClickableNumber
          shown={shownValue(value, unit)}
          title={`${plainNumber(value)} ${unit}; ${modelled}`}
          label={label}
          doubtful={
            isWater(key) && members.some(({ lines }) => lines.some((line) => line.doubtfulWater[key]))
          }
          onClick={() => onExplain(`totals/${key}`)}
        />
      </dd>,
      <dd key={`${key} interval`} className={classes.between}>
        <IntervalText interval={intervals?.[`totals/${key}`]} unit={unit} beside={value} />
      </dd>,
    ]
  })
}

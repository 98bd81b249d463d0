import type { ActivityView, LineView } from '../assess/view'
import { shownClimate, shownEnergy, significant } from '../units/format'
import { shownInterval } from '../units/interval'
import type { Block, Row, Text } from './document'
import { titleOf } from './inputs'
import type { ResultsContext } from './result-cells'
import { doubt, flat, given, link } from './text'

const numbers = [
  { key: 'climateKg', shown: shownClimate },
  { key: 'itEnergyKWh', shown: shownEnergy },
  { key: 'siteEnergyKWh', shown: shownEnergy },
] as const

/** Predictions beside what was measured, of the activities that have both. */
export function tiersTable(context: ResultsContext): readonly Block[] {
  const { view } = context.gathered
  const both = view.activities.filter(({ predicted, measured }) => predicted && measured)
  if (both.length === 0) return []
  return [
    {
      block: 'table',
      id: 'tiers-table',
      caption:
        'Predictions beside measurements. The measured row counts in the results; the last column is its carbon over the predicted.',
      columns: [
        { title: 'Activity', align: 'left' },
        { title: 'Evidence', align: 'left' },
        { title: 'Climate', align: 'right' },
        { title: '5–95 %', align: 'right' },
        { title: 'Energy before PUE', align: 'right' },
        { title: 'Energy after PUE', align: 'right' },
        { title: 'Ratio', align: 'right' },
      ],
      parts: both.map((activity) => ({
        ruled: false,
        rows: [tierRow(activity, 'predicted', context), tierRow(activity, 'measured', context)],
      })),
    },
  ]
}

function tierRow(activity: ActivityView, tier: 'predicted' | 'measured', context: ResultsContext): Row {
  const { gathered } = context
  const at = `activities/${activity.id}/${tier}`
  const line = activity[tier] as LineView
  const interval = gathered.uncertainty?.intervals[`${at}/climateKg`]
  const range = interval && shownInterval(interval, 'kgCO2e')
  const [climate, ...energies] = numbers.map(({ key, shown }): Text => {
    const value = line[key]
    if (value === null) return ''
    const { number, unit } = shown(value)
    return flat([linked(`${at}/${key}`, number, context), ` ${unit}`])
  })
  const ratio = activity.measuredOverPredicted
  return {
    kind: 'plain',
    cells: [
      tier === 'predicted' ? [given(titleOf(activity))] : '',
      line.evidence,
      climate ?? '',
      range?.range ?? '',
      ...energies,
      tier === 'measured' && typeof ratio === 'number'
        ? linked(`activities/${activity.id}/measuredOverPredicted`, significant(ratio), context)
        : '',
    ],
  }
}

function linked(path: string, number: string, { gathered, equations }: ResultsContext): Text {
  const equation = equations.of(path)
  return flat([gathered.doubtful(path) ? doubt : '', equation ? link(equation, number) : number])
}

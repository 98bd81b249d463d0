import { ageingWords } from '../assess/ageing-view'
import type { ActivityView } from '../assess/view'
import type { Interval } from '../uncertainty/uncertainty-view'
import { significant } from '../units/format'
import { shownInterval } from '../units/interval'
import { type UnitName, units } from '../units/unit'
import type { Bibliography } from './bibliography'
import type { Block, Row, Section, Table } from './document'
import { edgeAndCloudBlocks } from './edge-and-cloud'
import { lineRows, stageRows } from './figure-rows'
import { titleOf } from './inputs'
import { otherImpactsTable } from './other-impacts'
import { peerBlocks } from './peers-table'
import type { ResultsContext } from './result-cells'
import { resultsTable } from './results-table'
import { doubt, flat, given, link, paragraph } from './text'
import { tiersTable } from './tiers-table'
import { tripBlocks } from './trip-blocks'

export function resultsSection(context: ResultsContext, works: Bibliography): Section {
  const { activities } = context.gathered.view
  const heading = '3 Results'
  if (activities.length === 0) {
    return {
      id: 'results',
      heading,
      blocks: [paragraph('There are no results: the project has no activity.')],
    }
  }
  const rated = activities.filter(({ rates }) => rates.length > 0)
  return {
    id: 'results',
    heading,
    blocks: [
      paragraph(
        link('results-table'),
        ' gives the results; each of its numbers links to its equation in Appendix A.',
      ),
      resultsTable(context),
      ...(rated.length > 0 ? [ratesTable(rated, context)] : []),
      ...activities.flatMap(ageingParagraph),
      ...tiersTable(context),
      ...edgeAndCloudBlocks(context),
      ...otherImpactsTable(context),
      ...figures(context),
      ...tripBlocks(context.gathered),
      ...peerBlocks(context.gathered, works),
    ],
  }
}

/** What a longer life or a smaller unit of a chip at the edge would save. */
const ageingParagraph = (activity: ActivityView): readonly Block[] =>
  activity.ageing ? [paragraph(given(`${titleOf(activity)}. ${ageingWords(activity.ageing).join(' ')}`))] : []

/** Only the figures that tell more than the table does: a bar of one stage, a flow of one line do not. */
function figures({ gathered: { view, uncertainty } }: ResultsContext): readonly Block[] {
  return [
    ...(stageRows(view).length > 1 ? [stageFigure(uncertainty !== undefined)] : []),
    ...(lineRows(view).length > 1 ? [flowFigure] : []),
  ]
}

const stageFigure = (hasIntervals: boolean): Block => ({
  block: 'figure',
  id: 'stage-bar',
  drawing: 'stage-bar',
  caption: `Carbon of each life-cycle stage, as CO2 equivalent, with its share of the total. Bars start at zero.${
    hasIntervals ? ' Whiskers: 5th to 95th percentile.' : ''
  }`,
})

const flowFigure: Block = {
  block: 'figure',
  id: 'stage-sankey',
  drawing: 'stage-sankey',
  caption:
    'Where the total comes from: lines flow into stages, stages into the total. Widths are proportional to carbon, as CO2 equivalent.',
}

const rangeOf = (interval: Interval | undefined, unit: UnitName): string =>
  (interval && shownInterval(interval, unit)?.range) ?? ''

/** Results per uptime hour and per request. */
function ratesTable(activities: readonly ActivityView[], { gathered, equations }: ResultsContext): Table {
  const { uncertainty } = gathered
  return {
    block: 'table',
    id: 'rates-table',
    caption: 'Beside carbon and energy: results per unit of what was served, and what a prediction rests on.',
    columns: [
      { title: 'Activity', align: 'left' },
      { title: 'Quantity', align: 'left' },
      { title: 'Value', align: 'right' },
      ...(uncertainty ? [{ title: '5–95 %', align: 'right' } as const] : []),
      { title: 'Unit', align: 'left' },
    ],
    parts: activities.map((activity) => ({
      ruled: false,
      rows: activity.rates.map(({ label, value, unit }, index): Row => {
        const path = `activities/${activity.id}/rates/${index}/value`
        const equation = equations.of(path)
        const number = significant(value)
        return {
          kind: 'plain',
          cells: [
            index === 0 ? [given(titleOf(activity))] : '',
            label,
            flat([gathered.doubtful(path) ? doubt : '', equation ? link(equation, number) : number]),
            ...(uncertainty ? [rangeOf(uncertainty.intervals[path], unit)] : []),
            units[unit].symbol,
          ],
        }
      }),
    })),
  }
}

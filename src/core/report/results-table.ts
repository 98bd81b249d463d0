import type { ActivityView } from '../assess/view'
import { type StageName, stageNames, stages } from '../stages/stages'
import { notModelled } from './column'
import type { Column, Row, Table, Text } from './document'
import { titleOf } from './inputs'
import { type ResultCells, type ResultsContext, resultCells } from './result-cells'
import { doubt, flat, given, quiet, strong } from './text'

type Part = Table['parts'][number]

/** Energy and carbon by stage and activity, the total, and beside it what lies outside the boundary. */
export function resultsTable(context: ResultsContext): Table {
  const { gathered } = context
  const { view } = gathered
  const cells = resultCells(context)
  const numbers = new Map(view.activities.map(({ id }, index) => [id, String(index + 1)]))
  const rows = (activity: ActivityView) => activityRows(activity, numbers.get(activity.id) ?? '', cells)
  const outside = view.activities.filter(({ boundary }) => boundary === 'outside')
  const energy = `Energy (${cells.energyUnit})`
  return {
    block: 'table',
    id: 'results-table',
    caption: captionOf(context),
    columns: [
      { title: '', align: 'left' },
      { title: 'Activity', align: 'left' },
      { title: 'Evidence', align: 'left' },
      { title: 'before PUE', over: energy, align: 'right' },
      { title: 'after PUE', over: energy, align: 'right' },
      { title: 'Carbon', unit: cells.climateUnit, align: 'right' },
      ...(gathered.uncertainty ? [intervalHeading] : []),
      { title: 'Share', unit: '%', align: 'right' },
    ],
    parts: [
      ...stageNames.flatMap((stage) => stagePart(stage, context, cells, rows)),
      {
        ruled: true,
        rows: [{ kind: 'total', cells: ['Total', ...cells.all('totals', view.totals, 'total')] }],
      },
      ...(outside.length > 0 ? [outsidePart(outside, rows)] : []),
    ],
  }
}

const intervalHeading: Column = { title: '5–95 %', align: 'right' }

/** Explains the signs that the table uses, and no others. */
function captionOf({ gathered: { view, doubtful, uncertainty } }: ResultsContext): Text {
  const gaps = view.activities.some(
    ({ itEnergyKWh, siteEnergyKWh }) => itEnergyKWh === null || siteEnergyKWh === null,
  )
  const doubted = doubtful('totals/climateKg') || doubtful('outside/climateKg')
  return flat([
    'Energy and carbon of each activity, by life-cycle stage.',
    uncertainty
      ? ' 5–95 %: the interval from the 5th to the 95th percentile of carbon, in the same unit.'
      : '',
    gaps ? ` ${notModelled} not modelled, which is not 0.` : '',
    ...(doubted ? [' ', doubt, ' rests on a fallback or an unchecked factor.'] : []),
  ])
}

function stagePart(
  stage: StageName,
  { gathered: { view } }: ResultsContext,
  cells: ResultCells,
  rows: (activity: ActivityView) => readonly Row[],
): readonly Part[] {
  const members = view.activities.filter(
    (activity) => activity.boundary === 'inside' && activity.stage === stage,
  )
  if (members.length === 0) return []
  const climateKg = view.stages.find((candidate) => candidate.stage === stage)?.climateKg ?? null
  const heading: Row = {
    kind: 'group',
    cells: [
      [strong(stages[stage].label)],
      '',
      '',
      [strong(cells.climate(`stages/${stage}/climateKg`, climateKg))],
      ...cells.interval(`stages/${stage}/climateKg`),
      [strong(cells.share(climateKg))],
    ],
  }
  return [{ ruled: false, rows: [heading, ...members.flatMap(rows)] }]
}

function outsidePart(
  activities: readonly ActivityView[],
  rows: (activity: ActivityView) => readonly Row[],
): Part {
  const heading: Row = { kind: 'group', cells: [[strong('Outside the system boundary, not in the total')]] }
  return { ruled: true, rows: [heading, ...activities.flatMap(rows)] }
}

/** An activity; where it has several lines, each below it. */
function activityRows(activity: ActivityView, number: string, cells: ResultCells): readonly Row[] {
  const { id, boundary, lines, evidence } = activity
  const kind = boundary === 'inside' ? 'plain' : 'aside'
  const of = boundary === 'inside' ? 'total' : 'outside'
  const title: Text = [given(titleOf(activity))]
  if (lines.length === 0) {
    const nothing = [notModelled, notModelled, notModelled, ...cells.interval(''), '']
    return [{ kind, cells: [number, title, [quiet('incomplete')], ...nothing] }]
  }
  const sum: Row = {
    kind,
    cells: [number, title, evidence ?? '', ...cells.all(`activities/${id}`, activity, of)],
  }
  if (lines.length === 1) return [sum]
  return [
    sum,
    ...lines.map((line, index): Row => {
      const at = `activities/${id}/lines/${index}`
      return { kind, cells: ['', [quiet([given(line.label)])], line.evidence, ...cells.all(at, line, of)] }
    }),
  ]
}

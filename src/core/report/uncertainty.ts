import type { Cause, Interval, UncertaintyProblem, UncertaintyView } from '../uncertainty/uncertainty-view'
import { percent, plainNumber, significant } from '../units/format'
import { units } from '../units/unit'
import { causeLabel } from './cause-label'
import { climateColumn, shareColumn } from './column'
import type { Block, Row, Section, Table, Text } from './document'
import type { FactorList } from './factor-table'
import type { Gathered } from './gather'
import { counted, flat, given, link, listed, paragraph } from './text'

/** Causes of less than this share of the variance are left out of the table. */
const leastShare = 0.005
const mostCauses = 12

/** How far the total may be off, what that comes from, and what to measure first. None where no draws were asked for. */
export function uncertaintySection(gathered: Gathered, factors: FactorList): readonly Section[] {
  const { uncertainty, notDrawn } = gathered
  const heading = '5 Uncertainty'
  if (uncertainty === undefined) {
    return notDrawn ? [{ id: 'uncertainty', heading, blocks: refusal(gathered, notDrawn) }] : []
  }
  const total = uncertainty.intervals['totals/climateKg']
  if (total === undefined) {
    const none = paragraph('No activity gives a result yet, so there is nothing to draw.')
    return [{ id: 'uncertainty', heading, blocks: [none] }]
  }
  const blocks: readonly (Block | undefined)[] = [
    distributionTable(total),
    paragraph(howDrawn(uncertainty)),
    ...causes(gathered, uncertainty, factors),
    measureNext(gathered, uncertainty),
    exact(gathered, uncertainty),
  ]
  return [{ id: 'uncertainty', heading, blocks: blocks.filter((block) => block !== undefined) }]
}

function refusal(gathered: Gathered, problems: readonly UncertaintyProblem[]): readonly Block[] {
  return [
    paragraph('This report gives no intervals, for draws were refused:'),
    {
      block: 'list',
      items: problems.map(({ path, message }) =>
        flat([given(causeLabel(gathered.file, { path, name: path })), `: ${message}.`]),
      ),
    },
  ]
}

function distributionTable(total: Interval): Table {
  const carbon = climateColumn([total.p95])
  return {
    block: 'table',
    id: 'uncertainty-table',
    caption:
      'Distribution of the total. Point: every input and factor at its stated value. 5 % and 95 %: percentiles; nine of ten draws lie between them.',
    columns: ['Point', 'Mean', '5 %', 'Median', '95 %'].map((title) => ({
      title,
      unit: carbon.unit,
      align: 'right' as const,
    })),
    parts: [
      {
        ruled: false,
        rows: [
          {
            kind: 'plain',
            cells: [total.point, total.mean, total.p5, total.median, total.p95].map(carbon.text),
          },
        ],
      },
    ],
  }
}

function howDrawn({ draws, seed, converged, lastChange, drawn, pointAndMean }: UncertaintyView): Text {
  const settled =
    lastChange === null
      ? ''
      : converged
        ? `; the last doubling moved the 95th percentile of the total by ${percent(lastChange)}`
        : `; the 95th percentile of the total had not settled: the last doubling moved it by ${percent(lastChange)}`
  return [
    `${plainNumber(draws)} draws with seed ${seed} of ${counted(drawn, 'uncertain input or factor', 'uncertain inputs and factors')}, each drawn once however many activities share it${settled}. `,
    pointAndMean ?? '',
  ]
}

function causes(gathered: Gathered, uncertainty: UncertaintyView, factors: FactorList): readonly Block[] {
  const shown = uncertainty.causes.filter(({ share }) => share >= leastShare).slice(0, mostCauses)
  if (shown.length === 0) return []
  const rest = 1 - shown.reduce((sum, { share }) => sum + share, 0)
  const carbon = climateColumn(shown.flatMap(({ totalAtP5, totalAtP95 }) => [totalAtP5, totalAtP95]))
  const shares = shareColumn()
  return [
    {
      block: 'table',
      id: 'causes-table',
      caption: flat([
        'What the uncertainty of the total comes from. Share: of its variance. Total: with this one at its 5th and at its 95th percentile and everything else at its stated value.',
        rest >= leastShare ? ` All others together: ${percent(rest)}.` : '',
      ]),
      columns: [
        { title: 'Input or factor', align: 'left' },
        { title: 'Value', align: 'right' },
        { title: '5–95 %', align: 'right' },
        { title: 'Unit', align: 'left' },
        { title: 'Spread', align: 'left' },
        { title: 'Share', unit: '%', align: 'right' },
        { title: 'Total', unit: carbon.unit, align: 'right' },
      ],
      parts: [
        {
          ruled: false,
          rows: shown.map(
            (cause): Row => ({
              kind: 'plain',
              cells: [
                [given(causeLabel(gathered.file, cause))],
                plainNumber(cause.value),
                `${significant(cause.p5)} – ${significant(cause.p95)}`,
                units[cause.unit].symbol,
                spreadFrom(cause, factors),
                shares.text(cause.share),
                carbon.range(
                  Math.min(cause.totalAtP5, cause.totalAtP95),
                  Math.max(cause.totalAtP5, cause.totalAtP95),
                ),
              ],
            }),
          ),
        },
      ],
    },
    ...(shown.length > 1 ? [tornadoFigure] : []),
  ]
}

const tornadoFigure: Block = {
  block: 'figure',
  id: 'tornado',
  drawing: 'tornado',
  caption:
    'The total with one input or factor at its 5th and at its 95th percentile and everything else at its stated value, largest share of variance first.',
}

function spreadFrom({ factorId, assumed }: Cause, factors: FactorList): Text {
  if (assumed) return `assumed: ${assumed.words}`
  return factorId === undefined ? 'stated' : flat(['of the row ', factors.mark(factorId)])
}

function measureNext(gathered: Gathered, { measureNext: next }: UncertaintyView): Block | undefined {
  if (next.length === 0) return undefined
  const carbon = climateColumn(next.map(({ p95 }) => p95))
  const sentences = next.map(({ path, name, narrower, p5, p95 }) =>
    flat([
      given(causeLabel(gathered.file, { path, name })),
      ` (${percent(narrower)} narrower: ${carbon.range(p5, p95)} ${carbon.unit})`,
    ]),
  )
  return paragraph(
    'What to measure next, and what the interval would be if it were known exactly: ',
    ...listed(sentences),
    '.',
  )
}

function exact(gathered: Gathered, { exact: taken }: UncertaintyView): Block | undefined {
  if (taken.length === 0) return undefined
  const names = [...new Set(taken.map((one) => causeLabel(gathered.file, one)))]
  const shown = names.slice(0, mostCauses).map((name) => [given(name)])
  const more = names.length - shown.length
  return paragraph(
    'Taken as exact, for nothing is stated or assumed of their spread: ',
    ...listed(more > 0 ? [...shown, `${more} more`] : shown),
    '. ',
    link('inventory', 'Section 2'),
    ' lists every input.',
  )
}

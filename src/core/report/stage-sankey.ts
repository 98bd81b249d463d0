import type { AssessmentView } from '../assess/view'
import { stages } from '../stages/stages'
import { byStage, type FigureRow, figureLabel, figureValue, inWords, lineRows, shareOf } from './figure-rows'
import type { FigureTokens } from './palette'

/** The part of ECharts' option that the diagram uses; plain data, so that core needs no chart library. */
export interface StageSankeyModel {
  readonly height: number
  readonly option: Readonly<Record<string, unknown>>
  /** From a node's name to the path of its number. */
  readonly paths: ReadonlyMap<string, string>
  readonly summary: string
}

/** More lines than this are drawn together, stage by stage: a ribbon thinner than a hair tells nothing. */
const mostLines = { wide: 12, narrow: 8 }
const nodeWidth = 9
/** Ends the name of the node that stands for a stage's smaller lines. */
const restOf = '#rest'
/** A letter's mean width, in ems. */
const letterEms = 0.46

/**
 * Where the total comes from: lines flow into their stage, stages into the total. In this order the ribbons only
 * merge, so a reader can follow any one of them from its name to its share of the whole.
 */
export function stageSankey(
  view: AssessmentView,
  { width, tokens }: { readonly width: number; readonly tokens: FigureTokens },
): StageSankeyModel {
  const total = view.totals.climateKg ?? 0
  const em = tokens.fontSize
  const wide = width > em * 40
  const rows = drawn(
    lineRows(view).filter((row) => row.climateKg > 0),
    wide ? mostLines.wide : mostLines.narrow,
    total,
  )
  const groups = byStage(rows)
    .map(({ stage, members }) => ({ stage, members, sum: sumOf(members), doubtful: anyDoubtful(members) }))
    .toSorted((a, b) => b.sum - a.sum)
  const shownTotal = figureValue(total, anyDoubtful(rows))
  const labelWidth = wide ? em * 19 : width * 0.37
  const letters = Math.floor((labelWidth - em * (wide ? 5.8 : 0.8)) / (em * letterEms))
  // Beside wide diagrams there is room for a line; labels of narrow ones take two.
  const between = wide ? '  ' : '\n'
  const node = (name: string, colour: string, text: string, position: 'left' | 'right' | 'top') => ({
    name,
    itemStyle: { color: colour, borderWidth: 0 },
    label: { position, formatter: () => text },
  })

  const lines = groups.flatMap(({ members }) => members)
  const height = em * Math.max(10, lines.length * (wide ? 2.6 : 3.2)) + (wide ? 0 : em * 2)
  return {
    height,
    paths: new Map([
      ...lines.map((row): [string, string] => [row.path, row.path.replace(restOf, '')]),
      ...groups.map(({ stage }): [string, string] => [stage, `stages/${stage}/climateKg`]),
      ...(lines.length > 0 ? [['total', 'totals/climateKg'] as const] : []),
    ]),
    summary: inWords('Flow of carbon from lines through stages to the total', lines, total),
    option: {
      animation: false,
      textStyle: { fontFamily: tokens.fontFamily, fontSize: em, color: tokens.text },
      series: {
        type: 'sankey',
        left: labelWidth,
        ...(wide
          ? { right: em * 5.2, top: em * 0.6, bottom: em * 0.6 }
          : { right: em * 2.8, top: em * 1.8, bottom: em * 1.3 }),
        nodeWidth,
        nodeGap: em * (wide ? 1.25 : 2.2),
        draggable: false,
        silent: false,
        emphasis: { disabled: true },
        label: {
          color: tokens.text,
          fontSize: em,
          fontFamily: tokens.fontFamily,
          lineHeight: em * 1.25,
          distance: 6,
        },
        lineStyle: { color: 'source', opacity: 0.32, curveness: 0.5 },
        data: [
          ...lines.map((row) =>
            node(
              row.path,
              tokens.stages[row.stage],
              `${figureLabel(row.label, letters)}${between}${figureValue(row.climateKg, row.doubtful)}`,
              'left',
            ),
          ),
          ...groups.map(({ stage, sum, doubtful }) =>
            node(
              stage,
              tokens.stages[stage],
              `${stages[stage].label}${between}${figureValue(sum, doubtful)}`,
              'right',
            ),
          ),
          wide
            ? node('total', tokens.text, `Total\n${shownTotal}`, 'right')
            : node('total', tokens.text, `Total ${shownTotal}`, 'top'),
        ],
        links: [
          ...lines.map((row) => ({ source: row.path, target: row.stage, value: row.climateKg })),
          ...groups.map(({ stage, sum }) => ({ source: stage, target: 'total', value: sum })),
        ],
      },
    },
  }
}

/** The largest lines, and the rest of each stage as one. */
function drawn(rows: readonly FigureRow[], most: number, total: number): readonly FigureRow[] {
  if (rows.length <= most) return rows
  const rest = byStage(rows.slice(most)).map(({ stage, members }): FigureRow => {
    const [only] = members
    if (members.length === 1 && only) return only
    const climateKg = sumOf(members)
    const label = `${members.length} smaller lines`
    return {
      stage,
      label,
      climateKg,
      share: shareOf(climateKg, total),
      path: `stages/${stage}/climateKg${restOf}`,
      doubtful: anyDoubtful(members),
    }
  })
  return [...rows.slice(0, most), ...rest]
}

const sumOf = (rows: readonly FigureRow[]): number => rows.reduce((sum, row) => sum + row.climateKg, 0)

const anyDoubtful = (rows: readonly FigureRow[]): boolean => rows.some(({ doubtful }) => doubtful)

import type { AssessmentView } from '../assess/view'
import type { Interval } from '../uncertainty/uncertainty-view'
import { percent } from '../units/format'
import { shownInterval } from '../units/interval'
import { type FigureRow, figureValue, inWords, stageRows } from './figure-rows'
import type { FigureTokens } from './palette'

export interface StageBarRow extends FigureRow {
  readonly y: number
  readonly barWidth: number
  readonly colour: string
  readonly value: string
  readonly percent: string
  /** The 5th to the 95th percentile, where it is known and is not the value itself. */
  readonly whisker?: { readonly lowX: number; readonly highX: number; readonly words: string }
  /** Where the bar and its whisker end. */
  readonly endX: number
}

/** A bar chart ready to be drawn: positions in px, bars from zero at `zeroX`. */
export interface StageBarModel {
  readonly width: number
  readonly height: number
  readonly zeroX: number
  readonly barHeight: number
  readonly rowHeight: number
  readonly rows: readonly StageBarRow[]
  readonly summary: string
}

/** What a stage's name and a label such as `39.3 t  100.0 %` take, in ems. */
const nameEms = 8.6
const labelEms = 8.4

interface StageBarOptions {
  readonly width: number
  readonly tokens: FigureTokens
  /** By the path of the number, as an UncertaintyView has them. */
  readonly intervals?: Readonly<Record<string, Interval>>
}

/** Share of each stage: sorted bars with direct labels. */
export function stageBar(
  view: AssessmentView,
  { width, tokens, intervals = {} }: StageBarOptions,
): StageBarModel {
  const rows = stageRows(view)
  const em = tokens.fontSize
  const rowHeight = em * 2
  const zeroX = em * nameEms
  const longest = Math.max(1, width - zeroX - em * labelEms)
  const largest = Math.max(
    0,
    ...rows.flatMap(({ climateKg, path }) => [climateKg, intervals[path]?.p95 ?? 0]),
  )
  const lengthOf = (climateKg: number) => (largest > 0 ? (climateKg / largest) * longest : 0)
  return {
    width,
    height: Math.max(1, rows.length) * rowHeight,
    zeroX,
    rowHeight,
    barHeight: em * 1.15,
    rows: rows.map((row, index) => {
      const barWidth = lengthOf(row.climateKg)
      const whisker = whiskerOf(intervals[row.path], (climateKg) => zeroX + lengthOf(climateKg))
      return {
        ...row,
        y: index * rowHeight,
        barWidth,
        colour: tokens.stages[row.stage],
        value: figureValue(row.climateKg, row.doubtful),
        percent: percent(row.share),
        ...(whisker && { whisker }),
        endX: Math.max(zeroX + barWidth, whisker?.highX ?? 0),
      }
    }),
    summary: inWords('Share of each life-cycle stage', rows, view.totals.climateKg ?? 0),
  }
}

function whiskerOf(
  interval: Interval | undefined,
  xOf: (climateKg: number) => number,
): StageBarRow['whisker'] {
  const shown = interval && shownInterval(interval, 'kgCO2e')
  if (interval === undefined || shown === undefined) return undefined
  return {
    lowX: xOf(interval.p5),
    highX: xOf(interval.p95),
    words: `${shown.range} ${shown.unit.replace('CO2e', '')}`,
  }
}

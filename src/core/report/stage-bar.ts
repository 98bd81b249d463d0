import type { AssessmentView } from '../assess/view'
import { percent } from '../units/format'
import { type FigureRow, inWords, shortClimate, stageRows } from './figure-rows'
import type { FigureTokens } from './palette'

export interface StageBarRow extends FigureRow {
  readonly y: number
  readonly barWidth: number
  readonly colour: string
  readonly value: string
  readonly percent: string
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
const nameEms = 7.2
const labelEms = 8.4

/** Share of each stage: sorted bars with direct labels. */
export function stageBar(
  view: AssessmentView,
  { width, tokens }: { readonly width: number; readonly tokens: FigureTokens },
): StageBarModel {
  const rows = stageRows(view)
  const em = tokens.fontSize
  const rowHeight = em * 2
  const zeroX = em * nameEms
  const longest = Math.max(1, width - zeroX - em * labelEms)
  const largest = Math.max(0, ...rows.map((row) => row.climateKg))
  return {
    width,
    height: Math.max(1, rows.length) * rowHeight,
    zeroX,
    rowHeight,
    barHeight: em * 1.15,
    rows: rows.map((row, index) => ({
      ...row,
      y: index * rowHeight,
      barWidth: largest > 0 ? (row.climateKg / largest) * longest : 0,
      colour: tokens.stages[row.stage],
      value: shortClimate(row.climateKg),
      percent: percent(row.share),
    })),
    summary: inWords('Share of each life-cycle stage', rows, view.totals.climateKg ?? 0),
  }
}

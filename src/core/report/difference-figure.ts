import { stages } from '../stages/stages'
import type { ComparisonView, Interval } from '../uncertainty/uncertainty-view'
import { shownDifference } from '../units/shown-difference'
import type { FigureTokens } from './palette'

/** A difference about the line of no difference, in px. */
export interface DifferenceRow {
  readonly key: string
  readonly label: string
  readonly y: number
  readonly x: number
  readonly lowX: number
  readonly highX: number
  readonly colour: string
  readonly text: string
}

/** Differences of stages and of the total, ready to be drawn: a dot where the values say, a whisker for 90 % of the draws. */
export interface DifferenceFigureModel {
  readonly width: number
  readonly height: number
  readonly zeroX: number
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly rowHeight: number
  readonly rows: readonly DifferenceRow[]
  readonly summary: string
}

/** What a stage's name and a difference such as `−12.3 t` take, in ems. */
const nameEms = 7.2
const textEms = 6

export function differenceFigure(
  { difference, stages: differences }: Pick<ComparisonView, 'difference' | 'stages'>,
  { width, tokens }: { readonly width: number; readonly tokens: FigureTokens },
): DifferenceFigureModel {
  const em = tokens.fontSize
  const rowHeight = em * 1.9
  const plot = { left: em * nameEms, right: width - em * textEms, top: em * 1.9 }
  const all = [...differences.map((stage) => stage.difference), difference]
  const ends = all.flatMap(({ point, p5, p95 }) => [point, p5, p95])
  const [low, high] = [Math.min(0, ...ends), Math.max(0, ...ends)]
  const perKg = high > low ? (plot.right - plot.left) / (high - low) : 0
  const xOf = (kilograms: number) =>
    perKg === 0 ? (plot.left + plot.right) / 2 : plot.left + (kilograms - low) * perKg
  const row = (key: string, label: string, colour: string, of: Interval, index: number): DifferenceRow => ({
    ...{ key, label, colour },
    y: plot.top + index * rowHeight,
    x: xOf(of.point),
    lowX: xOf(of.p5),
    highX: xOf(of.p95),
    text: shortDifference(of),
  })
  const rows = [
    ...differences.map((one, index) =>
      row(one.stage, stages[one.stage].label, tokens.stages[one.stage], one.difference, index),
    ),
    row('total', 'Total', tokens.text, difference, differences.length),
  ]
  const bottom = plot.top + rows.length * rowHeight
  return {
    ...{ width, rows, rowHeight },
    height: bottom + em * 0.4,
    plot: { ...plot, bottom },
    zeroX: xOf(0),
    summary: `A minus B: ${rows.map(({ label, text }, index) => `${label} ${text}${rangeWords(all[index])}`).join('; ')}.`,
  }
}

function shortDifference(interval: Interval): string {
  const { number, unit } = shownDifference(interval)
  return `${number} ${unit.replace('CO2e', '')}`
}

function rangeWords(interval: Interval | undefined): string {
  const range = interval && shownDifference(interval).range
  return range === undefined ? '' : ` (${range})`
}

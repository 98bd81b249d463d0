import type { Cause } from '../uncertainty/uncertainty-view'
import { percent } from '../units/format'
import { endsShown, shownInterval } from '../units/interval'
import { units } from '../units/unit'
import { figureLabel, shortClimate } from './figure-rows'
import type { FigureTokens } from './palette'

/** One input or factor: how far it moves the total from its point value, in px. */
export interface TornadoRow {
  readonly path: string
  readonly label: string
  readonly y: number
  /** The total with it at its 5th and at its 95th percentile. */
  readonly lowX: number
  readonly highX: number
  /** Its own 5th and 95th percentile. */
  readonly lowText: string
  readonly highText: string
  readonly unit: string
  /** Of the variance of the total. */
  readonly percent: string
  readonly words: string
}

/** A tornado chart ready to be drawn: bars start at the line of the total. */
export interface TornadoModel {
  readonly width: number
  readonly height: number
  /** Wide figures have labels at the left of the bars, narrow ones above them. */
  readonly isWide: boolean
  readonly pointX: number
  readonly pointText: string
  readonly plot: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
  }
  readonly rowHeight: number
  readonly barHeight: number
  /** Middle of a bar below the top of its row. */
  readonly barAt: number
  readonly axis: { readonly left: string; readonly right: string }
  readonly rows: readonly TornadoRow[]
  readonly others?: { readonly y: number; readonly label: string; readonly percent: string }
  readonly summary: string
}

export interface Moved {
  readonly causes: readonly Cause[]
  /** Inputs and factors that were drawn: those without a bar are told together. */
  readonly drawn: number
  /** The point value of the total, or of a difference of totals. */
  readonly totalKg: number
  readonly labelOf: (cause: Cause) => string
  /** What is moved, in words: `the total`. */
  readonly what: string
}

interface TornadoOptions {
  readonly width: number
  readonly tokens: FigureTokens
}

const mostBars = 8
/** A share below this is no reason for a bar. */
const leastShare = 0.001
/** A letter's and a figure's mean width, in ems. */
const letterEms = 0.46
const figureEms = 0.53

/** What moves the total, largest share of its variance first. methodology/uncertainty.md#U10 says what a share is. */
export function tornado(moved: Moved, { width, tokens }: TornadoOptions): TornadoModel {
  const { totalKg, drawn, labelOf, what } = moved
  const em = tokens.fontSize
  const isWide = width > em * 40
  const causes = moved.causes.filter(({ share }) => share >= leastShare).slice(0, mostBars)
  const ends = causes.map(({ p5, p95 }) => endsOf(p5, p95))
  const margin = em * (0.7 + figureEms * Math.max(3, ...ends.flat().map((text) => text.length)))
  const labelWidth = isWide ? em * 22 : 0
  const plot = { left: labelWidth + margin, right: width - margin - (isWide ? em * 4 : 0), top: em * 1.6 }

  const totals = causes.flatMap(({ totalAtP5, totalAtP95 }) => [totalAtP5, totalAtP95])
  const [lowKg, highKg] = [Math.min(totalKg, ...totals), Math.max(totalKg, ...totals)]
  const perKg = highKg > lowKg ? (plot.right - plot.left) / (highKg - lowKg) : 0
  const xOf = (kilograms: number) => plot.left + (kilograms - lowKg) * perKg

  const rowHeight = em * (isWide ? 1.75 : 2.85)
  const letters = Math.floor((isWide ? labelWidth - em * 2.5 : width - em * 4.5) / (em * letterEms))
  const rows = causes.map((cause, index): TornadoRow => {
    const [lowText, highText] = ends[index] as readonly [string, string]
    const unit = units[cause.unit].symbol
    const label = labelOf(cause)
    return {
      path: cause.path,
      // Narrow figures have the unit behind the label.
      label: figureLabel(label, isWide || unit === '' ? letters : letters - unit.length - 2),
      y: plot.top + index * rowHeight,
      lowX: xOf(cause.totalAtP5),
      highX: xOf(cause.totalAtP95),
      ...{ lowText, highText, unit },
      percent: percent(cause.share),
      words: `${label} from ${lowText} to ${highText}${unit && ` ${unit}`}: ${shortClimate(cause.totalAtP5)} to ${shortClimate(cause.totalAtP95)}, ${percent(cause.share)} of the variance`,
    }
  })
  const bottom = plot.top + rows.length * rowHeight
  const others = othersOf(causes, drawn, bottom)
  const shown = shownInterval({ point: totalKg, p5: lowKg, p95: highKg }, 'kgCO2e')
  return {
    ...{ width, isWide, rows, rowHeight },
    height: bottom + em * (others ? 3.4 : 1.8),
    plot: { ...plot, bottom },
    pointX: xOf(totalKg),
    pointText: shortClimate(totalKg).replace(/^-/, '−'),
    barHeight: em * (isWide ? 0.95 : 0.85),
    barAt: rowHeight - em * (isWide ? 0.875 : 0.8),
    axis: { left: shown?.low ?? '', right: shown?.high ?? '' },
    ...(others && { others }),
    summary: inWords(what, rows, others),
  }
}

/** A short form of an input's percentiles: what is exact to the last digit would not fit. */
function endsOf(p5: number, p95: number): readonly [string, string] {
  return p95 > p5 ? endsShown(p5, p95) : [endsShown(p5, p5 + 1)[0], endsShown(p5, p5 + 1)[0]]
}

function othersOf(causes: readonly Cause[], drawn: number, y: number): TornadoModel['others'] {
  const count = drawn - causes.length
  const rest = 1 - causes.reduce((sum, { share }) => sum + share, 0)
  if (count <= 0 || causes.length === 0 || rest < leastShare) return undefined
  return { y, label: count === 1 ? '1 other' : `${count} others`, percent: percent(rest) }
}

function inWords(what: string, rows: readonly TornadoRow[], others: TornadoModel['others']): string {
  if (rows.length === 0) return `What the uncertainty of ${what} comes from: nothing was drawn.`
  const parts = [...rows.map(({ words }) => words), ...(others ? [`${others.label} ${others.percent}`] : [])]
  return `What the uncertainty of ${what} comes from: ${parts.join('; ')}.`
}

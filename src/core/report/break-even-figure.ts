import type { GridAndUse } from '../assess/break-even-line'
import type { EdgeAndCloudView } from '../assess/edge-and-cloud-view'
import { answerWords, breakEvenWords } from '../assess/edge-and-cloud-words'
import { plainNumber } from '../units/format'
import { fromCanonical } from '../units/unit'
import type { FigureTokens } from './palette'
import type { Plot, Tick } from './plot'

interface Point {
  readonly x: number
  readonly y: number
}

export interface Mark extends Point {
  readonly label: string
  readonly isStated: boolean
  readonly labelY: number
  readonly anchor: 'start' | 'end'
}

/** Grid intensity against use of the chip, ready to be drawn: positions in px, use by its logarithm. */
export interface BreakEvenFigure {
  readonly width: number
  readonly height: number
  readonly plot: Plot
  readonly line: readonly Point[]
  readonly edgeLower: readonly Point[]
  readonly marks: readonly Mark[]
  /** Middle of the words in each area; absent where an area is not there or too small. */
  readonly edgeLabel?: Point
  readonly cloudLabel?: Point
  /** What the grid axis moves: the user's grid, or that of both. */
  readonly gridTitle: string
  readonly gridTicks: readonly Tick[]
  readonly useTicks: readonly Tick[]
  readonly requestTicks: readonly Tick[]
  readonly summary: string
}

interface FigureOptions {
  readonly width: number
  readonly tokens: FigureTokens
}

export function breakEvenFigure(view: EdgeAndCloudView, { width, tokens }: FigureOptions): BreakEvenFigure {
  const em = tokens.fontSize
  const height = Math.min(width * 0.66, em * 24)
  const plot = { left: em * 3.2, right: width - em * 4, top: em * 2, bottom: height - em * 3.4 }
  const { gridGPerKWh: grid, useHPerDay: use } = view.line
  const x = (gridGPerKWh: number) =>
    plot.left + ((gridGPerKWh - grid.from) / (grid.to - grid.from)) * (plot.right - plot.left)
  const y = (hours: number) =>
    plot.bottom - (Math.log(hours / use.from) / Math.log(use.to / use.from)) * (plot.bottom - plot.top)
  const placed = ({ gridGPerKWh, useHPerDay }: GridAndUse): Point => ({
    x: x(gridGPerKWh),
    y: y(useHPerDay),
  })
  const line = view.line.points.map(placed)
  const edgeLower = view.line.edgeLower.map(placed)
  const marks = marksOf(view, { x, y, plot, em })
  const avoided = [
    ...alongside(line),
    ...marks,
    ...marks.map((mark) => ({ x: mark.x + labelSide(mark) * em * 3, y: mark.labelY })),
  ]
  const label = (isWanted: (at: Point) => boolean) => roomiest(plot, avoided, em, isWanted)
  const edgeLabel = label((at) => isInside(edgeLower, at))
  const cloudLabel = label((at) => !isInside(edgeLower, at))
  const perHour = fromCanonical(1, 's') / view.secondsPerRequest
  return {
    ...{ width, height, plot, line, edgeLower, marks },
    ...(edgeLabel && { edgeLabel }),
    ...(cloudLabel && { cloudLabel }),
    gridTitle: `${view.isOneGrid ? 'grid of both' : 'grid at the edge'}, gCO₂e/kWh`,
    gridTicks: [0, 1, 2, 3, 4, 5].map((step) => {
      const value = grid.from + ((grid.to - grid.from) * step) / 5
      return { at: x(value), label: plainNumber(value) }
    }),
    useTicks: [
      ...decades(use.from, use.to).map((value) => ({ at: y(value), label: plainNumber(value) })),
      { at: y(hoursOfDay), label: plainNumber(hoursOfDay) },
    ],
    requestTicks: decades(use.from * perHour, use.to * perHour).map((value) => ({
      at: y(value / perHour),
      label: shortCount(value),
    })),
    summary: ['Break-even of edge and cloud.', answerWords(view), ...breakEvenWords(view)].join(' '),
  }
}

const hoursOfDay = 24

interface Scales {
  readonly x: (gridGPerKWh: number) => number
  readonly y: (hours: number) => number
  readonly plot: BreakEvenFigure['plot']
  readonly em: number
}

/** Where the user is as stated, and where these requests alone would put the chip. */
function marksOf(view: EdgeAndCloudView, { x, y, plot, em }: Scales): readonly Mark[] {
  const { gridGPerKWh, useHPerDay, requestsUseHPerDay, line } = view
  const across = x(gridGPerKWh)
  const anchor = across < (plot.left + plot.right) / 2 ? 'start' : 'end'
  const stated = y(useHPerDay ?? requestsUseHPerDay)
  const mark = (label: string, at: number, isStated: boolean, labelY = at): Mark => ({
    ...{ x: across, y: at, label, isStated, labelY, anchor },
  })
  const today = mark('today', stated, true)
  const isDrawn =
    useHPerDay !== null &&
    requestsUseHPerDay >= line.useHPerDay.from &&
    requestsUseHPerDay <= line.useHPerDay.to
  if (!isDrawn) return [today]
  const alone = y(requestsUseHPerDay)
  const apart = em * 1.2
  const away = alone >= stated ? stated + apart : stated - apart
  const labelY = Math.abs(alone - stated) < apart ? away : alone
  return [today, mark('these requests alone', alone, false, labelY)]
}

/** A line of few corners, with points between them. */
const alongside = (line: readonly Point[]): readonly Point[] =>
  line.flatMap((from, index) => {
    const to = line[index + 1] ?? from
    return [0, 0.2, 0.4, 0.6, 0.8].map((part) => ({
      x: from.x + (to.x - from.x) * part,
      y: from.y + (to.y - from.y) * part,
    }))
  })

const labelSide = ({ anchor }: Mark): number => (anchor === 'start' ? 1 : -1)

/** Powers of ten in a range; every second or third where there are many. */
function decades(from: number, to: number): readonly number[] {
  const first = Math.ceil(Math.log10(from) - 1e-9)
  const last = Math.floor(Math.log10(to) + 1e-9)
  const step = Math.ceil((last - first + 1) / 7)
  const powers = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  return powers.filter((power) => (power - first) % step === 0).map((power) => 10 ** power)
}

/** `0.1`, `10`, `1,000`, `10⁵`. */
function shortCount(value: number): string {
  const power = Math.round(Math.log10(value))
  if (power >= -2 && power <= 4) return plainNumber(Number(value.toPrecision(6)))
  return `10${String(power)
    .replace('-', '⁻')
    .replaceAll(/\d/g, (digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'.charAt(Number(digit)))}`
}

/** The point of an area that is furthest from what stands there and from the edges; none where there is no room. */
function roomiest(
  { left, right, top, bottom }: BreakEvenFigure['plot'],
  avoided: readonly Point[],
  em: number,
  isWanted: (at: Point) => boolean,
): Point | undefined {
  const columns = Array.from({ length: 15 }, (_, index) => left + ((right - left) * (index + 1)) / 16)
  const rows = Array.from({ length: 9 }, (_, index) => top + ((bottom - top) * (index + 1)) / 10)
  // Words are wide and low.
  const roomAt = (at: Point) =>
    Math.min(
      ...[(at.x - left) / 3, (right - at.x) / 3, at.y - top, bottom - at.y],
      ...avoided.map((one) => Math.hypot((one.x - at.x) / 3, one.y - at.y)),
    )
  const best = columns
    .flatMap((x) => rows.map((y) => ({ x, y })))
    .filter(isWanted)
    .map((at) => ({ at, room: roomAt(at) }))
    .toSorted((a, b) => b.room - a.room)[0]
  return best && best.room > em * 0.9 ? best.at : undefined
}

/** Even–odd rule. */
function isInside(corners: readonly Point[], { x, y }: Point): boolean {
  let inside = false
  corners.forEach((one, index) => {
    const other = corners[(index + 1) % corners.length] as Point
    const crosses = one.y > y !== other.y > y
    if (crosses && x < ((other.x - one.x) * (y - one.y)) / (other.y - one.y) + one.x) inside = !inside
  })
  return inside
}

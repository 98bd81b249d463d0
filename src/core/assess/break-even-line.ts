/** A request at the edge emits `netKWh · grid + makingGH ÷ use − fixedG` more than one in the cloud, g. */
export interface EdgeLessCloud {
  /** Electricity that the user's grid decides, edge less cloud. */
  readonly netKWh: number
  /** Of the cloud, whatever the user's grid is. */
  readonly fixedG: number
  /** Making of a request at the edge, times the hours of a day in which the chip works: it is shared out over them. */
  readonly makingGH: number
}

export interface GridAndUse {
  readonly gridGPerKWh: number
  /** Hours of a day in which the chip works, for anybody. */
  readonly useHPerDay: number
}

export interface Range {
  readonly from: number
  readonly to: number
}

export interface Ranges {
  readonly gridGPerKWh: Range
  /** Drawn by its logarithm, so both are above 0. */
  readonly useHPerDay: Range
}

/** The line on which edge and cloud are equal, and the area in which the edge is lower. */
export interface BreakEvenLine extends Ranges {
  /** By rising grid intensity; empty where no such line crosses the ranges. */
  readonly points: readonly GridAndUse[]
  /** Corners of the area, in order; empty where the edge is lower nowhere in the ranges. */
  readonly edgeLower: readonly GridAndUse[]
  /** At round grids, the use beyond which the edge is lower: 0 where it is at any use, `null` where it is at none. */
  readonly table: readonly { readonly gridGPerKWh: number; readonly useHPerDay: number | null }[]
}

export const isEdgeLower = (
  { netKWh, fixedG, makingGH }: EdgeLessCloud,
  { gridGPerKWh, useHPerDay }: GridAndUse,
): boolean => netKWh * gridGPerKWh + makingGH / useHPerDay < fixedG

const samples = 40
const hoursOfDay = 24
const usualGrids = 1000
const fewestHours = 1e-6

/** Grids from 0 to 1,000 g/kWh, or further where today's or the break-even is there; use from below what is stated to the whole day. */
export function rangesOf(
  { gridGPerKWh, useHPerDay }: GridAndUse,
  evenGrid: number | null,
  ofRequests: number,
): Ranges {
  const even = evenGrid !== null && evenGrid < 2 * usualGrids ? evenGrid : 0
  const wanted = Math.max(gridGPerKWh, even) * 1.1
  const least = Math.max(fewestHours, Math.min(useHPerDay, ofRequests) / 2)
  return {
    gridGPerKWh: { from: 0, to: wanted <= usualGrids ? usualGrids : Math.ceil(wanted / 500) * 500 },
    useHPerDay: {
      from: Math.min(0.1, 10 ** Math.floor(Math.log10(least))),
      to: Math.max(hoursOfDay, useHPerDay * 2),
    },
  }
}

/** Solved for the use at each grid intensity, and for the grid at each use: exact where it leaves the ranges. */
export function breakEvenLine(equation: EdgeLessCloud, ranges: Ranges): BreakEvenLine {
  const { netKWh, makingGH } = equation
  const { gridGPerKWh: grid, useHPerDay: use } = ranges
  const table = roundGrids(grid).map((gridGPerKWh) => ({
    gridGPerKWh,
    useHPerDay: useIfAny(equation, gridGPerKWh),
  }))
  const held = lowerBetween(equation, ranges)
  if (held === undefined) return { ...ranges, points: [], edgeLower: [], table }
  const steps = Array.from({ length: samples + 1 }, (_, step) => step / samples)
  const grids = [
    ...steps.map((step) => held.from + (held.to - held.from) * step),
    ...steps.map((step) => gridAt(equation, use.from * (use.to / use.from) ** step)),
  ]
    .filter((one) => one >= held.from && one <= held.to)
    .toSorted((a, b) => a - b)
  const clamped = grids.map((gridGPerKWh) => {
    const even = useAt(equation, gridGPerKWh)
    return { gridGPerKWh, useHPerDay: Math.min(use.to, Math.max(use.from, even)), even }
  })
  const area = clamped.map(({ even: _even, ...point }) => point)
  const edgeLower = [
    ...area,
    { gridGPerKWh: held.to, useHPerDay: use.to },
    { gridGPerKWh: held.from, useHPerDay: use.to },
  ]
  if (makingGH > 0) {
    const points = area.filter((_, index) => (clamped[index]?.even ?? 0) >= use.from * (1 - 1e-9))
    return { ...ranges, points, edgeLower, table }
  }
  const end = gridAt(equation, use.to)
  const points =
    netKWh !== 0 && end > grid.from && end < grid.to
      ? [use.from, use.to].map((useHPerDay) => ({ gridGPerKWh: end, useHPerDay }))
      : []
  return { ...ranges, points, edgeLower, table }
}

const gridAt = ({ netKWh, fixedG, makingGH }: EdgeLessCloud, useHPerDay: number): number =>
  (fixedG - makingGH / useHPerDay) / netKWh

/** Use at which both are equal; endless where the edge emits more however much the chip is used. */
function useAt({ netKWh, fixedG, makingGH }: EdgeLessCloud, gridGPerKWh: number): number {
  const left = fixedG - netKWh * gridGPerKWh
  if (left > 0) return makingGH / left
  return left === 0 && makingGH === 0 ? 0 : Number.POSITIVE_INFINITY
}

function useIfAny(equation: EdgeLessCloud, gridGPerKWh: number): number | null {
  const use = useAt(equation, gridGPerKWh)
  return use < hoursOfDay ? use : null
}

/** Grids on which the edge is lower at the most use that is drawn. */
function lowerBetween(equation: EdgeLessCloud, { gridGPerKWh: grid, useHPerDay: use }: Ranges) {
  const { netKWh, fixedG, makingGH } = equation
  if (netKWh === 0) return fixedG * use.to > makingGH ? grid : undefined
  const end = gridAt(equation, use.to)
  const held =
    netKWh > 0
      ? { from: grid.from, to: Math.min(grid.to, end) }
      : { from: Math.max(grid.from, end), to: grid.to }
  return held.from < held.to ? held : undefined
}

function roundGrids({ to }: Range): readonly number[] {
  const step = to / 10
  return Array.from({ length: 11 }, (_, index) => index * step)
}

import type { FigureTokens } from '../report/palette'
import type { Plot, Tick } from '../report/plot'
import { percent } from '../units/format'
import type { LorenzPoint } from './inequality'

/** The Lorenz curve, ready to be drawn: px. */
export interface LorenzFigureModel {
  readonly width: number
  readonly height: number
  readonly plot: Plot
  readonly curve: string
  readonly area: string
  readonly xTicks: readonly Tick[]
  readonly yTicks: readonly Tick[]
  readonly summary: string
}

const quarters: readonly number[] = [0, 0.25, 0.5, 0.75, 1]

export function lorenzFigure(
  points: readonly LorenzPoint[],
  gini: number,
  { width, tokens }: { readonly width: number; readonly tokens: FigureTokens },
): LorenzFigureModel {
  const em = tokens.fontSize
  const plot = { left: em * 3.6, right: width - em, top: em * 0.8, bottom: 0 }
  plot.bottom = plot.top + (plot.right - plot.left) * 0.8
  const x = (share: number) => plot.left + share * (plot.right - plot.left)
  const y = (share: number) => plot.bottom - share * (plot.bottom - plot.top)
  const line = points.map(({ people, carbon }) => `${x(people).toFixed(1)} ${y(carbon).toFixed(1)}`).join('L')
  const label = (share: number) => `${100 * share} %`
  return {
    width,
    height: plot.bottom + em * 3.2,
    plot,
    curve: `M${line}`,
    area: `M${line}L${x(0)} ${y(0)}Z`,
    xTicks: quarters.map((share) => ({ at: x(share), label: label(share) })),
    yTicks: quarters.map((share) => ({ at: y(share), label: label(share) })),
    summary: `Lorenz curve of the journeys, Gini ${percent(gini)}: the half of the people who carry least carry ${percent(carriedByLeast(points, 0.5))} of the carbon.`,
  }
}

/** What the people who carry least carry, between the corners of the curve too. */
export function carriedByLeast(points: readonly LorenzPoint[], share: number): number {
  const after = points.findIndex(({ people }) => people >= share)
  const high = points[after]
  const low = points[after - 1]
  if (high === undefined || low === undefined) return high?.carbon ?? 0
  const part = (share - low.people) / (high.people - low.people)
  return low.carbon + part * (high.carbon - low.carbon)
}

import type { FigureTokens } from '../report/palette'
import type { Plot, Tick } from '../report/plot'
import { plainNumber, shownClimate, significant } from '../units/format'
import { tonnes } from '../units/unit'
import type { Option } from './pareto'

export interface ParetoPoint {
  readonly label: string
  readonly x: number
  readonly y: number
  readonly isBest: boolean
  /** Left out where it would cover another one. */
  readonly text?: { readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' }
  readonly words: string
}

/** Carbon against a distance, ready to be drawn: px. */
export interface ParetoFigureModel {
  readonly width: number
  readonly height: number
  readonly plot: Plot
  readonly points: readonly ParetoPoint[]
  readonly xTicks: readonly Tick[]
  readonly yTicks: readonly Tick[]
  readonly xTitle: string
  readonly summary: string
}

export const distances = {
  meanKm: 'Mean way there, km',
  farthestKm: 'Longest way there, km',
} as const
export type DistanceKey = keyof typeof distances

export function paretoFigure(
  options: readonly (Option & { readonly isBest: boolean })[],
  key: DistanceKey,
  { width, tokens }: { readonly width: number; readonly tokens: FigureTokens },
): ParetoFigureModel {
  const em = tokens.fontSize
  const plot = { left: em * 4.4, right: width - em, top: em * 1.6, bottom: em * 19 }
  const mostKm = niceAbove(Math.max(...options.map((option) => option[key])))
  const mostKg = niceAbove(Math.max(...options.map(({ kg }) => kg)))
  const x = (km: number) => plot.left + (km / mostKm) * (plot.right - plot.left)
  const y = (kg: number) => plot.bottom - (kg / mostKg) * (plot.bottom - plot.top)
  const best = options.filter(({ isBest }) => isBest)
  const place = labelPlacer(plot.right, em)
  return {
    width,
    height: plot.bottom + em * 3.2,
    plot,
    // Those that count lie on top.
    points: [...options.filter(({ isBest }) => !isBest), ...best].map((option) => {
      const at = { x: x(option[key]), y: y(option.kg) }
      const text = option.isBest ? place(option.label, at.x, at.y) : undefined
      return {
        label: option.label,
        ...at,
        isBest: option.isBest,
        ...(text && { text }),
        words: wordsOf(option),
      }
    }),
    xTicks: [0, 0.5, 1].map((part) => ({ at: x(part * mostKm), label: plainNumber(part * mostKm) })),
    yTicks: [0, 0.5, 1].map((part) => ({ at: y(part * mostKg), label: significant(tonnes(part * mostKg)) })),
    xTitle: distances[key],
    summary: `Carbon against the ${key === 'meanKm' ? 'mean' : 'longest'} way there. Of as many places, no other choice beats ${best.map(wordsOf).join('; ')}.`,
  }
}

function wordsOf({ label, kg, meanKm, farthestKm }: Option): string {
  const { number, unit } = shownClimate(kg)
  return `${label}: ${number} ${unit}, mean ${significant(meanKm)} km, longest ${significant(farthestKm)} km`
}

/** The next of 1, 2, 2.5, 5 times a power of ten. */
export function niceAbove(value: number): number {
  if (!(value > 0)) return 1
  const power = 10 ** Math.floor(Math.log10(value))
  return ([1, 2, 2.5, 5, 10].find((step) => step * power >= value) as number) * power
}

const letterEms = 0.5

/** Puts a name beside its point, at the other side where there is no room, nowhere where another one stands. */
function labelPlacer(right: number, em: number) {
  const taken: { readonly left: number; readonly right: number; readonly y: number }[] = []
  return (label: string, x: number, y: number): ParetoPoint['text'] => {
    const long = label.length * em * letterEms
    const isRight = x + em * 0.7 + long <= right
    const left = isRight ? x + em * 0.7 : x - em * 0.7 - long
    const isFree = taken.every(
      (other) => Math.abs(other.y - y) > em || left > other.right || left + long < other.left,
    )
    if (!isFree || left < 0) return undefined
    taken.push({ left, right: left + long, y })
    return { x: isRight ? left : x - em * 0.7, y, anchor: isRight ? 'start' : 'end' }
  }
}

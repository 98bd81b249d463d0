import { type Memory, numberOf } from '../quantity/evaluate'
import { growthMonths } from '../stages/inference/load'
import type { Parity } from '../stages/inference/parity'

/** Cumulated carbon of a predicted service beside the training of its project, over time. */
export interface ParityView {
  readonly trainingKg: number
  /** When inference passes training; `null` where the requests never reach it. */
  readonly months: number | null
  /** Service life as stated. */
  readonly lifeMonths: number
  /** From the start on, evenly spaced. */
  readonly course: readonly { readonly month: number; readonly inferenceKg: number }[]
}

const points = 48
/** A crossing beyond this many lives is told in words, not drawn. */
const mostLives = 4

export function parityView({ training, perRequest, load, months }: Parity, memory: Memory): ParityView {
  const life = numberOf(load.life, memory)
  const crossing = months ? numberOf(months, memory) : null
  const drawn = crossing !== null && crossing <= mostLives * life ? Math.max(life, crossing * 1.1) : life
  const growth = load.growth ? numberOf(load.growth, memory) / 100 : 0
  const requests = numberOf(load.requests, memory)
  const wholeKg = (numberOf(perRequest, memory) * requests) / 1000
  const all = growthMonths(life, growth)
  return {
    trainingKg: numberOf(training, memory),
    months: crossing,
    lifeMonths: life,
    course: Array.from({ length: points + 1 }, (_, index) => {
      const month = (drawn * index) / points
      return { month, inferenceKg: (wholeKg * growthMonths(month, growth)) / all }
    }),
  }
}

import { type Memory, numberOf } from '../quantity/evaluate'
import type { Ageing } from '../stages/inference/edge-ageing'
import { percent, significant } from '../units/format'
import { lowerFirst } from '../words'

/** What the making of a chip at the edge waits for, and what a change would save. */
export interface AgeingView {
  readonly bottleneck: string
  /** Of making it, in each chip. */
  readonly bottleneckKg: number
  /** Share of its life in which it waits, 0 to 1. */
  readonly waits: number
  readonly halfNpuKg: number
  /** `null` where the neural processor is charged nothing. */
  readonly halfNpuGPerRequest: number | null
  readonly moreYearGPerRequest: number
  /** Of the making that a request is charged, 0 to 1. */
  readonly moreYearShare: number
  readonly lifetimeYears: number
}

export function ageingView(of: Ageing, memory: Memory): AgeingView {
  const { bottleneck, half, halfPerRequest, longer, lifetime } = of
  const lifetimeYears = numberOf(lifetime, memory)
  return {
    bottleneck: bottleneck.unit,
    bottleneckKg: numberOf(bottleneck.carbon, memory),
    waits: bottleneck.waits,
    halfNpuKg: numberOf(half, memory),
    halfNpuGPerRequest: halfPerRequest ? numberOf(halfPerRequest, memory) : null,
    moreYearGPerRequest: numberOf(longer, memory),
    moreYearShare: 1 / (lifetimeYears + 1),
    lifetimeYears,
  }
}

/** The unit that waits most, and what a longer life or a smaller neural processor would save, in sentences. */
export function ageingWords(of: AgeingView): readonly string[] {
  const { bottleneck, bottleneckKg, waits, halfNpuKg, halfNpuGPerRequest, lifetimeYears } = of
  const waiting = waits === 1 ? 'all its life' : `${percent(waits)} of its life`
  const ofRequest =
    halfNpuGPerRequest === null
      ? 'nothing of a request here, which does not use it'
      : `${significant(halfNpuGPerRequest)} g of a request`
  return [
    `The bottleneck of the chip: ${lowerFirst(bottleneck)}, ${significant(bottleneckKg)} kg to make, waiting ${waiting}.`,
    `A life of ${significant(lifetimeYears + 1, 2)} instead of ${significant(lifetimeYears, 2)} years would save ${significant(of.moreYearGPerRequest)} g of a request, ${percent(of.moreYearShare)} of the making in it.`,
    `A neural processor of half the area would save ${significant(halfNpuKg)} kg in each chip and ${ofRequest}.`,
  ]
}

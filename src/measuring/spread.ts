import type { Spread } from '../core/inference/fit-data'
import type { Kind } from '../core/inference/predict-cloud'

/** One logarithm of predicted over measured, of a model that the fit had not seen. */
export interface Residual {
  readonly kind: Kind
  readonly task: string | undefined
  readonly modelName: string
  readonly log: number
  /** Variance that the coefficients' covariance explains. */
  readonly variance: number
}

const z95 = 1.6448536269514722
const kinds = ['dense', 'mixture', 'eightBitMixture', 'fourBit'] as const
/** Tasks whose prompts differ by more than length: pictures and films by encoder, code by caching. */
const spreadTasks: readonly string[] = ['image-chat', 'video-chat', 'sourcegraph-fim']

/** Standard deviation whose 90 % interval holds nine of ten: robust against a few that are far off. */
export const ninetyPercentSpread = (logs: readonly number[]): number => ninthTenth(logs.map(Math.abs)) / z95

/** The size that nine of ten stay within. */
export function ninthTenth(sizes: readonly number[]): number {
  const sorted = sizes.toSorted((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(0.9 * sorted.length) - 1)] ?? 0
}

/** Where each component is expected before any residual, and within what standard deviation of its logarithm. */
const expected = { kind: [0.18, 0.5], task: [0.15, 0.7] } as const
/** A kind that one model speaks for is drawn to the others: as much as by this many models. */
const modelsOfOthers = 3

/**
 * Components of what models differ by, by greatest likelihood: variance of the coefficients + of the kind + of the task.
 * A model counts by the root of its rows, as in the fit. A last factor makes nine of ten residuals lie inside.
 */
export function spreadOf(residuals: readonly Residual[], inputTokens: number): Spread {
  const counts = new Map<string, number>()
  for (const { modelName } of residuals) counts.set(modelName, (counts.get(modelName) ?? 0) + 1)
  const weights = residuals.map(({ modelName }) => (counts.get(modelName) as number) ** -0.5)
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  const scale = (2 * counts.size) / total
  const names: readonly string[] = [...kinds, ...spreadTasks]
  const logs = names.map((_, at) => Math.log(priorOf(at)[0]))
  const cost = () => {
    const component = logs.map((log) => Math.exp(2 * log))
    let sum = logs.reduce(
      (all, log, at) => all + ((log - Math.log(priorOf(at)[0])) / priorOf(at)[1]) ** 2 / 2,
      0,
    )
    for (const [row, { kind, task, log, variance }] of residuals.entries()) {
      const taskAt = spreadTasks.indexOf(task ?? '')
      const all =
        variance +
        (component[kinds.indexOf(kind)] as number) +
        (taskAt < 0 ? 0 : (component[kinds.length + taskAt] as number))
      sum += ((weights[row] as number) * scale * (Math.log(all) + log ** 2 / all)) / 2
    }
    return sum
  }
  descend(logs, cost)
  const componentOf = (name: string) => Math.exp(logs[names.indexOf(name)] as number)
  const deviation = ({ kind, task, variance }: Residual) =>
    Math.sqrt(
      variance +
        componentOf(kind) ** 2 +
        (spreadTasks.includes(task ?? '') ? componentOf(task as string) ** 2 : 0),
    )
  const factor = ninthTenth(residuals.map((one) => Math.abs(one.log) / deviation(one))) / z95
  const ofKind = (kind: Kind) => {
    const models = new Set(residuals.filter((one) => one.kind === kind).map(({ modelName }) => modelName))
      .size
    return { residual: componentOf(kind), widening: (factor * student95(models + modelsOfOthers)) / z95 }
  }
  return {
    kinds: {
      dense: ofKind('dense'),
      mixture: ofKind('mixture'),
      eightBitMixture: ofKind('eightBitMixture'),
      fourBit: ofKind('fourBit'),
    },
    tasks: Object.fromEntries(spreadTasks.map((name) => [name, componentOf(name)])),
    inputTokens,
  }
}

/** Standard deviation to be added so that nine of ten lie inside; 0 where they do without. */
export function addedSpread(
  items: readonly { readonly log: number; readonly variance: number; readonly widening: number }[],
): number {
  const inside = (added: number) =>
    items.filter(
      ({ log, variance, widening }) => Math.abs(log) <= z95 * widening * Math.sqrt(variance + added ** 2),
    ).length
  const wanted = Math.ceil(0.9 * items.length)
  if (inside(0) >= wanted) return 0
  let [low, high] = [0, 4]
  while (high - low > 1e-5) {
    const middle = (low + high) / 2
    if (inside(middle) >= wanted) high = middle
    else low = middle
  }
  return high
}

const priorOf = (at: number) => (at < kinds.length ? expected.kind : expected.task)

/** Coordinate by coordinate, with a step that shrinks: the same every time, and exact enough for a spread. */
function descend(values: number[], cost: () => number): void {
  let best = cost()
  for (let step = 0.4; step > 1e-4; ) {
    let moved = false
    for (let at = 0; at < values.length; at += 1)
      for (const by of [step, -step]) {
        values[at] = (values[at] as number) + by
        const next = cost()
        if (next < best) {
          best = next
          moved = true
        } else values[at] = (values[at] as number) - by
      }
    if (!moved) step /= 2
  }
}

/** 95th percentile of Student's t by Cornish and Fisher: within 0.3 % from 3 degrees of freedom on. */
export function student95(degrees: number): number {
  const z = z95
  return (
    z +
    (z ** 3 + z) / (4 * degrees) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * degrees ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * degrees ** 3)
  )
}

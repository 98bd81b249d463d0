import { evaluate } from '../../src/core/quantity/evaluate'
import { define, input, product, type Quantity, sum } from '../../src/core/quantity/quantity'
import type { Spread } from '../../src/core/quantity/spread'
import { type Plan, planOf, type Wanted } from '../../src/core/uncertainty/plan'

/**
 * The model whose draws are timed: 500 uncertain inputs, 8 stages of 15 lines, 4 impacts, 3 scenarios. A line is the
 * product of 3 to 5 inputs of its own and of the factor of one of 5 sites; a stage is the sum of its lines; a scenario
 * multiplies some inputs. Plain data, so that a peer in another language can build the same.
 */
export interface StatedModel {
  readonly inputs: readonly StatedInput[]
  /** Of each impact, the inputs' indices of the product. */
  readonly lines: readonly {
    readonly stage: number
    readonly own: readonly number[]
    readonly factors: readonly number[]
  }[]
  /** Factor of each input. */
  readonly scenarios: readonly (readonly number[])[]
}

interface StatedInput {
  readonly path: string
  readonly value: number
  readonly spread: Extract<Spread, { kind: 'lognormal' | 'triangular' | 'normal' }>
}

const [stageCount, linesOfStage, impacts, sites] = [8, 15, 4, 5]

export function statedModel(): StatedModel {
  const next = generator(20261124)
  const between = (low: number, high: number) => low + (high - low) * next()
  const inputs: StatedInput[] = []
  const add = (name: string, value: number, kind: number): number => {
    const path = `${name}/${inputs.length}`
    inputs.push({ path, value, spread: spreadOf(kind, value, between) })
    return inputs.length - 1
  }
  const factors = Array.from({ length: impacts }, (_, impact) =>
    Array.from({ length: sites }, (_, site) => add(`sites/${site}/impact${impact}`, between(0.2, 0.8), 0)),
  )
  const lines = Array.from({ length: stageCount * linesOfStage }, (_, line) => {
    const own = Array.from({ length: 3 + (line % 3) }, (_, position) =>
      // The first input sets the line's size, over two orders of magnitude.
      add(`lines/${line}`, position === 0 ? 10 ** between(1, 3) : between(0.5, 2), inputs.length % 3),
    )
    const site = Math.floor(next() * sites)
    return {
      stage: Math.floor(line / linesOfStage),
      own,
      factors: factors.map((ofImpact) => ofImpact[site] as number),
    }
  })
  const scenarios = [
    inputs.map(() => 1),
    inputs.map(({ path }) => (path.startsWith('sites/') ? 0.6 : 1)),
    inputs.map((_, index) => (index >= impacts * sites && index % 7 === 0 ? 0.8 : 1)),
  ]
  return { inputs, lines, scenarios }
}

/** The model as a plan: each stage and the total, of each impact, in each scenario. */
export function statedPlan(model: StatedModel, seed: number): Plan {
  const wanted: Wanted[] = model.scenarios.flatMap((factors, scenario) => {
    const quantities = model.inputs.map(({ path, value, spread }, index) => {
      const by = factors[index] as number
      return input('ratio', {
        symbol: 'x',
        name: path,
        path,
        value: value * by,
        spread: scaledSpread(spread, by),
      })
    })
    return Array.from({ length: impacts }, (_, impact) => {
      const at = `scenario${scenario}/impact${impact}`
      const stages = Array.from({ length: stageCount }, (_, stage) => {
        const terms = model.lines
          .filter((line) => line.stage === stage)
          .map((line) =>
            product(
              ...[...line.own, line.factors[impact] as number].map(
                (index) => quantities[index] as Quantity<'ratio'>,
              ),
            ),
          )
        return named(`${at}/stage${stage}`, sum(...terms))
      })
      return [...stages, named(`${at}/total`, sum(...stages))].map(
        (quantity): Wanted => ({
          path: quantity.node.type === 'defined' ? quantity.node.name : '',
          node: quantity.node,
          toCanonical: 1,
          point: evaluate(quantity.node),
          mayBeNegative: false,
        }),
      )
    }).flat()
  })
  const target = wanted.find(({ path }) => path === 'scenario0/impact0/total') as Wanted
  const plan = planOf({ seed, wanted, target, rankBy: [target.node] })
  if (!plan.ok) throw new Error(plan.error[0]?.message)
  return plan.value
}

const named = (name: string, expression: Parameters<typeof define>[2]) =>
  define('ratio', { symbol: 'Y', name, equation: 'X1' }, expression)

function spreadOf(
  kind: number,
  value: number,
  between: (low: number, high: number) => number,
): StatedInput['spread'] {
  if (kind === 0) return { kind: 'lognormal', gsd: between(1.05, 1.4) }
  if (kind === 1) {
    return { kind: 'triangular', low: value * between(0.7, 0.95), high: value * between(1.05, 1.5) }
  }
  return { kind: 'normal', sd: value * between(0.02, 0.1) }
}

function scaledSpread(spread: StatedInput['spread'], by: number): StatedInput['spread'] {
  if (spread.kind === 'lognormal') return spread
  if (spread.kind === 'normal') return { kind: 'normal', sd: spread.sd * by }
  return { kind: 'triangular', low: spread.low * by, high: spread.high * by }
}

/** Park and Miller's minimal standard generator, CACM 31 (1988), 1192–1201: uniform between 0 and 1. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
}

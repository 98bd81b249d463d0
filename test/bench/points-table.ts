import { evaluate } from '../../src/core/quantity/evaluate'
import { define, input, product, sum } from '../../src/core/quantity/quantity'
import { type Plan, planOf } from '../../src/core/uncertainty/plan'
import { quantilesOf } from '../../src/core/uncertainty/quantiles'
import { type Points, sobolPoints } from '../../src/core/uncertainty/sobol'
import { meanOf } from '../../src/core/uncertainty/statistics'
import { drawerOf } from '../../src/core/uncertainty/task'
import { latinPoints, latticePoints, plainPoints } from './other-points'
import { statedModel, statedPlan } from './stated-model'

const seeds = 100
const counts = [1024, 4096]

const ways: readonly (readonly [string, (seed: number, draws: number) => Points, 'as it is' | 'turned'])[] = [
  ['plain Monte Carlo', (seed) => plainPoints(seed), 'as it is'],
  ['Latin hypercube', latinPoints, 'as it is'],
  ['rank-1 lattice, shifted', latticePoints, 'as it is'],
  ['Sobol, scrambled', (seed) => sobolPoints(seed), 'as it is'],
  ['Sobol, scrambled and turned', (seed) => sobolPoints(seed), 'turned'],
]

/** The table of docs/adr/0005: standard errors in % of the value, over seeds. */
export function pointsTable(): readonly string[] {
  const plans = [
    ['stated model, 500 inputs', statedPlan(statedModel(), 1)],
    ['small model, 6 inputs', smallPlan()],
  ] as const
  return plans.flatMap(([name, plan]) =>
    counts.flatMap((draws) =>
      ways.map(([way, pointsFor, direction]) => {
        const from = direction === 'turned' ? plan : unturned(plan)
        const runs = Array.from({ length: seeds }, (_, seed) => {
          const drawer = drawerOf(from, pointsFor(seed + 1, draws))
          const values = drawer.answer({ kind: 'target', from: 0, to: draws, changes: [null] })
          return { mean: meanOf(values), p95: quantilesOf(values, [0.95])[0] as number }
        })
        const of = (pick: (run: (typeof runs)[number]) => number) => relativeError(runs.map(pick)).padStart(7)
        const [mean, p95] = [of((run) => run.mean), of((run) => run.p95)]
        return `${name}  ${String(draws).padStart(5)}  ${way.padEnd(28)} mean ${mean} %   p95 ${p95} %`
      }),
    ),
  )
}

const unturned = (plan: Plan): Plan => ({
  ...plan,
  rotation: { dimensions: [], reflector: new Float64Array(0) },
})

/** Two activities that share a PUE and a grid intensity, and a device. */
function smallPlan(): Plan {
  const lognormal = (path: string, value: number, gsd: number) =>
    input('ratio', { symbol: path, name: path, path, value, spread: { kind: 'lognormal', gsd } })
  const [pue, grid] = [
    input('ratio', {
      ...{ symbol: 'pue', name: 'pue', path: 'pue', value: 1.2 },
      spread: { kind: 'triangular', low: 1.1, high: 1.5 },
    }),
    lognormal('grid', 0.3, 1.2),
  ]
  const y = sum(
    product(lognormal('training', 1e5, 1.2), pue, grid),
    product(lognormal('serving', 4e4, 1.5), pue, grid),
    product(lognormal('device', 150, 1.5), lognormal('devices', 60, 1.1)),
  )
  const { node } = define('ratio', { symbol: 'Y', name: 'Total', equation: 'X1' }, y)
  const target = { path: 'y', node, toCanonical: 1, point: evaluate(node), mayBeNegative: false }
  const plan = planOf({ seed: 1, wanted: [target], target, rankBy: [node] })
  if (!plan.ok) throw new Error(plan.error[0]?.message)
  return plan.value
}

function relativeError(values: readonly number[]): string {
  const mean = values.reduce((all, value) => all + value, 0) / values.length
  const squares = values.reduce((all, value) => all + (value - mean) ** 2, 0)
  return ((100 * Math.sqrt(squares / (values.length - 1))) / mean).toFixed(4)
}

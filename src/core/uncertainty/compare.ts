import type { Assessment } from '../assess/assess'
import { numberOf } from '../quantity/evaluate'
import { kinds } from '../quantity/kind'
import { difference, input, type Quantity } from '../quantity/quantity'
import { err, ok, type Result } from '../result'
import { type StageName, stageNames } from '../stages/stages'
import { units } from '../units/unit'
import { apartFrom, metByAccident, placeOf } from './apart'
import { causesOf } from './causes'
import type { RunFailure } from './drawing'
import { intervalsOf } from './intervals'
import { leafSlopes } from './leaf-slopes'
import { type Plan, planOf, type Wanted } from './plan'
import type { RunOptions } from './run'
import { settle } from './settle'
import { shareBelowZero } from './statistics'
import type { Compared, ComparisonView, Interval, UncertaintyProblem } from './uncertainty-view'

/** A plan whose target is the difference of two totals. Workers need `plan` alone. */
export interface ComparisonPlan {
  readonly plan: Plan
  readonly a: SideOf
  readonly b: SideOf
  readonly stages: readonly StageName[]
  /** Draws that both totals rest on. */
  readonly shared: number
}

interface SideOf extends Omit<Compared, 'total'> {
  readonly stages: readonly StageName[]
}

type Climate = Quantity<'climate'>

/** A plan for paired draws of two assessments: what both rest on is drawn once. */
export function comparisonPlan(
  a: Assessment,
  b: Assessment,
  { seed }: { readonly seed: number },
): Result<ComparisonPlan, readonly UncertaintyProblem[]> {
  const records = metByAccident(a.file, b.file)
  const ofA = quantityWith(apartFrom(records, 'a'))
  const ofB = quantityWith(apartFrom(records, 'b'))
  const [totalA, totalB] = [ofA(a.totals.climate), ofB(b.totals.climate)]
  if (totalA === undefined) return err([withoutTotal(a)])
  if (totalB === undefined) return err([withoutTotal(b)])
  const total = triple('total', totalA, totalB)
  const stages = stageNames.filter((name) => stageOf(a, name) || stageOf(b, name))
  const wanted = [
    ...total,
    ...stages.flatMap((name) => triple(`stages/${name}`, ofA(stageOf(a, name)), ofB(stageOf(b, name)))),
  ]
  const target = total.find(({ path }) => path === 'total/difference')
  const plan = planOf({ seed, wanted, target, rankBy: [totalA.node, totalB.node] })
  if (!plan.ok) return err(plan.error.map((problem) => ({ ...problem, path: placeOf(problem.path).path })))
  return ok({
    plan: plan.value,
    a: sideOf(a),
    b: sideOf(b),
    stages,
    shared: sharedDraws(totalA, totalB),
  })
}

/** Draws two assessments in pairs. The difference may be negative; the totals may not. */
export async function runComparison(
  comparison: ComparisonPlan,
  options: RunOptions,
): Promise<Result<ComparisonView, RunFailure>> {
  const { plan, a, b, stages, shared } = comparison
  const settled = await settle(plan, options.draws, options)
  if (!settled.ok) return settled
  const { draws, converged, lastChange, target } = settled.value
  const intervals = await intervalsOf(plan, draws, options)
  if (!intervals.ok) return intervals
  const causes = await causesOf(plan, target, options)
  if (causes === null) return err({ kind: 'cancelled' })

  const at = (path: string) => intervals.value[path] as Interval
  const side = ({ stages: _stages, ...of }: SideOf, total: Interval): Compared => ({ ...of, total })
  const ifModelled = (of: SideOf, stage: StageName, which: 'a' | 'b') =>
    of.stages.includes(stage) ? at(`stages/${stage}/${which}`) : null
  return ok({
    seed: plan.seed,
    ...{ draws, converged, lastChange },
    a: side(a, at('total/a')),
    b: side(b, at('total/b')),
    difference: at('total/difference'),
    probabilityALower: shareBelowZero(target),
    probabilityEqual: target.reduce((count, value) => (value === 0 ? count + 1 : count), 0) / draws,
    drawn: plan.dimensions.length,
    shared,
    stages: stages.map((stage) => ({
      stage,
      a: ifModelled(a, stage, 'a'),
      b: ifModelled(b, stage, 'b'),
      difference: at(`stages/${stage}/difference`),
    })),
    causes: causes.map(({ cause }) => ({ ...cause, ...placeOf(cause.path) })),
  })
}

/** Both numbers, where they are modelled, and a − b. */
function triple(path: string, a: Climate | undefined, b: Climate | undefined): readonly Wanted[] {
  const { toCanonical } = units[kinds.climate]
  const point = (quantity: Climate | undefined) => (quantity ? numberOf(quantity) : 0)
  const one = (which: 'a' | 'b', quantity: Climate | undefined): readonly Wanted[] =>
    quantity === undefined
      ? []
      : [
          {
            ...{ path: `${path}/${which}`, node: quantity.node, toCanonical },
            point: point(quantity),
            mayBeNegative: false,
          },
        ]
  return [
    ...one('a', a),
    ...one('b', b),
    {
      path: `${path}/difference`,
      node: difference(a ?? nothing, b ?? nothing).node,
      toCanonical,
      point: point(a) - point(b),
      mayBeNegative: true,
    },
  ]
}

const quantityWith =
  (change: (node: Climate['node']) => Climate['node']) =>
  <Q extends Climate | undefined>(quantity: Q): Q =>
    quantity === undefined ? quantity : { ...quantity, node: change(quantity.node) }

/** What a stage adds where a project has none of it. */
const nothing: Climate = input('climate', { symbol: '0', name: 'Nothing', path: '', value: 0 })

const stageOf = ({ stages }: Assessment, name: StageName): Climate | undefined =>
  stages.find(({ stage }) => stage === name)?.sums.climate

const sideOf = ({ file, stages, catalogVersion }: Assessment): SideOf => ({
  id: file.id,
  name: file.name,
  revision: file.revision,
  catalog: catalogVersion,
  functionalUnit: file.goal.functionalUnit,
  stages: stages.map(({ stage }) => stage),
})

function sharedDraws(a: Climate, b: Climate): number {
  const identities = (of: Climate) =>
    new Set([...leafSlopes(of.node, 'stated').values()].map(({ leaf }) => leaf.identity))
  const other = identities(b)
  return [...identities(a)].filter((identity) => other.has(identity)).length
}

const withoutTotal = ({ file }: Assessment): UncertaintyProblem => ({
  path: 'project/activities',
  message: `expected a project with a total, found none in ${file.name || file.id}`,
})

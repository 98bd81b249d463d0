import { argumentsOf, type Node } from '../quantity/node'
import { err, ok, type Result } from '../result'
import { identityOf, type Leaf, leafKey } from './leaf'
import { type LeafSlope, leafSlopes } from './leaf-slopes'
import { moments } from './moments'
import { compileProgram, type Operand, type Program, type ProgramLeaf } from './program'
import { moveOf, type Rotation, rotationFor } from './rotation'
import type { UncertaintyProblem } from './uncertainty-view'

/** A number whose distribution is asked for. */
export interface Wanted {
  readonly path: string
  readonly node: Node
  /** Canonical units in one of the unit that the number is shown in. */
  readonly toCanonical: number
  /** The number where nothing is drawn, as shown. */
  readonly point: number
  /** True of differences between two assessments. */
  readonly mayBeNegative: boolean
}

export interface Output extends Wanted {
  /** Row of the draws that it is in, shared by all numbers that are the same; null where it is constant. */
  readonly row: number | null
}

/** One uniform number of every draw, and what is read off it. */
export interface Dimension {
  readonly identity: string
  /** The first where two assessments state different values: `a` before `b`. */
  readonly leaf: Leaf
  /** Indices of the program's leaves. */
  readonly leaves: readonly number[]
  /** Sites, hardware and activities under the target that read it: a catalog row can be read by many. */
  readonly places: number
}

/** All that a worker needs to draw. Two plans from the same assessment and seed draw the same bytes. */
export interface Plan {
  readonly seed: number
  readonly outputs: readonly Output[]
  readonly rows: readonly { readonly register: number; readonly toCanonical: number }[]
  /** The number that decides when draws are enough and whose causes are told; undefined where there is no number. */
  readonly target: Output | undefined
  readonly targetOperand: Operand
  /** Largest influence on the target first: the first coordinates of the points are the most even. */
  readonly dimensions: readonly Dimension[]
  /** Of each leaf of the program. */
  readonly dimensionOf: readonly number[]
  /** ∂ target / ∂ each leaf of the program at the means, for the linear approximation. */
  readonly slopes: readonly number[]
  /** Dimensions that the target rests on. */
  readonly targetDimensions: readonly number[]
  readonly rotation: Rotation
  readonly program: Program
  readonly exact: readonly { readonly path: string; readonly name: string }[]
}

interface PlanRequest {
  readonly seed: number
  readonly wanted: readonly Wanted[]
  readonly target: Wanted | undefined
  /** Nodes whose leaves get the most even coordinates. */
  readonly rankBy: readonly Node[]
}

export function planOf(request: PlanRequest): Result<Plan, readonly UncertaintyProblem[]> {
  const { seed, wanted, target, rankBy } = request
  const program = compileProgram([...wanted.map(({ node }) => node), ...(target ? [target.node] : [])])
  if (program.problems.length > 0) return err(program.problems)

  const dimensions = ranked(program, rankBy, target ? placesUnder(target.node) : new Map())
  const dimensionOf: number[] = []
  dimensions.forEach(({ leaves }, dimension) => {
    for (const leaf of leaves) dimensionOf[leaf] = dimension
  })

  const rows: { register: number; toCanonical: number }[] = []
  const rowOf = new Map<string, number>()
  const outputs = wanted.map((one, index): Output => {
    const operand = program.operands[index] as Operand
    if ('constant' in operand) return { ...one, row: null }
    const key = `${operand.register} ${one.toCanonical}`
    const row = rowOf.get(key) ?? rows.length
    if (row === rows.length) {
      rows.push({ register: operand.register, toCanonical: one.toCanonical })
      rowOf.set(key, row)
    }
    return { ...one, row }
  })
  const slopes: ReadonlyMap<string, LeafSlope> = target ? leafSlopes(target.node, 'means') : new Map()
  const leafSlope = program.leaves.map(({ leaf }) => slopes.get(leafKey(leaf))?.slope)
  return ok({
    ...{ seed, outputs, rows, dimensions, dimensionOf, program },
    target: outputs.find(({ path }) => path === target?.path),
    rotation: rotationFor(
      dimensions.map(({ leaves }) =>
        leaves.reduce((sum, leaf) => {
          const { distribution } = (program.leaves[leaf] as ProgramLeaf).leaf
          return sum + (leafSlope[leaf] ?? 0) * moveOf(distribution)
        }, 0),
      ),
    ),
    targetOperand: program.operands[wanted.length] ?? { constant: 0 },
    slopes: leafSlope.map((slope) => slope ?? 0),
    targetDimensions: dimensions.flatMap(({ leaves }, dimension) =>
      leaves.some((leaf) => leafSlope[leaf] !== undefined) ? [dimension] : [],
    ),
    exact: exactOnes(program),
  })
}

/** The dimensions by |slope · standard deviation| of what they move, ties by identity. */
function ranked(
  { leaves }: Program,
  rankBy: readonly Node[],
  places: ReadonlyMap<string, ReadonlySet<string>>,
): readonly Dimension[] {
  const slopes = rankBy.map((node) => leafSlopes(node, 'stated'))
  const byIdentity = new Map<string, { leaf: Leaf; leaves: number[]; weight: number }>()
  leaves.forEach(({ leaf }, index) => {
    const { identity, distribution } = leaf
    const one = byIdentity.get(identity) ?? { leaf, leaves: [], weight: 0 }
    byIdentity.set(identity, one)
    one.leaves.push(index)
    const { sd } = moments(distribution)
    for (const of of slopes) {
      const weight = Math.abs(of.get(leafKey(leaf))?.slope ?? 0) * sd
      if (Number.isFinite(weight)) one.weight += weight
    }
  })
  return [...byIdentity]
    .toSorted(([a, one], [b, other]) => other.weight - one.weight || (a < b ? -1 : 1))
    .map(([identity, { leaf, leaves: indices }]) => {
      const own = leaf.part === 'value' ? (places.get(identity)?.size ?? 1) : 1
      return { identity, leaf, leaves: indices, places: own }
    })
}

/**
 * Records (`activities/a1`) that read each input or row under a node, by identity. A row has one key wherever it is
 * read, so this walk goes by objects.
 */
function placesUnder(root: Node): ReadonlyMap<string, ReadonlySet<string>> {
  const places = new Map<string, Set<string>>()
  const seen = new Set<Node>([root])
  for (const node of seen) {
    if (node.type === 'input' || node.type === 'factor') {
      const records = places.get(identityOf(node)) ?? new Set()
      places.set(identityOf(node), records.add(node.path.split('/', 2).join('/')))
    }
    for (const argument of argumentsOf(node)) seen.add(argument)
  }
  return places
}

function exactOnes({ exact }: Program): Plan['exact'] {
  // Where a place is stands for which place is meant: nobody would state its spread.
  const measured = exact.filter(({ unit }) => unit !== '°')
  const byPath = new Map(measured.map(({ path, name }) => [path, { path, name }]))
  return [...byPath.values()]
}

import { quantityAt } from '../assess/address'
import { numberPaths } from '../assess/number-paths'
import type { Memory } from '../quantity/evaluate'
import { shown } from '../quantity/explain'
import { type Formula, formulaOf, formulaText } from '../quantity/formula'
import { argumentsOf, type DefinedNode, type NamedNode, type Node } from '../quantity/node'
import { equationNumber } from '../units/format'
import { lowerFirst } from '../words'
import type { NumberedEquation } from './document'
import type { Gathered } from './gather'

/** Equations of one activity, or of the totals, and the nodes that their symbols name. */
export interface EquationGroup {
  /** Id of the activity; absent for the totals. */
  readonly activityId?: string
  readonly equations: readonly NumberedEquation[]
  /** Inputs, factors and results of other groups that the equations use, in order of appearance. */
  readonly leaves: readonly NamedNode[]
}

export interface Equations {
  readonly groups: readonly EquationGroup[]
  /** Id of the equation that gives the number at a path. */
  readonly of: (path: string) => string | undefined
  readonly byKey: ReadonlyMap<string, NumberedEquation>
}

/** A sum of more terms than this is not written out: its terms are the rows of the results. */
const mostTerms = 12

/** Every equation behind the results, each once, after those that it rests on. */
export function equationsOf(gathered: Gathered): Equations {
  const { assessment, view } = gathered
  const nodes = new Map(numberPaths(view).map((path) => [path, quantityAt(assessment, path)?.node]))
  const byKey = new Map<string, NumberedEquation>()
  const rootsUnder = (place: (path: string) => boolean) =>
    [...nodes].flatMap(([path, node]) => (place(path) && node ? [node] : []))

  const groups: EquationGroup[] = view.activities
    .filter(({ lines }) => lines.length > 0)
    .map(({ id }) => ({
      activityId: id,
      ...grouped(
        rootsUnder((path) => path.startsWith(`activities/${id}/`)),
        byKey,
        'activity',
        gathered,
      ),
    }))
  groups.push(
    grouped(
      rootsUnder((path) => !path.startsWith('activities/')),
      byKey,
      'totals',
      gathered,
    ),
  )
  return {
    groups: groups.filter(({ equations }) => equations.length > 0),
    of: (path) => byKey.get(nodes.get(path)?.key ?? '')?.id,
    byKey,
  }
}

function grouped(
  roots: readonly Node[],
  byKey: Map<string, NumberedEquation>,
  of: 'activity' | 'totals',
  { memory }: Gathered,
): Pick<EquationGroup, 'equations' | 'leaves'> {
  const written: DefinedNode[] = []
  const leaves = new Map<string, NamedNode>()
  const also = new Map<string, string[]>()
  const own = new Set<string>()

  const visit = (node: Node): void => {
    if (node.type === 'operation' || node.type === 'function') {
      argumentsOf(node).forEach(visit)
      return
    }
    if (node.type !== 'defined' || (byKey.has(node.key) && !own.has(node.key))) {
      leaves.set(node.key, node)
      return
    }
    if (own.has(node.key)) return
    own.add(node.key)
    visit(node.body)
    const only = onlyTerm(node)
    if (only && own.has(only.key)) also.set(only.key, [...(also.get(only.key) ?? []), node.symbol])
    else written.push(node)
  }
  roots.filter(isDefined).forEach(visit)

  const count = new Set([...byKey.values()].map(({ id }) => id)).size
  const equations = written.map((node, index) =>
    numbered(node, count + index + 1, also.get(node.key) ?? [], of, memory),
  )
  written.forEach((node, index) => {
    byKey.set(node.key, equations[index] as NumberedEquation)
  })
  for (const node of roots.filter(isDefined)) {
    const only = onlyTerm(node)
    const equation = only && byKey.get(only.key)
    if (!byKey.has(node.key) && equation) byKey.set(node.key, equation)
  }
  return { equations, leaves: [...leaves.values()] }
}

const isDefined = (node: Node): node is DefinedNode => node.type === 'defined'

/** The one named result that a sum of one adds: the same quantity under a second symbol. */
function onlyTerm({ body }: DefinedNode): DefinedNode | undefined {
  if (body.type !== 'operation' || body.operation !== 'sum' || body.arguments.length !== 1) return undefined
  const [only] = body.arguments
  return only?.type === 'defined' ? only : undefined
}

const sumNames: Readonly<Record<string, string>> = {
  A1: 'Carbon',
  A2: 'Energy before PUE',
  A3: 'Energy after PUE',
}

/** What a sum is called: below an activity's heading it needs not say which activity's. */
function nameOf({ name, equation }: DefinedNode, of: 'activity' | 'totals'): string {
  const sum = sumNames[equation]
  if (sum === undefined) return name
  return of === 'activity' ? sum : `${name}: ${lowerFirst(sum)}`
}

function numbered(
  node: DefinedNode,
  number: number,
  also: readonly string[],
  of: 'activity' | 'totals',
  memory: Memory,
): NumberedEquation {
  const { symbol, equation, body } = node
  const inSymbols = formulaOf(body, (leaf) => ({ form: 'symbol', symbol: leaf.symbol }))
  const inNumbers = formulaOf(body, (leaf) => ({ form: 'number', ...shown(leaf, memory) }))
  const long = isLong(inSymbols)
  return {
    id: `equation-${number}`,
    number,
    name: nameOf(node, of),
    methodology: equation,
    also,
    step: {
      symbol,
      inSymbols: long ? shortened(inSymbols) : inSymbols,
      inNumbers,
      ...shown(node, memory),
    },
    setting: long
      ? 'long-sum'
      : isOneNumber(inNumbers) || widthOf(inNumbers) > lineEms
        ? 'without-numbers'
        : 'full',
  }
}

function isOneNumber(formula: Formula): boolean {
  if (formula.form === 'number') return true
  return (formula.form === 'sum' || formula.form === 'product') && formula.terms.length === 1
}

/** What fits between the name of an equation and its number, in letters: a formula is never broken into lines. */
const lineEms = 80

/** A sum of many terms, or a product with a sum in it that is too wide for the page. */
const isLong = (formula: Formula): boolean =>
  (formula.form === 'sum' && formula.terms.length > mostTerms) ||
  (isOfThree(formula) && widthOf(formula) > lineEms) ||
  (formula.form === 'product' && formula.terms.some(isOfThree) && widthOf(formula) > lineEms)

const isOfThree = (formula: Formula): boolean => formula.form === 'sum' && formula.terms.length > 2

/** First and last terms of a sum, with dots between; of a product, of the sum in it. */
function shortened(formula: Formula): Formula {
  if (formula.form === 'product') {
    return { ...formula, terms: formula.terms.map((term) => (isOfThree(term) ? shortened(term) : term)) }
  }
  if (formula.form !== 'sum') return formula
  const { terms } = formula
  const dots = { form: 'symbol', symbol: '⋯' } as const
  const isWide = widthOf({ ...formula, terms: terms.slice(0, 2) }) > lineEms / 2
  const first = isWide || terms.length < 4 ? 1 : 2
  return { form: 'sum', terms: [...terms.slice(0, first), dots, ...terms.slice(-1)] }
}

/** In letters of running text: what is set low is smaller. */
function widthOf(formula: Formula): number {
  const text = formulaText(formula, equationNumber)
  const low = [...text.matchAll(/_[^\s×+()]+/g)].reduce((sum, [word]) => sum + word.length, 0)
  return text.length - 0.35 * low
}

import { fullCitation, shortCitation } from '../factors/citation'
import type { CheckState, Match } from '../factors/factor'
import { measureNames, measures } from '../project/number-path'
import type { Memory } from '../quantity/evaluate'
import { explain, type Step, shown } from '../quantity/explain'
import type { FactorNode, InputNode } from '../quantity/node'
import type { Spread } from '../quantity/spread'
import { within95 } from '../quantity/spread-words'
import { matchWords } from '../stages/context'
import type { UnitName } from '../units/unit'
import { quantityAt } from './address'
import type { Assessment } from './assess'
import { type AssumedRow, assumedRow, spreadTold } from './explained-spread'

export interface ExplainedInput {
  readonly symbol: string
  readonly name: string
  readonly path: string
  readonly value: number
  readonly unit: UnitName
  /** As stated, or as assumed where nobody stated one. */
  readonly spread?: Spread
  readonly spreadWords?: string
  /** The catalog row that gave the spread, where the user stated none. */
  readonly assumed?: AssumedRow
  readonly note?: string
  readonly source?: string
}

export interface ExplainedFactor {
  readonly symbol: string
  readonly path: string
  readonly id: string
  readonly name: string
  readonly value: number
  readonly unit: UnitName
  readonly region: string
  readonly year: number
  readonly basis: string
  readonly match: Match
  readonly matchWords: string
  readonly asked?: string
  readonly checked: CheckState
  readonly cited: string
  readonly reference: string
  readonly locator: string
  readonly licence: string
  readonly note?: string
  readonly spread?: Spread
  readonly spreadWords?: string
  /** The catalog row that gave the spread, where the factor's row says nothing of it. */
  readonly assumed?: AssumedRow
  /** What standing in for another year or place adds. */
  readonly mismatch?: { readonly gsd: number; readonly words: string; readonly from: AssumedRow }
}

/** A result that has an explanation of its own. */
export interface ExplainedPart {
  readonly symbol: string
  readonly name: string
  readonly path: string
  readonly value: number
  readonly unit: UnitName
}

/** A click on a number, answered. */
export interface ExplainedNumber {
  readonly path: string
  readonly name: string
  readonly symbol: string
  readonly value: number
  readonly unit: UnitName
  readonly steps: readonly Step[]
  readonly parts: readonly ExplainedPart[]
  readonly inputs: readonly ExplainedInput[]
  readonly factors: readonly ExplainedFactor[]
}

/** Explains the number at a path of the AssessmentView; sums stop at the activities that they add. */
export function explainedNumber(
  assessment: Assessment,
  path: string,
  memory: Memory = new Map(),
): ExplainedNumber | undefined {
  const quantity = quantityAt(assessment, path)
  if (quantity === undefined || quantity.node.type === 'operation' || quantity.node.type === 'function')
    return undefined
  const paths = pathsOfActivitySums(assessment)
  const { steps, inputs, factors, results } = explain(quantity.node, memory, (node) => paths.has(node.key))
  return {
    path,
    name: quantity.node.name,
    symbol: quantity.node.symbol,
    ...shown(quantity.node, memory),
    steps: withoutRenaming(steps),
    parts: results.map((node) => ({
      symbol: node.symbol,
      name: node.name,
      path: paths.get(node.key) ?? '',
      ...shown(node, memory),
    })),
    inputs: inputs.map(explainedInput),
    factors: factors.map(explainedFactor),
  }
}

/** The sum of a single line gives that line another symbol; about the number it says nothing. */
function withoutRenaming(steps: readonly Step[]): readonly Step[] {
  const [first, ...rest] = steps
  const isRenaming = first?.inSymbols.form === 'sum' && first.inSymbols.terms.length === 1
  return isRenaming && rest.length > 0 ? rest : steps
}

function pathsOfActivitySums({ activities }: Assessment): ReadonlyMap<string, string> {
  const paths = new Map<string, string>()
  for (const { activity, sums } of activities) {
    for (const name of measureNames) {
      const quantity = sums[measures[name].sum]
      if (quantity) paths.set(quantity.node.key, `activities/${activity.id}/${name}`)
    }
  }
  return paths
}

function explainedInput(node: InputNode): ExplainedInput {
  const { symbol, name, path, entered, unit, note, source } = node
  return {
    symbol,
    name,
    path,
    value: entered,
    unit,
    ...spreadTold(node),
    ...(note && { note }),
    ...(source && { source }),
  }
}

function explainedFactor(node: FactorNode): ExplainedFactor {
  const { symbol, path, use, mismatch } = node
  const { row, match, asked, citation } = use
  const { id, name, value, unit, region, year, basis, checked, locator, licence, note } = row
  return {
    ...{ symbol, path, id, name, value, unit, region, year, basis, checked, locator, licence, match },
    matchWords: matchWords[match],
    cited: shortCitation(citation),
    reference: fullCitation(citation),
    ...(asked && { asked }),
    ...(note && { note }),
    ...spreadTold(node),
    ...(mismatch && {
      mismatch: { gsd: mismatch.gsd, words: within95(mismatch.gsd), from: assumedRow(mismatch.from) },
    }),
  }
}

import { shortCitation } from '../factors/citation'
import type { CheckState, FactorUse } from '../factors/factor'
import type { FactorNode, InputNode } from '../quantity/node'
import type { Spread } from '../quantity/spread'
import { spreadWords } from '../quantity/spread-words'

/** A catalog row that says how far off something is, where its owner did not. */
export interface AssumedRow {
  readonly id: string
  readonly name: string
  readonly value: number
  readonly cited: string
  readonly locator: string
  readonly checked: CheckState
  readonly note?: string
}

export function assumedRow({ row, citation }: FactorUse): AssumedRow {
  const { id, name, value, locator, checked, note } = row
  return { id, name, value, cited: shortCitation(citation), locator, checked, ...(note && { note }) }
}

/** The spread of an input or a factor as an explanation tells it. Absent: taken as exact. */
export function spreadTold(node: InputNode | FactorNode): {
  readonly spread?: Spread
  readonly spreadWords?: string
  readonly assumed?: AssumedRow
} {
  const { spread: drawn, spreadFrom, unit } = node
  if (drawn === undefined) return {}
  const stated = node.type === 'input' ? node.stated : undefined
  const words = spreadWords(drawn, unit)
  return {
    spread: stated ?? drawn,
    spreadWords: stated ? `${spreadWords(stated, unit)}: ${words}` : words,
    ...(spreadFrom && { assumed: assumedRow(spreadFrom) }),
  }
}

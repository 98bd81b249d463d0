import type { UnitName } from '../units/unit'
import type { NamedNode, Node } from './node'

/** An equation as a tree that any medium can set: MathML, plain text, LaTeX. Numbers stay numbers until drawn. */
export type Formula =
  | { readonly form: 'symbol'; readonly symbol: string }
  | { readonly form: 'number'; readonly value: number; readonly unit: UnitName }
  | { readonly form: 'product' | 'sum' | 'difference'; readonly terms: readonly Formula[] }
  | { readonly form: 'call'; readonly name: string; readonly terms: readonly Formula[] }
  | { readonly form: 'quotient'; readonly over: Formula; readonly under: Formula }

/** Writes a node's operations, and each leaf or named result through `leaf`. */
export function formulaOf(node: Node, leaf: (node: NamedNode) => Formula): Formula {
  if (node.type === 'function') {
    const terms = node.arguments.map((argument) => formulaOf(argument.node, leaf))
    return { form: 'call', name: node.name, terms }
  }
  if (node.type !== 'operation') return leaf(node)
  const terms = node.arguments.map((argument) => formulaOf(argument, leaf))
  if (node.operation === 'quotient') {
    const [over, under] = terms as [Formula, Formula]
    return { form: 'quotient', over, under }
  }
  return { form: node.operation, terms }
}

/** Plain text: `E_IT · PUE`, `433,196 kWh × 57 gCO2e/kWh`. */
export function formulaText(formula: Formula, number: (value: number, unit: UnitName) => string): string {
  switch (formula.form) {
    case 'symbol':
      return formula.symbol
    case 'number':
      return number(formula.value, formula.unit)
    case 'product':
      return formula.terms.map((term) => inBrackets(term, number)).join(' × ')
    case 'sum':
      return formula.terms.map((term) => formulaText(term, number)).join(' + ')
    case 'difference':
      return formula.terms
        .map((term, index) => (index === 0 ? formulaText(term, number) : inBrackets(term, number)))
        .join(' − ')
    case 'call':
      if (formula.terms.length === 0) return formula.name
      return `${formula.name}(${formula.terms.map((term) => formulaText(term, number)).join(', ')})`
    case 'quotient':
      return `${inBrackets(formula.over, number)} ÷ ${bracketed(formula.under, number)}`
  }
}

function inBrackets(term: Formula, number: (value: number, unit: UnitName) => string): string {
  const text = formulaText(term, number)
  return term.form === 'sum' || term.form === 'difference' ? `(${text})` : text
}

function bracketed(term: Formula, number: (value: number, unit: UnitName) => string): string {
  const text = formulaText(term, number)
  return term.form === 'symbol' || term.form === 'number' || term.form === 'call' ? text : `(${text})`
}

/** True where a formula shows numbers: its products are then set with ×. */
export function hasNumber(formula: Formula): boolean {
  switch (formula.form) {
    case 'number':
      return true
    case 'symbol':
      return false
    case 'quotient':
      return hasNumber(formula.over) || hasNumber(formula.under)
    default:
      return formula.terms.some(hasNumber)
  }
}

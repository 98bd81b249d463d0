import type { FactorUse } from '../factors/factor'
import { type Dimensions, describeDimensions, divide, multiply, sameDimensions } from '../units/dimension'
import { toCanonical, type UnitName, units } from '../units/unit'
import { contentKey } from './key'
import { type Kind, kinds } from './kind'
import type { FactorNode, InputNode, Limits, NamedValues, Node } from './node'
import type { OperationName } from './operations'
import { rowSpread } from './row-spread'
import type { DrawnSpread, Spread } from './spread'

/** A node whose kind the compiler knows. Only `input`, `factor` and `define` make one. */
export interface Quantity<K extends Kind> {
  readonly kind: K
  readonly node: Node
}

/** An operation that has no kind yet; `define` gives it one after checking its dimensions. */
export interface Expression {
  readonly node: Node
}

/** A graph that does not add up: a bug in a model, never the user's fault. */
export class UnitError extends Error {
  override readonly name = 'UnitError'
}

interface Given {
  readonly symbol: string
  readonly name: string
  readonly path: string
  readonly value: number
  readonly unit?: UnitName
  readonly spread?: DrawnSpread | undefined
  readonly stated?: Spread | undefined
  readonly spreadFrom?: FactorUse | undefined
  readonly limits?: Limits | undefined
  readonly note?: string | undefined
  readonly source?: string | undefined
}

/** A number entered by a person, in `unit` or else in the unit of its kind. */
export function input<K extends Kind>(kind: K, given: Given): Quantity<K> {
  const { symbol, name, path, value, unit = kinds[kind] } = given
  const { spread, stated, spreadFrom, limits, note, source } = given
  const dimensions = checkedUnit(kind, unit, path)
  const key = contentKey(['input', kind, path, String(value), unit, JSON.stringify(spread ?? null)])
  const node: InputNode = {
    ...{ type: 'input', key, dimensions, symbol, name, path, entered: value, unit },
    value: toCanonical(value, unit),
    ...(spread && { spread }),
    ...(stated && { stated }),
    ...(spreadFrom && { spreadFrom }),
    ...(limits && { limits }),
    ...(note && { note }),
    ...(source && { source }),
  }
  return { kind, node }
}

interface GivenFactor {
  readonly symbol: string
  readonly path: string
  readonly use: FactorUse
  /** Where the row states no spread of its own, with the row that gave this one. */
  readonly assumed?: { readonly spread: DrawnSpread; readonly spreadFrom: FactorUse } | undefined
  readonly limits?: Limits | undefined
  readonly mismatch?: FactorNode['mismatch'] | undefined
}

/**
 * A catalog row as a quantity. Rows are equal by id, wherever they are used; a row that stands in for another is
 * equal only to itself in the same field, for how far off it is there says nothing about elsewhere.
 */
export function factor<K extends Kind>(kind: K, given: GivenFactor): Quantity<K> {
  const { symbol, path, use, assumed, limits, mismatch } = given
  const { row } = use
  const dimensions = checkedUnit(kind, row.unit, row.id)
  const own = rowSpread(row)
  const spread = own ?? assumed?.spread
  const key = contentKey([
    ...['factor', row.id, String(row.value), row.unit, JSON.stringify(spread ?? null)],
    ...(mismatch ? [path, String(mismatch.gsd)] : []),
  ])
  const node: FactorNode = {
    ...{
      type: 'factor',
      key,
      dimensions,
      symbol,
      path,
      use,
      name: row.name,
      entered: row.value,
      unit: row.unit,
    },
    value: toCanonical(row.value, row.unit),
    ...(spread && { spread }),
    ...(own === undefined && assumed && { spreadFrom: assumed.spreadFrom }),
    ...(limits && { limits }),
    ...(mismatch && { mismatch }),
  }
  return { kind, node }
}

/**
 * Names the result of an equation.
 * @throws UnitError when the expression's dimensions are not those of the kind
 */
export function define<K extends Kind>(
  kind: K,
  as: { readonly symbol: string; readonly name: string; readonly equation: string },
  expression: Expression,
): Quantity<K> {
  const body = expression.node
  const { dimensions } = units[kinds[kind]]
  if (!sameDimensions(body.dimensions, dimensions)) {
    throw new UnitError(
      `${as.symbol} (${as.equation}): ${kind} is ${describeDimensions(dimensions)}, its equation gives ${describeDimensions(body.dimensions)}`,
    )
  }
  const key = contentKey(['defined', kind, as.symbol, as.name, as.equation, body.key])
  return { kind, node: { type: 'defined', key, dimensions, kind, ...as, body } }
}

/** a · b · … */
export function product(...terms: readonly Expression[]): Expression {
  return operation(
    'product',
    terms,
    terms.reduce<Dimensions>((result, term) => multiply(result, term.node.dimensions), {}),
  )
}

/** over ÷ under */
export function quotient(over: Expression, under: Expression): Expression {
  return operation('quotient', [over, under], divide(over.node.dimensions, under.node.dimensions))
}

/**
 * a + b + …
 * @throws UnitError when the terms differ in dimension, or there are none
 */
export function sum(...terms: readonly Expression[]): Expression {
  const [first] = terms
  if (first === undefined) throw new UnitError('a sum needs at least one term')
  for (const term of terms) {
    if (!sameDimensions(first.node.dimensions, term.node.dimensions)) {
      throw new UnitError(
        `cannot add ${describeDimensions(term.node.dimensions)} to ${describeDimensions(first.node.dimensions)}`,
      )
    }
  }
  return operation('sum', terms, first.node.dimensions)
}

/**
 * from − taken
 * @throws UnitError when the two differ in dimension
 */
export function difference(from: Expression, taken: Expression): Expression {
  if (!sameDimensions(from.node.dimensions, taken.node.dimensions)) {
    throw new UnitError(
      `cannot take ${describeDimensions(taken.node.dimensions)} from ${describeDimensions(from.node.dimensions)}`,
    )
  }
  return operation('difference', [from, taken], from.node.dimensions)
}

interface Call {
  readonly name: string
  readonly explanation: string
  readonly arguments: Readonly<Record<string, Expression>>
  /** What else the result rests on and is no quantity, as text: a list. */
  readonly of?: string
  /** What the result is; nobody can check it but the caller. */
  readonly dimensions: Dimensions
  readonly run: (values: NamedValues) => number
  readonly partials?: (values: NamedValues) => NamedValues
}

/** An algorithm as a step of the calculation: name(argument, …). Equal names on equal arguments and lists are one node. */
export function call(asked: Call): Expression {
  const { name, explanation, arguments: given, of, dimensions, run, partials } = asked
  const named = Object.entries(given).map(([argument, { node }]) => ({ name: argument, node }))
  const key = contentKey([
    'function',
    name,
    ...named.flatMap((argument) => [argument.name, argument.node.key]),
    ...(of === undefined ? [] : [of]),
  ])
  return {
    node: {
      ...{ type: 'function', key, dimensions, name, explanation, arguments: named, run },
      ...(partials && { partials }),
    },
  }
}

function operation(name: OperationName, terms: readonly Expression[], dimensions: Dimensions): Expression {
  const nodes = terms.map((term) => term.node)
  const key = contentKey([name, ...nodes.map((node) => node.key)])
  return { node: { type: 'operation', key, dimensions, operation: name, arguments: nodes } }
}

function checkedUnit(kind: Kind, unit: UnitName, what: string): Dimensions {
  const { dimensions } = units[unit]
  if (!sameDimensions(dimensions, units[kinds[kind]].dimensions)) {
    throw new UnitError(`${what}: ${unit} is not a unit of ${kind}`)
  }
  return dimensions
}

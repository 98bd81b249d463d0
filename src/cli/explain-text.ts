import type {
  ExplainedFactor,
  ExplainedInput,
  ExplainedNumber,
  ExplainedPart,
} from '../core/assess/explained'
import type { AssumedRow } from '../core/assess/explained-spread'
import type { CheckState } from '../core/factors/factor'
import type { Step } from '../core/quantity/explain'
import { type Formula, formulaText } from '../core/quantity/formula'
import { equationNumber, significant } from '../core/units/format'
import { printable } from './printable'

const checkedWords: Readonly<Record<CheckState, string>> = {
  checked: 'read at its source',
  secondary: 'found through another work, not read at its source',
  unverified: 'remembered, not checked at its source',
}

/** An explanation to read in a terminal: the number, its equations, and what was entered or looked up. */
export function explainText(explained: ExplainedNumber, file: string): string {
  const { name, symbol, value, unit, path, steps, inputs, factors, parts } = explained
  const sections = [
    [`${name}: ${symbols(symbol, steps)} = ${equationNumber(value, unit)}`, indent(path)],
    section('Equations', steps.map(stepLines)),
    section('Inputs', inputs.map(inputLines)),
    section('Factors', factors.map(factorLines)),
    section(
      'Parts, each explained on its own',
      parts.map((part) => partLines(part, file)),
    ),
  ]
  const lines = sections.filter((block) => block.length > 0).map((block) => block.map(printable).join('\n'))
  return `${lines.join('\n\n')}\n`
}

/** A number that is another by a second name goes by both. */
function symbols(symbol: string, [first]: readonly Step[]): string {
  return first === undefined || first.symbol === symbol ? symbol : `${symbol} = ${first.symbol}`
}

const indent = (line: string): string => `  ${line}`

function section(title: string, entries: readonly (readonly string[])[]): readonly string[] {
  return entries.length === 0 ? [] : [title, ...entries.flat().map(indent)]
}

/** `Facility energy [E1]`, `E_site = E_IT × PUE`, `= 433,196 kWh × 1 = 433,196 kWh` */
function stepLines({ name, equation, symbol, value, unit, inSymbols, inNumbers }: Step): readonly string[] {
  const result = equationNumber(value, unit)
  const numbers = text(inNumbers)
  const right = numbers === result ? `= ${result}` : `= ${numbers} = ${result}`
  const align = ' '.repeat(symbol.length)
  return [`${name} [${equation}]`, indent(`${symbol} = ${text(inSymbols)}`), indent(`${align} ${right}`)]
}

const text = (formula: Formula): string => formulaText(formula, equationNumber)

function inputLines(input: ExplainedInput): readonly string[] {
  const { symbol, name, value, unit, path, note, source } = input
  return [
    `${symbol} = ${equationNumber(value, unit)}, ${name}`,
    ...[path, ...spreadLines(input), note && `note: ${note}`, source && `source: ${source}`]
      .filter((line) => line !== undefined)
      .map(indent),
  ]
}

function factorLines(factor: ExplainedFactor): readonly string[] {
  const { symbol, value, unit, name, path, id, region, year, basis, note } = factor
  const asked = factor.asked ? `, taken for ${factor.asked}` : ''
  return [
    `${symbol} = ${equationNumber(value, unit)}, ${name}`,
    ...[
      path,
      `row ${id}: ${region}, ${year}, ${basis}`,
      `matched: ${factor.matchWords}${asked}`,
      `${factor.cited}: ${factor.locator}`,
      factor.reference,
      `licence: ${factor.licence}`,
      `checked: ${checkedWords[factor.checked]}`,
      ...spreadLines(factor),
      ...mismatchLines(factor),
      note && `note: ${note}`,
    ]
      .filter((line) => line !== undefined)
      .map(indent),
  ]
}

const partLines = ({ symbol, name, value, unit, path }: ExplainedPart, file: string): readonly string[] => [
  `${symbol} = ${equationNumber(value, unit)}, ${name}`,
  indent(`explain ${file} ${path}`),
]

function spreadLines({
  spreadWords,
  assumed,
}: Pick<ExplainedInput, 'spreadWords' | 'assumed'>): readonly string[] {
  return [
    `spread: ${spreadWords ?? 'none, taken as exact'}`,
    ...(assumed ? [indent(`assumed, none is stated: ${rowText(assumed)}`)] : []),
  ]
}

function mismatchLines({ mismatch, asked }: ExplainedFactor): readonly string[] {
  if (mismatch === undefined) return []
  const gsd = significant(mismatch.gsd, 4)
  return [
    `and for standing in for ${asked ?? 'another'}: geometric standard deviation ${gsd} (${mismatch.words})`,
    indent(`assumed: ${rowText(mismatch.from)}`),
  ]
}

const rowText = ({ id, name, cited, locator }: AssumedRow): string =>
  `row ${id}: ${name}, ${cited}, ${locator}`

import { checkWords } from '../factors/check-words'
import type { Step } from '../quantity/explain'
import { type Formula, formulaText } from '../quantity/formula'
import type { Interval } from '../uncertainty/uncertainty-view'
import { equationNumber, significant } from '../units/format'
import { shownInterval } from '../units/interval'
import type { UnitName } from '../units/unit'
import type { ExplainedFactor, ExplainedInput, ExplainedNumber, ExplainedPart } from './explained'
import type { AssumedRow } from './explained-spread'

interface TextOptions {
  /** How a part's own explanation is asked for: its path, unless said otherwise. */
  readonly ofPart?: (path: string) => string
  readonly interval?: Interval
}

/** An explanation in plain text, line by line: the number, its equations, and what was entered or looked up. */
export function explainedText(
  explained: ExplainedNumber,
  { ofPart = (path) => path, interval }: TextOptions = {},
): readonly string[] {
  const { name, symbol, value, unit, path, steps, inputs, factors, parts } = explained
  const sections = [
    [
      `${name}: ${symbols(symbol, steps)} = ${equationNumber(value, unit)}`,
      indent(path),
      ...(interval ? intervalLines(interval, unit) : []),
    ],
    section('Equations', steps.map(stepLines)),
    section('Inputs', inputs.map(inputLines)),
    section('Factors', factors.map(factorLines)),
    section(
      'Parts, each explained on its own',
      parts.map((part) => partLines(part, ofPart(part.path))),
    ),
  ].filter((block) => block.length > 0)
  return sections.flatMap((block, index) => (index === 0 ? block : ['', ...block]))
}

function intervalLines(interval: Interval, unit: UnitName): readonly string[] {
  const shown = shownInterval(interval, unit)
  if (shown === undefined) return []
  const { mean, median } = interval
  return [
    indent(
      `90 % interval ${shown.range} ${shown.unit}; median ${equationNumber(median, unit)}, mean ${equationNumber(mean, unit)}`,
    ),
  ]
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
      `checked: ${checkWords[factor.checked]}`,
      ...spreadLines(factor),
      ...mismatchLines(factor),
      note && `note: ${note}`,
    ]
      .filter((line) => line !== undefined)
      .map(indent),
  ]
}

const partLines = ({ symbol, name, value, unit }: ExplainedPart, where: string): readonly string[] => [
  `${symbol} = ${equationNumber(value, unit)}, ${name}`,
  indent(where),
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

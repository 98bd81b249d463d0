import type { ReportDocument, Run, Text } from '../../../src/core/report/document'
import { blocksOf } from './words'

/** A number that a report says, and where. */
export interface Said {
  readonly where: string
  readonly text: string
  readonly value: number
  /** Half a unit of its last digit. */
  readonly half: number
}

/**
 * Every number that the report's own words say: not those in its author's words, in the works that it cites, or in
 * names of equations, tables and sections.
 */
export function numbersSaid(report: ReportDocument): readonly Said[] {
  const texts: (readonly [string, Text])[] = report.abstract.map(({ text }) => ['abstract', text])
  for (const block of blocksOf(report)) {
    if (block.block === 'paragraph') texts.push(['paragraph', block.text])
    if (block.block === 'list') texts.push(...block.items.map((item) => ['list', item] as const))
    if (block.block !== 'table') continue
    texts.push([`${block.id}, caption`, block.caption])
    for (const { rows } of block.parts)
      for (const { cells } of rows) texts.push(...cells.map((cell) => [block.id, cell] as const))
  }
  return texts.flatMap(([where, text]) => numbersIn(ownWords(text), where))
}

function ownWords(text: Text): string {
  if (typeof text === 'string') return text
  return text.map(runWords).join('')
}

function runWords(run: Run): string {
  if (typeof run === 'string') return run
  switch (run.run) {
    case 'amount':
      return `${run.number} `
    case 'strong':
    case 'quiet':
      return ownWords(run.text)
    case 'link':
      // To an equation of a result: its text is the number.
      return run.to.startsWith('equation-') && /^[<\d]/.test(run.text ?? '') ? (run.text ?? '') : ' '
    default:
      return ' '
  }
}

/** Not parts of words such as CO2e, E3, A100. */
const number = /(?<![\p{L}\d.,_-])[-−]?\d[\d,]*(?:\.\d+)?(?:e-?\d+)?(?![\p{L}\d_])/gu

function numbersIn(text: string, where: string): readonly Said[] {
  return [...text.matchAll(number)].map(([found]) => {
    const plain = found.replace('−', '-').replaceAll(',', '')
    const [mantissa = '', exponent = '0'] = plain.split('e')
    // Zeros at the end of a whole number may come from rounding, as in 6,570.
    const decimals = mantissa.split('.')[1]?.length ?? -(/0*$/.exec(mantissa)?.[0].length ?? 0)
    return { where, text: found, value: Number(plain), half: 0.5 * 10 ** (Number(exponent) - decimals) }
  })
}

/** Numbers at the leaves of any JSON. */
export function numbersUnder(json: unknown): readonly number[] {
  if (typeof json === 'number') return [json]
  if (typeof json !== 'object' || json === null) return []
  return Object.values(json).flatMap(numbersUnder)
}

/** Ways in which a report may write a number: as it is, per cent, in tonnes or MWh, in grams. */
const scales = [1, 100, 1e-3, 1e3]

/** What of the numbers said is none of the known ones, rounded. */
export function untraced(said: readonly Said[], known: readonly number[]): readonly Said[] {
  const sorted = Float64Array.from(scales.flatMap((scale) => known.map((value) => value * scale))).sort()
  return said.filter(({ value, half }) => {
    const reach = half * (1 + 1e-9) + Math.abs(value) * 1e-12
    return !hasBetween(sorted, value - reach, value + reach)
  })
}

function hasBetween(sorted: Float64Array, low: number, high: number): boolean {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >>> 1
    if ((sorted[middle] as number) < low) from = middle + 1
    else to = middle
  }
  return from < sorted.length && (sorted[from] as number) <= high
}

import { formulaLatex, numberLatex, symbolLatex, textLatex } from '../quantity/latex'
import { lowerFirst } from '../words'
import type { ExplainedFactor, ExplainedNumber } from './explained'

/**
 * An explanation as a piece of LaTeX to put into a paper: each equation in symbols and in numbers, every symbol
 * defined once, the works that its factors are from. Needs `amsmath`.
 */
export function explainedLatex(explained: ExplainedNumber): string {
  const { name, steps } = explained
  const works = worksOf(explained.factors)
  return `${[
    `% ${commentLatex(name)}: ${commentLatex(explained.path)}`,
    ...(steps.length > 0 ? ['\\begin{align*}', steps.map(equations).join(' \\\\\n'), '\\end{align*}'] : []),
    ...where(explained, works),
    ...bibliography(works),
  ].join('\n')}\n`
}

function equations({ symbol, inSymbols, inNumbers, value, unit }: ExplainedNumber['steps'][number]): string {
  const symbols = `  ${symbolLatex(symbol)} &= ${formulaLatex(inSymbols)}`
  const numbers = formulaLatex(inNumbers)
  const result = numberLatex(value, unit)
  return `${symbols} \\\\\n  &= ${numbers === result ? result : `${numbers} = ${result}`}`
}

/** What each symbol stands for: once, however many equations use it. */
function where(explained: ExplainedNumber, works: ReadonlyMap<string, string>): readonly string[] {
  const { steps, inputs, factors, parts } = explained
  const own = new Map<string, string>()
  const say = (symbol: string, words: string) => {
    if (!own.has(`${symbol} ${words}`))
      own.set(`${symbol} ${words}`, `\\item $${symbolLatex(symbol)}$: ${words}`)
  }
  for (const { symbol, name } of steps) say(symbol, textLatex(lowerFirst(name)))
  for (const { symbol, name, value, unit } of parts)
    say(symbol, `${textLatex(lowerFirst(name))}, $${numberLatex(value, unit)}$`)
  for (const { symbol, name, value, unit, source } of inputs) {
    const from = source ? ` (${textLatex(source)})` : ''
    say(symbol, `${textLatex(lowerFirst(name))}, $${numberLatex(value, unit)}$${from}`)
  }
  for (const factor of factors) {
    const { symbol, name, value, unit, matchWords, locator, reference } = factor
    const cite = works.get(reference)
    say(
      symbol,
      `${textLatex(name)}, $${numberLatex(value, unit)}$, ${textLatex(matchWords)} \\cite[${textLatex(locator)}]{${cite}}`,
    )
  }
  return own.size === 0 ? [] : ['where', '\\begin{itemize}', ...own.values(), '\\end{itemize}']
}

/** Keys by the full reference, the same wherever the work is cited: `luccioni-et-al-2022`. */
function worksOf(factors: readonly ExplainedFactor[]): ReadonlyMap<string, string> {
  const works = new Map<string, string>()
  const taken = new Set<string>()
  for (const { reference, cited } of factors) {
    if (works.has(reference)) continue
    const key = cited.toLowerCase().replace(/[^a-z0-9]+/g, '-')
    const free = taken.has(key) ? `${key}-${works.size + 1}` : key
    taken.add(free)
    works.set(reference, free)
  }
  return works
}

function bibliography(works: ReadonlyMap<string, string>): readonly string[] {
  if (works.size === 0) return []
  return [
    `\\begin{thebibliography}{${works.size}}`,
    ...[...works].map(([reference, key]) => `\\bibitem{${key}} ${textLatex(reference)}`),
    '\\end{thebibliography}',
  ]
}

/** A comment ends with its line. */
const commentLatex = (text: string): string => text.replace(/\s+/g, ' ')

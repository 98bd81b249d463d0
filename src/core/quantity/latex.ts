import { equationNumber } from '../units/format'
import type { UnitName } from '../units/unit'
import { type Formula, hasNumber } from './formula'
import { symbolParts, unitParts } from './symbol'

/** A formula for LaTeX's mathematics: `E_{\mathrm{IT}} \cdot \mathrm{PUE}`. Needs amsmath, as `align*` does. */
export function formulaLatex(formula: Formula): string {
  switch (formula.form) {
    case 'symbol':
      return symbolLatex(formula.symbol)
    case 'number':
      return numberLatex(formula.value, formula.unit)
    case 'sum':
      return formula.terms.map(formulaLatex).join(' + ')
    case 'product':
      return formula.terms.map(inBrackets).join(formula.terms.some(hasNumber) ? ' \\times ' : ' \\cdot ')
    case 'difference':
      return formula.terms
        .map((term, index) => (index === 0 ? formulaLatex(term) : inBrackets(term)))
        .join(' - ')
    case 'call':
      if (formula.terms.length === 0) return `\\text{${textLatex(formula.name)}}`
      return `\\operatorname{\\text{${textLatex(formula.name)}}}\\left(${formula.terms.map(formulaLatex).join(', ')}\\right)`
    case 'quotient':
      return `\\frac{${formulaLatex(formula.over)}}{${formulaLatex(formula.under)}}`
  }
}

/** `C_emb,share` → `C_{\mathrm{emb, share}}`; a word such as PUE stands upright. */
export function symbolLatex(symbol: string): string {
  const { base, subscripts } = symbolParts(symbol)
  const letter = base === '⋯' ? '\\cdots' : base.length > 1 ? `\\mathrm{${base}}` : base
  return subscripts.length === 0 ? letter : `${letter}_{\\mathrm{${subscripts.join(',\\,')}}}`
}

/** `433,196 kWh` → `433{,}196\,\mathrm{kWh}` */
export function numberLatex(value: number, unit: UnitName): string {
  const [number = '', ...symbol] = equationNumber(value, unit).split(' ')
  const digits = number.replaceAll(',', '{,}').replace(/e(-?\d+)$/, ' \\times 10^{$1}')
  return symbol.length === 0 ? digits : `${digits}\\,${unitLatex(symbol.join(' '))}`
}

function unitLatex(unit: string): string {
  const { before, gas, after } = unitParts(unit)
  const text = gas ? `${before}CO_2${after}` : unit
  return `\\mathrm{${text.replace('%', '\\%').replace('²', '^2').replace('·', '\\cdot ')}}`
}

/** Running text for LaTeX: its special signs are set, not obeyed. */
export const textLatex = (text: string): string =>
  text.replace(/[\\{}$&#%_~^]/g, (sign) => escapes[sign] ?? `\\${sign}`)

const escapes: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
}

const inBrackets = (term: Formula): string =>
  term.form === 'sum' || term.form === 'difference'
    ? `\\left(${formulaLatex(term)}\\right)`
    : formulaLatex(term)

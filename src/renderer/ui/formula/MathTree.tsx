import { Fragment } from 'react'
import type { Formula } from '../../../core/quantity/formula'
import { equationNumber } from '../../../core/units/format'
import type { UnitName } from '../../../core/units/unit'
import { MathSymbol, MathUnit } from './MathSymbol'
import type {} from './mathml'

/** A formula as MathML, without the `math` element around it. */
export function MathTree({ formula }: { readonly formula: Formula }) {
  switch (formula.form) {
    case 'symbol':
      return <MathSymbol symbol={formula.symbol} />
    case 'number':
      return <MathNumber value={formula.value} unit={formula.unit} />
    case 'quotient':
      return (
        <mfrac>
          <MathTree formula={formula.over} />
          <MathTree formula={formula.under} />
        </mfrac>
      )
    case 'sum':
      return <Joined terms={formula.terms} sign="+" />
    case 'product':
      return <Joined terms={formula.terms} sign={formula.terms.some(hasNumber) ? '×' : '⋅'} />
  }
}

export function MathNumber({ value, unit }: { readonly value: number; readonly unit: UnitName }) {
  const [number = '', ...symbol] = equationNumber(value, unit).split(' ')
  return (
    <mrow>
      <mn>{number.replace('-', '−')}</mn>
      {symbol.length > 0 && (
        <>
          <mspace width="0.2em" />
          <MathUnit unit={symbol.join(' ')} />
        </>
      )}
    </mrow>
  )
}

function Joined({ terms, sign }: { readonly terms: readonly Formula[]; readonly sign: '+' | '×' | '⋅' }) {
  return (
    <mrow>
      {terms.map((term, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the terms of a formula never change places
        <Fragment key={index}>
          {index > 0 && <mo>{sign}</mo>}
          {sign !== '+' && term.form === 'sum' ? (
            <mrow>
              <mo>(</mo>
              <MathTree formula={term} />
              <mo>)</mo>
            </mrow>
          ) : (
            <MathTree formula={term} />
          )}
        </Fragment>
      ))}
    </mrow>
  )
}

function hasNumber(formula: Formula): boolean {
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

import { Fragment } from 'react'
import { type Formula, hasNumber } from '../../../core/quantity/formula'
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
    case 'difference':
      return <Joined terms={formula.terms} sign="−" />
    case 'call':
      if (formula.terms.length === 0) return <mtext>{formula.name}</mtext>
      return (
        <mrow>
          <mtext>{formula.name}</mtext>
          <mo>(</mo>
          <Joined terms={formula.terms} sign="," />
          <mo>)</mo>
        </mrow>
      )
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

interface JoinedProps {
  readonly terms: readonly Formula[]
  readonly sign: '+' | '−' | '×' | '⋅' | ','
}

function Joined({ terms, sign }: JoinedProps) {
  const isBracketed = (term: Formula, index: number) =>
    (term.form === 'sum' || term.form === 'difference') &&
    (sign === '×' || sign === '⋅' || (sign === '−' && index > 0))
  return (
    <mrow>
      {terms.map((term, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the terms of a formula never change places
        <Fragment key={index}>
          {index > 0 && <mo>{sign}</mo>}
          {isBracketed(term, index) ? (
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

import type { Formula as FormulaTree } from '../../../core/quantity/formula'
import type { UnitName } from '../../../core/units/unit'
import classes from './formula.module.css'
import { MathSymbol } from './MathSymbol'
import { MathNumber, MathTree } from './MathTree'
import type {} from './mathml'

interface Props {
  readonly formula: FormulaTree
  /** Symbol of what the formula gives, set before it with an equals sign; several where it has several names. */
  readonly left?: string | readonly string[]
  /** Begins with an equals sign: a line that continues the one above. */
  readonly equals?: boolean
  /** What the formula gives, set after it with an equals sign. */
  readonly result?: { readonly value: number; readonly unit: UnitName }
}

/** From this many terms on, a sum may break over lines. MathML itself never breaks. */
const breakableTerms = 4

/** An equation as MathML. Where a line is too short it breaks before an equals sign, a long sum after a plus. */
export function Formula({ formula, left, equals = false, result }: Props) {
  const pieces = piecesOf(formula)
  const names = left === undefined ? [] : [left].flat()
  return pieces.map((piece, index) => (
    // The terms of a formula never change places.
    // biome-ignore lint/suspicious/noArrayIndexKey: see above
    <span key={index}>
      <math className={classes.math}>
        {index === 0 && equals && <mo>=</mo>}
        {index === 0 &&
          names.map((name) => (
            <mrow key={name}>
              <MathSymbol symbol={name} />
              <mo>=</mo>
            </mrow>
          ))}
        <MathTree formula={piece} />
        {index < pieces.length - 1 && <mo>+</mo>}
      </math>
      {index === pieces.length - 1 && result && (
        <>
          <wbr />
          <math className={classes.math}>
            <mo>=</mo>
            <MathNumber value={result.value} unit={result.unit} />
          </math>
        </>
      )}
      <wbr />
    </span>
  ))
}

const piecesOf = (formula: FormulaTree): readonly FormulaTree[] =>
  formula.form === 'sum' && formula.terms.length >= breakableTerms ? formula.terms : [formula]

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

/** From this many terms on, a sum or the arguments of a function may break over lines. MathML itself never breaks. */
const breakableTerms = 4

/** An equation as MathML. Where a line is too short it breaks before an equals sign, or after a plus or a comma. */
export function Formula({ formula, left, equals = false, result }: Props) {
  const pieces = piecesOf(formula)
  const names = left === undefined ? [] : [left].flat()
  return pieces.map(({ before, formula: piece, after }, index) => (
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
        {before !== undefined && (
          <>
            <mtext>{before}</mtext>
            <mo stretchy="false">(</mo>
          </>
        )}
        <MathTree formula={piece} />
        {after && <mo stretchy="false">{after}</mo>}
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

/** What stays on one line. */
interface Piece {
  /** The name of a function, before its first argument. */
  readonly before?: string
  readonly formula: FormulaTree
  readonly after?: '+' | ',' | ')'
}

function piecesOf(formula: FormulaTree): readonly Piece[] {
  if (formula.form === 'sum' && formula.terms.length >= breakableTerms) return joined(formula.terms, '+')
  if (formula.form !== 'call' || formula.terms.length < breakableTerms) return [{ formula }]
  return joined(formula.terms, ',', ')').map((piece, index) =>
    index === 0 ? { ...piece, before: formula.name } : piece,
  )
}

const joined = (terms: readonly FormulaTree[], sign: '+' | ',', end?: ')'): readonly Piece[] =>
  terms.map((formula, index): Piece => {
    const after = index < terms.length - 1 ? sign : end
    return { formula, ...(after && { after }) }
  })

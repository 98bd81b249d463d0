import classes from './formula.module.css'
import { MathSymbol } from './MathSymbol'
import type {} from './mathml'

/** A quantity's symbol in running text. */
export function QuantitySymbol({ symbol }: { readonly symbol: string }) {
  return (
    <math className={classes.math}>
      <MathSymbol symbol={symbol} />
    </math>
  )
}

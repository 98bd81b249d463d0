import { unitParts } from '../../../core/quantity/symbol'
import classes from './formula.module.css'

/** A unit in running text: `kgCO2e` with a thin space and a low 2. Copied, it is plain text again. */
export function UnitText({ unit }: { readonly unit: string }) {
  const { before, gas, after } = unitParts(unit)
  if (!gas) return unit
  return (
    <span className={classes.unit}>
      {before}
      {before && '\u202f'}CO<span className={classes.low}>2</span>
      {after}
    </span>
  )
}

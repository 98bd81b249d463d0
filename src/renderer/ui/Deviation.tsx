import type { ClaimView } from '../../core/assess/claims'
import { significant } from '../../core/units/format'
import classes from './deviation.module.css'

interface Props {
  readonly claim: Pick<ClaimView, 'within' | 'tolerancePercent'>
  readonly text: string
}

/** How far a computed number is from the published one. Beyond the tolerance it is marked, and not by colour alone. */
export function Deviation({ claim: { within, tolerancePercent }, text }: Props) {
  const tolerance = `tolerance ${significant(tolerancePercent)} %`
  if (within !== false) return <span title={tolerance}>{text}</span>
  return (
    <span className={classes.beyond} title={`beyond the ${tolerance}`}>
      <span aria-hidden="true">≠ </span>
      {text}
      <span className="visually-hidden">, beyond the tolerance</span>
    </span>
  )
}

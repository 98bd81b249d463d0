import type { Shown } from '../../core/units/format'
import { UnitText } from './formula/UnitText'
import classes from './number.module.css'

interface Props {
  readonly shown: Shown
  /** Full value, for the hover. */
  readonly title: string
  readonly label: string
  readonly onClick: () => void
  readonly doubtful?: boolean
  readonly large?: boolean
}

/** A result: click it to see where it comes from. */
export function ClickableNumber({ shown, title, label, onClick, doubtful = false, large = false }: Props) {
  return (
    <button
      type="button"
      className={large ? classes.large : classes.number}
      title={doubtful ? `${title}; rests on a fallback or an unchecked factor` : title}
      aria-label={`${label}: ${shown.number} ${shown.unit}. Explain`}
      onClick={onClick}
    >
      {doubtful && (
        <span className={classes.dot} aria-hidden="true">
          ○
        </span>
      )}
      {shown.number}
      <span className={classes.unit}>
        <UnitText unit={shown.unit} />
      </span>
    </button>
  )
}

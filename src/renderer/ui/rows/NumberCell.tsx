import type { Factor } from '../../../core/factors/factor'
import type { Amount, FieldSpec } from '../../../core/project/field'
import { plainNumber } from '../../../core/units/format'
import { faultOf, saidOf } from '../amount-words'
import { useNumberText } from '../useNumberText'
import classes from './rows.module.css'

interface Props {
  /** Its place and its name. */
  readonly cell: Readonly<Record<'data-cell' | 'data-field' | 'aria-label', string>>
  readonly field: FieldSpec
  readonly value: Amount | undefined
  readonly factors: readonly Factor[]
  readonly onChange: (value: Amount | undefined) => void
  /** Shows where the row's numbers come from. */
  readonly onOpen: () => void
}

/** A number of a row. What it cannot be is marked and not taken; where it comes from stands in the row's details. */
export function NumberCell({ cell, field, value, factors, onChange, onOpen }: Props) {
  const { text, setText, begin, error } = useNumberText(field, value, onChange)
  const said = saidOf(field, value, factors)
  if (typeof value === 'object' && 'factor' in value) {
    const row = factors.find(({ id }) => id === value.factor)
    return (
      <button
        type="button"
        {...cell}
        className={`${classes.cell} ${classes.right} ${classes.chosen}`}
        title={row?.name ?? value.factor}
        onClick={onOpen}
      >
        {row ? plainNumber(row.value) : 'unknown'}
      </button>
    )
  }
  const wrong = error ?? faultOf(field, value)
  return (
    <>
      <input
        {...cell}
        className={`${classes.cell} ${classes.right} ${wrong ? classes.refused : ''}`}
        value={text}
        inputMode="decimal"
        autoComplete="off"
        spellCheck={false}
        title={wrong ?? (said || undefined)}
        aria-invalid={wrong !== undefined}
        onFocus={begin}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {wrong && <span className={classes.flag}>{wrong}</span>}
      {!wrong && said && <span className={classes.dot} aria-hidden="true" />}
    </>
  )
}

import { memo } from 'react'
import type { Factor } from '../../../core/factors/factor'
import type { Amount, FieldSpec } from '../../../core/project/field'
import { AmountField } from '../../ui/AmountField'
import { Choice } from '../../ui/Choice'
import type { ActivityActions } from './useActivityActions'

interface OfActivity {
  readonly id: string
  /** The field's key in the activity. */
  readonly name: string
  readonly actions: ActivityActions
}

interface AmountProps extends OfActivity {
  readonly field: FieldSpec
  readonly value: Amount | undefined
  readonly factors: readonly Factor[]
  readonly missing: boolean
}

/** A number of an activity; a keystroke in one draws no other again. */
export const ActivityAmount = memo(({ id, name, field, value, factors, missing, actions }: AmountProps) => (
  <AmountField
    {...{ field, value, factors, missing }}
    path={`activities/${id}/${name}`}
    onChange={(next) => actions.set(id, field.label, name, next)}
  />
))

interface ChoiceProps extends OfActivity {
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  /** Words of an entry that makes what is not there yet. */
  readonly more?: string
  readonly empty?: string
  readonly placeholder?: string | undefined
  readonly help?: string
  /** True where nothing is an answer too. */
  readonly canClear?: boolean
}

/** One of a few, of an activity. */
export const ActivityChoice = memo(
  ({ id, name, label, value, options, more, empty, placeholder, help, canClear, actions }: ChoiceProps) => (
    <Choice
      {...{ label, value, options }}
      {...(empty && { empty })}
      {...(placeholder !== undefined && { placeholder })}
      {...(help && { help })}
      {...(more && { more: { label: more, onPick: () => actions.newPlace(id) } })}
      {...(canClear && { onClear: () => actions.set(id, label, name, undefined) })}
      field={`activities/${id}/${name}`}
      onChange={(next) => actions.set(id, label, name, next)}
    />
  ),
)

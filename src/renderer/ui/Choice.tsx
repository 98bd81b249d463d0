import { Select } from '@mantine/core'
import classes from './SmallField.module.css'

interface Props {
  readonly label: string
  readonly value: string | undefined
  readonly options: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string) => void
  /** Place in the project, for links to this field. */
  readonly field?: string
  /** A last entry that makes what is not there yet. */
  readonly more?: { readonly label: string; readonly onPick: () => void }
  /** Takes the answer back, where nothing is an answer too. */
  readonly onClear?: () => void
  /** What to do first when there is nothing to choose from. */
  readonly empty?: string
  /** What stands in while nothing is chosen; `needed` where something must be. */
  readonly placeholder?: string
  readonly help?: string
}

/** Cannot be an id: ids have no spaces. */
const moreValue = 'make a new one'

/** Longer lists are searched by typing. */
const searchFrom = 12

/** One of a few. */
export function Choice({
  label,
  value,
  options,
  onChange,
  field,
  more,
  empty,
  placeholder = 'needed',
  help,
  onClear,
}: Props) {
  const nothing = options.length === 0 && more === undefined
  const select = (
    <Select
      label={label}
      data-field={field}
      value={value ?? null}
      data={more ? [...options, { value: moreValue, label: more.label }] : [...options]}
      allowDeselect={false}
      searchable={options.length > searchFrom}
      nothingFoundMessage="Nothing of that name"
      placeholder={nothing && empty ? empty : placeholder}
      clearable={onClear !== undefined}
      disabled={nothing}
      comboboxProps={{ transitionProps: { duration: 0 }, shadow: 'sm' }}
      onChange={(next) => {
        if (next === moreValue) more?.onPick()
        else if (next !== null) onChange(next)
        else onClear?.()
      }}
    />
  )
  if (help === undefined) return select
  return (
    <div className={classes.field}>
      {select}
      <div className={classes.help}>{help}</div>
    </div>
  )
}

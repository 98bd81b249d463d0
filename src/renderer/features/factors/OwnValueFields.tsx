import { Select, Textarea, TextInput } from '@mantine/core'
import { families } from '../../../core/factors/factor'
import { familyWords } from '../../../core/factors/family-words'
import type { Region } from '../../../core/factors/regions'
import { units } from '../../../core/units/unit'
import { UnitText } from '../../ui/formula/UnitText'
import { RegionSelect } from '../../ui/RegionSelect'
import type { DraftErrors } from './check-draft'
import classes from './form.module.css'
import type { OwnDraft } from './own-draft'

interface Props {
  readonly draft: OwnDraft
  readonly errors: DraftErrors
  readonly change: (part: Partial<OwnDraft>) => void
  readonly regions: readonly Region[]
  readonly isNew: boolean
}

const spreads = [
  { value: 'range', label: 'Low and high' },
  { value: 'gsd', label: 'Geometric standard deviation' },
  { value: 'exact', label: 'Exact' },
]

/** What the row is about, its number and how far that may be off. */
export function OwnValueFields({ draft, errors, change, regions, isNew }: Props) {
  const family = draft.family === '' ? undefined : draft.family
  const symbol = family && units[familyWords[family].unit].symbol
  const text = (key: 'name' | 'id' | 'year' | 'basis', label: string) => ({
    label,
    value: draft[key],
    error: errors[key],
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [key]: event.currentTarget.value }),
  })
  const number = (key: 'value' | 'low' | 'high' | 'gsd', label: string) => ({
    label,
    value: draft[key],
    error: errors[key],
    inputMode: 'decimal' as const,
    autoComplete: 'off',
    classNames: { input: classes.number as string },
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [key]: event.currentTarget.value }),
    ...(key !== 'gsd' &&
      symbol && {
        rightSection: (
          <span className={classes.unit}>
            <UnitText unit={symbol} />
          </span>
        ),
        rightSectionWidth: `calc(${symbol.length}ch + 14px)`,
        rightSectionPointerEvents: 'none' as const,
      }),
  })
  return (
    <div className={classes.fields}>
      <TextInput {...text('name', 'Name')} className={classes.wide as string} maxLength={300} />
      <Select
        className={classes.wide as string}
        label="Family"
        searchable
        selectFirstOptionOnChange
        allowDeselect={false}
        description={family && familyWords[family].help}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        data={families.map((one) => ({ value: one, label: familyWords[one].label }))}
        value={family ?? null}
        error={errors.family}
        comboboxProps={{ transitionProps: { duration: 0 }, shadow: 'sm' }}
        onChange={(next) => next !== null && change({ family: next as OwnDraft['family'] })}
      />
      <TextInput {...number('value', 'Value')} />
      <Select
        label="How sure?"
        allowDeselect={false}
        data={spreads}
        value={draft.spread}
        comboboxProps={{ transitionProps: { duration: 0 }, shadow: 'sm' }}
        onChange={(next) => next !== null && change({ spread: next as OwnDraft['spread'] })}
      />
      {draft.spread === 'range' && (
        <>
          <TextInput {...number('low', 'Low')} />
          <TextInput {...number('high', 'High')} />
        </>
      )}
      {draft.spread === 'gsd' && <TextInput {...number('gsd', 'Geometric standard deviation')} />}
      <RegionSelect
        label="Region"
        free
        regions={regions}
        value={draft.region}
        error={errors.region}
        onChange={(region) => change({ region })}
      />
      <TextInput {...text('year', 'Year')} inputMode="numeric" maxLength={4} />
      <TextInput
        {...text('basis', 'Basis')}
        className={classes.wide as string}
        maxLength={500}
        placeholder="What the number counts: measured at the PDU, life cycle …"
      />
      <TextInput
        {...text('id', 'Id')}
        className={classes.wide as string}
        maxLength={200}
        readOnly={!isNew}
        spellCheck={false}
      />
      <Textarea
        className={classes.wide as string}
        label="Note"
        autosize
        minRows={1}
        maxLength={2000}
        value={draft.note}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </div>
  )
}

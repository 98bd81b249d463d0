import { Select, Textarea, TextInput } from '@mantine/core'
import { checkWords } from '../../../core/factors/check-words'
import { checkStates } from '../../../core/factors/factor'
import { upperFirst } from '../../../core/words'
import type { DraftErrors } from './check-draft'
import { workTypes } from './citation-draft'
import classes from './form.module.css'
import type { OwnDraft } from './own-draft'

interface Props {
  readonly draft: OwnDraft
  readonly errors: DraftErrors
  readonly change: (part: Partial<OwnDraft>) => void
}

/** The work that a row is from, where in it, who may use it, and whether somebody looked. */
export function OwnSourceFields({ draft, errors, change }: Props) {
  const text = (key: 'title' | 'issued' | 'link' | 'locator' | 'licence', label: string) => ({
    label,
    value: draft[key],
    error: errors[key],
    autoComplete: 'off',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [key]: event.currentTarget.value }),
  })
  const wide = classes.wide as string
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>Source</legend>
      <div className={classes.fields}>
        <TextInput {...text('title', 'Title of the work')} className={wide} maxLength={300} />
        <Textarea
          className={wide}
          label="Authors, one a line: Family, Given; or an organisation"
          autosize
          minRows={2}
          maxLength={2000}
          value={draft.authors}
          error={errors.authors}
          onChange={(event) => change({ authors: event.currentTarget.value })}
        />
        <TextInput {...text('issued', 'Year of the work')} inputMode="numeric" maxLength={4} />
        <Select
          label="Kind of work"
          allowDeselect={false}
          data={workTypes}
          value={draft.type}
          comboboxProps={{ transitionProps: { duration: 0 }, shadow: 'sm' }}
          onChange={(type) => type !== null && change({ type: type as OwnDraft['type'] })}
        />
        <TextInput
          {...text('locator', 'Where in it')}
          className={wide}
          maxLength={500}
          placeholder="Table, page, section or file"
        />
        <TextInput
          {...text('link', 'DOI or address')}
          className={wide}
          maxLength={500}
          spellCheck={false}
          placeholder="Can stay empty"
        />
        <TextInput {...text('licence', 'Licence')} maxLength={300} />
        <Select
          label="Checked"
          allowDeselect={false}
          data={checkStates.map((state) => ({
            value: state,
            label: `${upperFirst(checkWords[state])}${state === 'unverified' ? ' ○' : ''}`,
          }))}
          value={draft.checked}
          comboboxProps={{ transitionProps: { duration: 0 }, shadow: 'sm' }}
          onChange={(checked) => checked !== null && change({ checked: checked as OwnDraft['checked'] })}
        />
      </div>
    </fieldset>
  )
}

import { TextInput } from '@mantine/core'
import { type Draft, isAsked, type NumberKey, numberFields, standing } from './draft'

interface Props {
  readonly keys: readonly NumberKey[]
  readonly draft: Draft
  readonly faults: Readonly<Partial<Record<NumberKey, string>>>
  readonly onDraft: (draft: Draft) => void
}

/** Numbers that can all stay empty; those that the method does not ask for are not shown. */
export function NumberFields({ keys, draft, faults, onDraft }: Props) {
  return (
    <>
      {keys
        .filter((key) => isAsked(key, draft))
        .map((key) => (
          <TextInput
            key={key}
            label={numberFields[key].label}
            value={draft.numbers[key] ?? ''}
            placeholder={standing[key] ?? ''}
            inputMode="decimal"
            error={faults[key]}
            onChange={(event) => {
              const { value } = event.currentTarget
              onDraft({ ...draft, numbers: { ...draft.numbers, [key]: value } })
            }}
          />
        ))}
    </>
  )
}

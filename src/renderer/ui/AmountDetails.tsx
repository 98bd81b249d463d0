import { TextInput } from '@mantine/core'
import type { Amount } from '../../core/project/field'

interface Props {
  readonly label: string
  readonly value: Amount
  readonly onChange: (value: Amount) => void
}

/** Source and note of a number: what an auditor asks for. */
export function AmountDetails({ label, value, onChange }: Props) {
  if (typeof value === 'object' && 'factor' in value) return null
  const detailed = typeof value === 'number' ? { value } : value
  const set = (key: 'source' | 'note', text: string) => {
    const { [key]: _old, ...rest } = detailed
    const next = text === '' ? rest : { ...rest, [key]: text }
    onChange(Object.keys(next).length === 1 ? next.value : next)
  }
  return (
    <>
      <TextInput
        size="xs"
        aria-label={`${label}: source`}
        placeholder="Source: document, table, page"
        maxLength={2000}
        value={detailed.source ?? ''}
        onChange={(event) => set('source', event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        aria-label={`${label}: note`}
        placeholder="Note"
        maxLength={2000}
        value={detailed.note ?? ''}
        onChange={(event) => set('note', event.currentTarget.value)}
      />
    </>
  )
}

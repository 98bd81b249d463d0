import { TextInput } from '@mantine/core'
import type { Factor } from '../../core/factors/factor'
import type { Amount, FieldSpec } from '../../core/project/field'
import type { Spread } from '../../core/quantity/spread'
import { SpreadField } from './SpreadField'

interface Props {
  readonly field: FieldSpec
  readonly value: Amount
  readonly onChange: (value: Amount) => void
  readonly factors: readonly Factor[]
}

/** How sure a number is, its source and its note: what an auditor asks for. */
export function AmountDetails({ field, value, onChange, factors }: Props) {
  if (typeof value === 'object' && 'factor' in value) return null
  const detailed = typeof value === 'number' ? { value } : value
  const set = (key: 'spread' | 'source' | 'note', to: Spread | string | undefined) => {
    const { [key]: _old, ...rest } = detailed
    const next = to === undefined || to === '' ? rest : { ...rest, [key]: to }
    onChange(Object.keys(next).length === 1 ? next.value : next)
  }
  return (
    <>
      <SpreadField
        field={field}
        value={detailed.value}
        spread={detailed.spread}
        factors={factors}
        onChange={(spread) => set('spread', spread)}
      />
      <TextInput
        size="xs"
        aria-label={`${field.label}: source`}
        placeholder="Source: document, table, page"
        maxLength={2000}
        value={detailed.source ?? ''}
        onChange={(event) => set('source', event.currentTarget.value)}
      />
      <TextInput
        size="xs"
        aria-label={`${field.label}: note`}
        placeholder="Note"
        maxLength={2000}
        value={detailed.note ?? ''}
        onChange={(event) => set('note', event.currentTarget.value)}
      />
    </>
  )
}

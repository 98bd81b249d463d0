import { Select } from '@mantine/core'
import type { Factor, Family } from '../../core/factors/factor'
import { plainNumber } from '../../core/units/format'
import { units } from '../../core/units/unit'

interface Props {
  readonly family: Family
  readonly factors: readonly Factor[]
  readonly label: string
  readonly onPick: (id: string) => void
  readonly onCancel: () => void
}

/** Search in the catalog's rows of one family. */
export function FactorPicker({ family, factors, label, onPick, onCancel }: Props) {
  const rows = factors.filter((factor) => factor.family === family)
  return (
    <Select
      searchable
      defaultDropdownOpened
      autoFocus
      limit={40}
      aria-label={`${label}: search the catalog`}
      placeholder="Search the catalog"
      nothingFoundMessage="Nothing in the catalog matches"
      data={rows.map((row) => ({ value: row.id, label: described(row) }))}
      onChange={(id) => (id === null ? onCancel() : onPick(id))}
      onDropdownClose={onCancel}
      comboboxProps={{ transitionProps: { duration: 0 }, shadow: 'sm' }}
    />
  )
}

function described({ name, value, unit, checked }: Factor): string {
  const number = [plainNumber(value), units[unit].symbol].filter(Boolean).join(' ')
  return `${name} — ${number}${checked === 'unverified' ? ' ○' : ''}`
}

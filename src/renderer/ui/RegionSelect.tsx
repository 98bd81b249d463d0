import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Region } from '../../core/factors/regions'

interface Props {
  readonly label: string
  readonly regions: readonly Region[]
  readonly value: string
  readonly onChange: (code: string) => void
  /** Takes codes that the catalog does not know, too. */
  readonly free?: boolean
  readonly field?: string
  readonly error?: string | undefined
}

/** A country or a grid zone, by name or by code: `DE` and Enter is Germany. */
export function RegionSelect({ label, regions, value, onChange, free = false, field, error }: Props) {
  const [search, setSearch] = useState('')
  const known = useMemo(
    () => regions.map(({ code, name }) => ({ value: code, label: `${name} (${code})` })),
    [regions],
  )
  const typed = search.trim()
  const isNew = (code: string) =>
    code !== '' && !known.some((region) => region.value === code || region.label === code)
  const data = [
    ...known,
    ...(isNew(value) ? [{ value, label: value }] : []),
    ...(free && isNew(typed) && typed !== value ? [{ value: typed, label: typed }] : []),
  ]
  return (
    <Select
      label={label}
      searchable
      selectFirstOptionOnChange
      limit={60}
      allowDeselect={false}
      data-field={field}
      data={data}
      value={value === '' ? null : value}
      filter={byCodeFirst}
      error={error}
      nothingFoundMessage="No such country or grid zone"
      comboboxProps={{ transitionProps: { duration: 0 }, shadow: 'sm' }}
      onSearchChange={setSearch}
      onChange={(code) => {
        if (code !== null) onChange(code)
      }}
    />
  )
}

/** A code that is typed in full comes first, then codes and names that begin so, then names that hold it. */
const byCodeFirst: OptionsFilter = ({ options, search, limit }) => {
  const typed = search.trim().toLowerCase()
  const rank = ({ value, label }: ComboboxItem): number => {
    const [code, name] = [value.toLowerCase(), label.toLowerCase()]
    if (code === typed) return 0
    if (name.startsWith(typed)) return 1
    if (code.startsWith(typed)) return 2
    return name.includes(typed) ? 3 : 4
  }
  return (options as ComboboxItem[])
    .map((option) => ({ option, rank: rank(option) }))
    .filter((one) => one.rank < 4)
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ option }) => option)
}

import { Select } from '@mantine/core'
import { useContext, useEffect, useMemo, useState } from 'react'
import type { Factor, Family } from '../../core/factors/factor'
import { refusedAs } from '../../core/factors/water-basis'
import { plainNumber } from '../../core/units/format'
import { units } from '../../core/units/unit'
import type { FoundFactor } from '../../preload/contract'
import { ask } from './desktop'
import { PinnedCatalog } from './pinned-catalog'

interface Props {
  readonly family: Family
  /** What is on offer before anything is typed, and while an answer is on its way. */
  readonly factors: readonly Factor[]
  readonly label: string
  readonly onPick: (id: string) => void
  readonly onCancel: () => void
}

/** Rows that no field takes, with the reason: offered to nobody. */
const refusedRow = (row: Factor): readonly (readonly [string, string])[] => {
  const why = refusedAs(row)
  return why === undefined ? [] : [[row.id, why]]
}

const most = 40
const pauseMs = 60

/** Search in the rows of one family that the project's catalog has, own ones included; a letter or two may be wrong. */
export function FactorPicker({ family, factors, label, onPick, onCancel }: Props) {
  const [search, setSearch] = useState('')
  const catalog = useContext(PinnedCatalog)
  const ofFamily = useMemo(
    () => factors.filter((row) => row.family === family && hadCome(row, catalog)),
    [factors, family, catalog],
  )
  const refused = useMemo(() => new Map(ofFamily.flatMap((row) => refusedRow(row))), [ofFamily])
  const found = useFound(family, search.trim(), catalog)
  const asked: readonly Offer[] = found ?? ofFamily
  const shown = asked.filter(({ id }) => !refused.has(id)).slice(0, most)
  const [left] = asked.flatMap(({ id }) => refused.get(id) ?? [])
  return (
    <Select
      searchable
      defaultDropdownOpened
      autoFocus
      selectFirstOptionOnChange
      aria-label={`${label}: search the catalog`}
      placeholder="Search the catalog"
      nothingFoundMessage={left ? `What matches ${left}` : 'Nothing in the catalog matches'}
      data={shown.map((row) => ({ value: row.id, label: described(row) }))}
      filter={({ options }) => options}
      searchValue={search}
      onSearchChange={setSearch}
      onChange={(id) => (id === null ? onCancel() : onPick(id))}
      onDropdownClose={onCancel}
      comboboxProps={{ transitionProps: { duration: 0 }, shadow: 'sm' }}
    />
  )
}

/** What the catalog's own search finds; nothing until it has answered. An answer to older words is dropped. */
function useFound(
  family: Family,
  text: string,
  catalog: string | undefined,
): readonly FoundFactor[] | undefined {
  const [found, setFound] = useState<readonly FoundFactor[]>()
  useEffect(() => {
    let current = true
    const read = async () => {
      const { rows } = await ask['factors:search']({
        ...{ text, family, offset: 0, limit: most },
        ...(catalog !== undefined && { catalog }),
      })
      if (current) setFound(rows)
    }
    const timer = window.setTimeout(read, pauseMs)
    return () => {
      current = false
      window.clearTimeout(timer)
    }
  }, [family, text, catalog])
  return found
}

/** Versions are years and months: `2026.11`. */
const hadCome = ({ since }: Factor, catalog: string | undefined): boolean =>
  since === undefined || catalog === undefined || since <= catalog

type Offer = Pick<Factor, 'id' | 'name' | 'value' | 'unit' | 'checked'>

function described({ id, name, value, unit, checked }: Offer): string {
  const number = [plainNumber(value), units[unit].symbol].filter(Boolean).join(' ')
  const signs = [id.startsWith('own.') && 'own', checked === 'unverified' && '○'].filter(Boolean).join(' ')
  return [`${name} — ${number}`, signs].filter(Boolean).join(' ')
}

import { Select } from '@mantine/core'
import { checkStates } from '../../../core/factors/factor'
import { familyWords } from '../../../core/factors/family-words'
import type { FoundFactors } from '../../../preload/contract'
import type { Asked } from './asked'
import classes from './factors.module.css'

interface Props {
  readonly asked: Asked
  readonly found: Pick<FoundFactors, 'families' | 'regions' | 'years'> | undefined
  readonly onChange: (filter: Partial<Asked>) => void
}

const checkLabels = {
  checked: 'Read at its source',
  secondary: 'Second-hand',
  unverified: 'Not checked ○',
} as const

/** Filters, each with what it can still be set to and how many rows that leaves. */
export function FilterBar({ asked, found, onChange }: Props) {
  const { family, region, year, checked, own } = asked
  const families = (found?.families ?? []).map((facet) => ({
    value: facet.family,
    label: `${familyWords[facet.family].label} (${facet.count.toLocaleString('en')})`,
  }))
  const regions = (found?.regions ?? []).map((facet) => ({
    value: facet.region,
    label: `${facet.name === facet.region ? facet.region : `${facet.name}, ${facet.region}`} (${facet.count})`,
  }))
  const years = (found?.years ?? []).map((facet) => ({
    value: String(facet.year),
    label: `${facet.year} (${facet.count.toLocaleString('en')})`,
  }))
  return (
    <section className={classes.filters} aria-label="Filters">
      <Filter
        label="Family"
        value={family}
        data={withChosen(families, family, family && familyWords[family].label)}
        onChange={(next) => onChange({ family: next as Asked['family'] })}
      />
      <Filter
        label="Region"
        value={region}
        data={withChosen(regions, region, region)}
        onChange={(next) => onChange({ region: next })}
      />
      <Filter
        label="Year"
        value={year === undefined ? undefined : String(year)}
        data={withChosen(years, year === undefined ? undefined : String(year), String(year))}
        onChange={(next) => onChange({ year: next === undefined ? undefined : Number(next) })}
      />
      <Filter
        label="Checked"
        value={checked}
        data={checkStates.map((state) => ({ value: state, label: checkLabels[state] }))}
        onChange={(next) => onChange({ checked: next as Asked['checked'] })}
      />
      <Filter
        label="Origin"
        value={own === undefined ? undefined : own ? 'own' : 'catalog'}
        data={[
          { value: 'own', label: 'Own rows' },
          { value: 'catalog', label: 'Catalog' },
        ]}
        onChange={(next) => onChange({ own: next === undefined ? undefined : next === 'own' })}
      />
    </section>
  )
}

interface Option {
  readonly value: string
  readonly label: string
}

interface FilterProps {
  readonly label: string
  readonly value: string | undefined
  readonly data: readonly Option[]
  readonly onChange: (value: string | undefined) => void
}

function Filter({ label, value, data, onChange }: FilterProps) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      searchable
      clearable
      clearSectionMode="clear"
      clearButtonProps={{ 'aria-label': `${label}: any`, 'aria-hidden': false, tabIndex: 0 }}
      selectFirstOptionOnChange
      limit={80}
      data={data}
      value={value ?? null}
      nothingFoundMessage="None"
      comboboxProps={{
        transitionProps: { duration: 0 },
        shadow: 'sm',
        width: 'max-content',
        position: 'bottom-start',
      }}
      onChange={(next) => onChange(next ?? undefined)}
    />
  )
}

/** What is chosen stays on offer when the words leave nothing of it. */
const withChosen = (
  options: readonly Option[],
  value: string | undefined,
  label: string | undefined,
): readonly Option[] =>
  value === undefined || options.some((option) => option.value === value)
    ? options
    : [{ value, label: `${label ?? value} (0)` }, ...options]

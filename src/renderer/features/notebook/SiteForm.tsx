import { Select, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import type { Factor } from '../../../core/factors/factor'
import type { Region } from '../../../core/factors/regions'
import type { Site } from '../../../core/project/site'
import { siteFields } from '../../../core/project/site-fields'
import { AmountField } from '../../ui/AmountField'
import { RegionSelect } from '../../ui/RegionSelect'
import classes from './notebook.module.css'

interface Props {
  readonly site: Site
  readonly factors: readonly Factor[]
  readonly regions: readonly Region[]
  readonly onEdit: (label: string, recipe: (site: Site) => void) => void
}

/** A site: region and year look up the grid; PUE, intensity and water may be its own. */
export function SiteForm({ site, factors, regions, onEdit }: Props) {
  const at = `sites/${site.id}`
  const years = useMemo(() => yearsOf(factors, site.region), [factors, site.region])
  return (
    <div className={classes.fields}>
      <TextInput
        label="Name"
        maxLength={300}
        data-field={`${at}/name`}
        value={site.name}
        onChange={(event) => {
          const { value } = event.currentTarget
          onEdit('Site name', (draft) => {
            draft.name = value
          })
        }}
      />
      <RegionSelect
        label="Region"
        regions={regions}
        field={`${at}/region`}
        value={site.region}
        onChange={(region) =>
          onEdit('Region', (draft) => {
            draft.region = region
          })
        }
      />
      <Select
        label="Year of the electricity"
        clearable
        clearButtonProps={{ 'aria-label': 'Year: newest in the catalog', 'aria-hidden': false, tabIndex: 0 }}
        data-field={`${at}/year`}
        data={years}
        value={site.year === undefined ? null : String(site.year)}
        placeholder="newest in the catalog"
        comboboxProps={{ transitionProps: { duration: 0 }, shadow: 'sm' }}
        onChange={(year) =>
          onEdit('Year', (draft) => {
            if (year === null) delete draft.year
            else draft.year = Number(year)
          })
        }
      />
      <AmountField
        field={siteFields.pue}
        path={`${at}/pue`}
        value={site.pue}
        factors={factors}
        placeholder="catalog default"
        onChange={(value) => onEdit('PUE', setter('pue', value))}
      />
      <AmountField
        field={siteFields.gridGPerKWh}
        path={`${at}/gridGPerKWh`}
        value={site.gridGPerKWh}
        factors={factors}
        placeholder="by region and year"
        onChange={(value) => onEdit('Grid carbon intensity', setter('gridGPerKWh', value))}
      />
      <AmountField
        field={siteFields.wueLPerKWh}
        path={`${at}/wueLPerKWh`}
        value={site.wueLPerKWh}
        factors={factors}
        placeholder="not modelled"
        onChange={(value) => onEdit('WUE', setter('wueLPerKWh', value))}
      />
      <AmountField
        field={siteFields.waterLPerKWh}
        path={`${at}/waterLPerKWh`}
        value={site.waterLPerKWh}
        factors={factors}
        placeholder="by region, if known"
        onChange={(value) => onEdit('Water of the grid', setter('waterLPerKWh', value))}
      />
      <TextInput
        label="Note"
        maxLength={20_000}
        value={site.note ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget
          onEdit('Site note', (draft) => {
            if (value === '') delete draft.note
            else draft.note = value
          })
        }}
      />
    </div>
  )
}

function setter<Key extends keyof typeof siteFields>(key: Key, value: Site[Key]) {
  return (draft: Site) => {
    if (value === undefined) delete draft[key]
    else draft[key] = value
  }
}

const oldestYear = 2015

/** Years on offer: those with data, and older ones, whose lookup says that it fell back. */
function yearsOf(factors: readonly Factor[], region: string): string[] {
  const known = factors.filter((row) => row.family === 'grid' && row.region === region).map((row) => row.year)
  const newest = Math.max(...known, new Date().getFullYear())
  return Array.from({ length: newest - oldestYear + 1 }, (_, index) => String(newest - index))
}

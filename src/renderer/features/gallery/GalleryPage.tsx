// Beside the window's own styles, which are matched at every start.
import '@mantine/core/styles/InlineInput.css'
import '@mantine/core/styles/Checkbox.css'
import { Button, Checkbox, Select } from '@mantine/core'
import { useState } from 'react'
import { stages } from '../../../core/stages/stages'
import { GalleryTable } from './GalleryTable'
import classes from './gallery.module.css'
import { countOf, everything, familiesOf, filtered, type GalleryFilter, stagesOf } from './gallery-filter'
import { useGallery } from './useGallery'

interface Props {
  readonly onOpen: (id: string) => void
}

/** Published footprints as projects: each figure beside what this app computes from the same inputs, now. */
export function GalleryPage({ onOpen }: Props) {
  const { entries, failure, again, openCopy } = useGallery(onOpen)
  const [filter, setFilter] = useState<GalleryFilter>(everything)
  const change = (part: Partial<GalleryFilter>) => setFilter((now) => ({ ...now, ...part }))
  const shown = entries && filtered(entries, filter)

  return (
    <main className={classes.page}>
      <h1 className={classes.title}>Gallery</h1>
      <p className={classes.intro}>
        Published footprints, recomputed from the inputs that their authors state. A figure that deviates by
        more than its tolerance says why.
      </p>
      <section className={classes.filters} aria-label="Filters">
        <Filter
          label="Family"
          value={filter.family}
          data={familiesOf(entries ?? []).map((family) => ({ value: family, label: family }))}
          onChange={(family) => change({ family })}
        />
        <Filter
          label="Stage"
          value={filter.stage}
          data={stagesOf(entries ?? []).map((stage) => ({ value: stage, label: stages[stage].label }))}
          onChange={(stage) => change({ stage: stage as GalleryFilter['stage'] })}
        />
        <Checkbox
          label="Deviating only"
          checked={filter.deviating}
          onChange={(event) => change({ deviating: event.currentTarget.checked })}
        />
      </section>
      <div className={classes.count} role="status">
        {shown && countOf(shown)}
      </div>
      {failure && (
        <p className={classes.failed} role="alert">
          The examples could not be computed: {failure}{' '}
          <Button size="compact-xs" onClick={again}>
            Try again
          </Button>
        </p>
      )}
      {entries === undefined && !failure && <p className={classes.waiting}>Computing the examples…</p>}
      {shown?.length === 0 && <p className={classes.nothing}>No example fits these filters.</p>}
      {shown && shown.length > 0 && <GalleryTable entries={shown} onCopy={openCopy} />}
    </main>
  )
}

interface FilterProps {
  readonly label: string
  readonly value: string | undefined
  readonly data: readonly { readonly value: string; readonly label: string }[]
  readonly onChange: (value: string | undefined) => void
}

function Filter({ label, value, data, onChange }: FilterProps) {
  return (
    <Select
      aria-label={label}
      placeholder={label}
      clearable
      clearSectionMode="clear"
      clearButtonProps={{ 'aria-label': `${label}: any`, 'aria-hidden': false, tabIndex: 0 }}
      data={[...data]}
      value={value ?? null}
      comboboxProps={{ transitionProps: { duration: 0 }, shadow: 'sm' }}
      onChange={(next) => onChange(next ?? undefined)}
    />
  )
}

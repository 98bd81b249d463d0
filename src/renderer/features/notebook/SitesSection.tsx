import { Button, Menu } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { Factor } from '../../../core/factors/factor'
import type { Region } from '../../../core/factors/regions'
import type { Amount } from '../../../core/project/field'
import type { ProjectFile } from '../../../core/project/project'
import type { Site } from '../../../core/project/site'
import { Section } from '../../ui/Section'
import { newSite } from './new-record'
import classes from './notebook.module.css'
import { RecordList, useOpened } from './RecordList'
import { othersOf, SharedNote } from './SharedNote'
import { SiteForm } from './SiteForm'
import type { Notebook } from './useNotebook'

interface Props {
  readonly project: ProjectFile
  readonly edit: Notebook['edit']
  readonly factors: readonly Factor[]
  readonly regions: readonly Region[]
  readonly newestYear: number
  /** Sites of the workspace that this project does not use yet. */
  readonly others: readonly Site[]
  readonly wanted: string | undefined
  /** By record: the projects that use it. */
  readonly users: Parameters<typeof othersOf>[0]
}

/** Where the project draws electricity. */
export function SitesSection({ project, edit, factors, regions, newestYear, others, wanted, users }: Props) {
  const { opened, open } = useOpened(wanted)
  const add = (site: Site) => {
    edit('Add site', (draft) => {
      draft.sites.push(site)
    })
    open(site.id)
  }
  const editSite = (id: string) => (label: string, recipe: (site: Site) => void) =>
    edit(`${label} (${id})`, (draft) => {
      const site = draft.sites.find((candidate) => candidate.id === id)
      if (site) recipe(site)
    })
  const heldBy = (id: string) =>
    project.activities.some((activity) => 'siteId' in activity && activity.siteId === id)
      ? 'In use: give its activities another site first'
      : undefined

  /** A copy under an id of its own takes the shared one's place in this project. */
  const own = (id: string) => {
    const { id: ownId } = newSite(newestYear)
    edit(`Make own (${id})`, (draft) => {
      const record = draft.sites.find((candidate) => candidate.id === id)
      if (record) record.id = ownId
      for (const activity of draft.activities) {
        if ('siteId' in activity && activity.siteId === id) activity.siteId = ownId
      }
    })
    open(ownId)
  }

  return (
    <Section
      title="Sites"
      aside={
        <AddFromWorkspace kind="site" others={others} onNew={() => add(newSite(newestYear))} onAdd={add} />
      }
    >
      {project.sites.length === 0 && (
        <p className={classes.empty}>
          No site yet. A site says where electricity is drawn: its grid and its PUE.
        </p>
      )}
      <RecordList
        rows={project.sites.map((site) => ({
          id: site.id,
          name: site.name,
          summary: summaryOf(site, factors),
        }))}
        heldBy={heldBy}
        opened={opened}
        onOpen={open}
        onRemove={(id) =>
          edit(`Take out site (${id})`, (draft) => {
            draft.sites = draft.sites.filter((site) => site.id !== id)
          })
        }
        form={(id) => {
          const site = project.sites.find((candidate) => candidate.id === id)
          return (
            site && (
              <>
                <SiteForm site={site} factors={factors} regions={regions} onEdit={editSite(id)} />
                <SharedNote others={othersOf(users, id, project.id)} onOwn={() => own(id)} />
              </>
            )
          )
        }}
      />
    </Section>
  )
}

function summaryOf({ region, year, pue, gridGPerKWh }: Site, factors: readonly Factor[]): string {
  const grid = amountText(gridGPerKWh, factors)
  return [
    year === undefined ? region : `${region} ${year}`,
    `PUE ${amountText(pue, factors) ?? 'by default'}`,
    grid === undefined ? 'grid by region and year' : `${grid} gCO2e/kWh`,
  ].join(' · ')
}

/** The number of an amount as text; of a factor, its row's value. */
export function amountText(amount: Amount | undefined, factors: readonly Factor[]): string | undefined {
  if (amount === undefined || typeof amount === 'number') return amount?.toLocaleString('en')
  if ('value' in amount) return amount.value.toLocaleString('en', { maximumFractionDigits: 6 })
  return factors.find((row) => row.id === amount.factor)?.value.toLocaleString('en') ?? amount.factor
}

interface AddProps<T> {
  readonly kind: string
  readonly others: readonly T[]
  readonly onNew: () => void
  readonly onAdd: (record: T) => void
}

/** A new record, or one that another project of the workspace made. */
export function AddFromWorkspace<T extends { readonly id: string; readonly name: string }>({
  kind,
  others,
  onNew,
  onAdd,
}: AddProps<T>) {
  const icon = <IconPlus size={14} />
  if (others.length === 0) {
    return (
      <Button leftSection={icon} onClick={onNew}>
        Add {kind}
      </Button>
    )
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button leftSection={icon}>Add {kind}</Button>
      </Menu.Target>
      <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
        <Menu.Item onClick={onNew}>New {kind}</Menu.Item>
        <Menu.Label>Of the workspace</Menu.Label>
        {others.map((record) => (
          <Menu.Item key={record.id} onClick={() => onAdd(record)}>
            {record.name || 'Unnamed'}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

import type { Factor } from '../../../core/factors/factor'
import type { Region } from '../../../core/factors/regions'
import type { ProjectFile } from '../../../core/project/project'
import type { Site } from '../../../core/project/site'
import { newId } from '../../ui/new-id'
import { Section } from '../../ui/Section'
import { AddFromWorkspace } from './AddFromWorkspace'
import { amountText } from './amount-text'
import { newSite } from './new-record'
import classes from './notebook.module.css'
import { RecordList, useOpened } from './RecordList'
import { recordActions } from './record-actions'
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
  const actions = recordActions('sites', project, edit, open)

  return (
    <Section
      title="Sites"
      aside={
        <AddFromWorkspace
          kind="site"
          others={others}
          onNew={() => actions.add(newSite(newestYear))}
          onAdd={actions.add}
        />
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
        heldBy={(id) => (actions.isUsed(id) ? 'In use: give its activities another site first' : undefined)}
        opened={opened}
        onOpen={open}
        onRemove={actions.remove}
        form={(id) => {
          const site = project.sites.find((candidate) => candidate.id === id)
          return (
            site && (
              <>
                <SiteForm
                  site={site}
                  factors={factors}
                  regions={regions}
                  onEdit={(label, recipe) => actions.edit(id, label, recipe)}
                />
                <SharedNote
                  others={othersOf(users, id, project.id)}
                  onOwn={() => actions.own(id, newId('site'))}
                />
              </>
            )
          )
        }}
      />
    </Section>
  )
}

function summaryOf({ region, year, pue, gridGPerKWh, wueLPerKWh }: Site, factors: readonly Factor[]): string {
  const grid = amountText(gridGPerKWh, factors)
  const wue = amountText(wueLPerKWh, factors)
  return [
    year === undefined ? region : `${region} ${year}`,
    `PUE ${amountText(pue, factors) ?? 'by default'}`,
    grid === undefined ? 'grid by region and year' : `${grid} gCO2e/kWh`,
    ...(wue === undefined ? [] : [`WUE ${wue} L/kWh`]),
  ].join(' · ')
}

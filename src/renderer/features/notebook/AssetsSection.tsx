import type { Factor } from '../../../core/factors/factor'
import type { Asset } from '../../../core/project/asset'
import type { ProjectFile } from '../../../core/project/project'
import { Section } from '../../ui/Section'
import { AssetForm } from './AssetForm'
import { newAsset } from './new-record'
import classes from './notebook.module.css'
import { RecordList, useOpened } from './RecordList'
import { othersOf, SharedNote } from './SharedNote'
import { AddFromWorkspace, amountText } from './SitesSection'
import type { Notebook } from './useNotebook'

interface Props {
  readonly project: ProjectFile
  readonly edit: Notebook['edit']
  readonly factors: readonly Factor[]
  /** Hardware of the workspace that this project does not use yet. */
  readonly others: readonly Asset[]
  readonly wanted: string | undefined
  /** By record: the projects that use it. */
  readonly users: Parameters<typeof othersOf>[0]
}

/** The hardware that the project used, with what making it emitted. */
export function AssetsSection({ project, edit, factors, others, wanted, users }: Props) {
  const { opened, open } = useOpened(wanted)
  const add = (asset: Asset) => {
    edit('Add hardware', (draft) => {
      draft.assets.push(asset)
    })
    open(asset.id)
  }
  const heldBy = (id: string) =>
    project.activities.some((activity) => 'assetId' in activity && activity.assetId === id)
      ? 'In use: give its activities other hardware first'
      : undefined

  /** A copy under an id of its own takes the shared one's place in this project. */
  const own = (id: string) => {
    const { id: ownId } = newAsset()
    edit(`Make own (${id})`, (draft) => {
      const record = draft.assets.find((candidate) => candidate.id === id)
      if (record) record.id = ownId
      for (const activity of draft.activities) {
        if ('assetId' in activity && activity.assetId === id) activity.assetId = ownId
      }
    })
    open(ownId)
  }

  return (
    <Section
      title="Hardware inventory"
      aside={<AddFromWorkspace kind="hardware" others={others} onNew={() => add(newAsset())} onAdd={add} />}
    >
      {project.assets.length === 0 && (
        <p className={classes.empty}>
          No hardware yet. An entry holds the embodied carbon of one unit (cradle-to-gate), its lifetime and
          its utilisation.
        </p>
      )}
      <RecordList
        rows={project.assets.map((asset) => ({
          id: asset.id,
          name: asset.name,
          summary: summaryOf(asset, factors),
        }))}
        heldBy={heldBy}
        opened={opened}
        onOpen={open}
        onRemove={(id) =>
          edit(`Take out hardware (${id})`, (draft) => {
            draft.assets = draft.assets.filter((asset) => asset.id !== id)
          })
        }
        form={(id) => {
          const asset = project.assets.find((candidate) => candidate.id === id)
          return (
            asset && (
              <>
                <AssetForm
                  asset={asset}
                  factors={factors}
                  onEdit={(label, recipe) =>
                    edit(`${label} (${id})`, (draft) => {
                      const found = draft.assets.find((candidate) => candidate.id === id)
                      if (found) recipe(found)
                    })
                  }
                />
                <SharedNote others={othersOf(users, id, project.id)} onOwn={() => own(id)} />
              </>
            )
          )
        }}
      />
    </Section>
  )
}

function summaryOf(
  { footprintKg, lifetimeYears, utilisationPercent }: Asset,
  factors: readonly Factor[],
): string {
  const parts = [
    [amountText(footprintKg, factors), 'kgCO2e'],
    [amountText(lifetimeYears, factors), 'years'],
    [amountText(utilisationPercent, factors), '% utilisation'],
  ] as const
  return parts
    .map(([number, unit]) => (number === undefined ? `${unit} not given` : `${number} ${unit}`))
    .join(' · ')
}

import type { Factor } from '../../../core/factors/factor'
import type { Asset } from '../../../core/project/asset'
import type { ProjectFile } from '../../../core/project/project'
import { Section } from '../../ui/Section'
import { AddFromWorkspace } from './AddFromWorkspace'
import { AssetForm } from './AssetForm'
import { amountText } from './amount-text'
import { newAsset, newId } from './new-record'
import classes from './notebook.module.css'
import { RecordList, useOpened } from './RecordList'
import { recordActions } from './record-actions'
import { othersOf, SharedNote } from './SharedNote'
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
  const actions = recordActions('assets', project, edit, open)

  return (
    <Section
      title="Hardware inventory"
      aside={
        <AddFromWorkspace
          kind="hardware"
          others={others}
          onNew={() => actions.add(newAsset())}
          onAdd={actions.add}
        />
      }
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
        heldBy={(id) => (actions.isUsed(id) ? 'In use: give its activities other hardware first' : undefined)}
        opened={opened}
        onOpen={open}
        onRemove={actions.remove}
        form={(id) => {
          const asset = project.assets.find((candidate) => candidate.id === id)
          return (
            asset && (
              <>
                <AssetForm
                  asset={asset}
                  factors={factors}
                  onEdit={(label, recipe) => actions.edit(id, label, recipe)}
                />
                <SharedNote
                  others={othersOf(users, id, project.id)}
                  onOwn={() => actions.own(id, newId('asset'))}
                />
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

import type { HardwareView } from '../../../core/assess/hardware'
import type { AssessmentView } from '../../../core/assess/view'
import type { Factor } from '../../../core/factors/factor'
import type { Asset } from '../../../core/project/asset'
import { footprintWays } from '../../../core/project/footprint-ways'
import type { ProjectFile } from '../../../core/project/project'
import { significant } from '../../../core/units/format'
import { newId } from '../../ui/new-id'
import { Section } from '../../ui/Section'
import { AddFromWorkspace } from './AddFromWorkspace'
import { AssetForm } from './AssetForm'
import { amountText } from './amount-text'
import { newAsset } from './new-record'
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
  readonly view: AssessmentView | undefined
  readonly onExplain: (path: string) => void
  /** By record: the projects that use it. */
  readonly users: Parameters<typeof othersOf>[0]
}

/** The hardware that the project used, with what making it emitted. */
export function AssetsSection(props: Props) {
  const { project, edit, factors, others, wanted, users, view, onExplain } = props
  const { opened, open } = useOpened(wanted)
  const actions = recordActions('assets', project, edit, open)
  const viewOf = (id: string) => view?.hardware.find((entry) => entry.id === id)

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
          No hardware yet. An entry holds the embodied carbon of one unit (published, or by its parts), its
          lifetime and its utilisation.
        </p>
      )}
      <RecordList
        rows={project.assets.map((asset) => ({
          id: asset.id,
          name: asset.name,
          summary: summaryOf(asset, factors, viewOf(asset.id)),
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
                  view={viewOf(asset.id)}
                  onExplain={onExplain}
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

function summaryOf(asset: Asset, factors: readonly Factor[], view: HardwareView | undefined): string {
  const { footprintBy = 'published', footprintKg, lifeCycle, host, lifetimeYears, utilisationPercent } = asset
  const isPublished = footprintBy === 'published'
  const chosen = view?.footprints.find(({ isChosen }) => isChosen)
  const footprint = isPublished ? amountText(footprintKg, factors) : chosen && significant(chosen.kg)
  const parts = [
    [footprint, isPublished ? 'kgCO2e' : `kgCO2e (${footprintWays[footprintBy].short})`],
    [amountText(lifetimeYears, factors), 'years'],
    [amountText(utilisationPercent, factors), '% utilisation'],
  ] as const
  const numbers = parts.map(([number, unit]) =>
    number === undefined ? `${unit} not given` : `${number} ${unit}`,
  )
  const isNamed = typeof footprintKg === 'object' && 'factor' in footprintKg
  const isBounded = !isPublished || isNamed || lifeCycle !== undefined || host !== undefined
  return [...numbers, ...(view && isBounded ? [view.boundary] : [])].join(' · ')
}

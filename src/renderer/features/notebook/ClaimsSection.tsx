import { Button } from '@mantine/core'
import type { ClaimView } from '../../../core/assess/claims'
import type { AssessmentView } from '../../../core/assess/view'
import type { Claim } from '../../../core/project/claim'
import type { ProjectFile } from '../../../core/project/project'
import { claimText } from '../../../core/report/claim-text'
import { newId } from '../../ui/new-id'
import { Section } from '../../ui/Section'
import { ClaimForm } from './ClaimForm'
import classes from './notebook.module.css'
import { RecordList, useOpened } from './RecordList'
import type { Notebook } from './useNotebook'

interface Props {
  readonly project: ProjectFile
  readonly view: AssessmentView | undefined
  readonly edit: Notebook['edit']
  readonly wanted: string | undefined
}

/** What other works state for numbers of this project. */
export function ClaimsSection({ project, view, edit, wanted }: Props) {
  const { opened, open } = useOpened(wanted)
  const claims = project.claims ?? []
  const add = () => {
    const claim: Claim = {
      id: newId('claim'),
      what: 'totals/climateKg',
      source: '',
      basis: 'as printed',
      tolerancePercent: 1,
    }
    edit('Add published figure', (draft) => {
      draft.claims = [...(draft.claims ?? []), claim]
    })
    open(claim.id)
  }
  const remove = (id: string) =>
    edit(`Remove published figure (${id})`, (draft) => {
      const left = (draft.claims ?? []).filter((claim) => claim.id !== id)
      if (left.length === 0) delete draft.claims
      else draft.claims = left
    })
  const editOne = (id: string, label: string, recipe: (claim: Claim) => void) =>
    edit(`${label} (${id})`, (draft) => {
      const claim = draft.claims?.find((candidate) => candidate.id === id)
      if (claim) recipe(claim)
    })
  const shown = view?.claims ?? []

  return (
    <Section
      title="Published figures"
      aside={
        <Button size="compact-xs" onClick={add}>
          Add published figure
        </Button>
      }
    >
      {claims.length === 0 && (
        <p className={classes.empty}>
          None yet. A footprint that a paper or a model card states is shown beside this project’s own number,
          with the deviation.
        </p>
      )}
      <RecordList
        rows={claims.map(({ id, what, source }) => {
          const numbers = shown.find((candidate) => candidate.id === id)
          return { id, name: numbers?.label ?? what, summary: numbers ? summaryOf(numbers) : source }
        })}
        heldBy={() => undefined}
        opened={opened}
        onOpen={open}
        onRemove={remove}
        form={(id) => {
          const claim = claims.find((candidate) => candidate.id === id)
          return (
            claim && (
              <ClaimForm claim={claim} view={view} onEdit={(label, recipe) => editOne(id, label, recipe)} />
            )
          )
        }}
      />
    </Section>
  )
}

function summaryOf(claim: ClaimView): string {
  const { published, unit, deviation } = claimText(claim)
  const value = claim.published === null ? 'no value yet' : `published ${published} ${unit}`.trim()
  return claim.deviationPercent === null ? value : `${value} · ${deviation}`
}

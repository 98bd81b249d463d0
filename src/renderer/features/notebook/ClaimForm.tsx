import { Textarea, TextInput } from '@mantine/core'
import { numberNamed } from '../../../core/assess/claims'
import { numberPaths } from '../../../core/assess/number-paths'
import type { AssessmentView } from '../../../core/assess/view'
import type { Claim } from '../../../core/project/claim'
import { type ClaimBasis, claimBases, claimFields, claimNumbers } from '../../../core/project/claim-fields'
import { factPath } from '../../../core/project/number-path'
import { units } from '../../../core/units/unit'
import { Choice } from '../../ui/Choice'
import { UnitText } from '../../ui/formula/UnitText'
import { useNumberText } from '../../ui/useNumberText'
import classes from './notebook.module.css'

interface Props {
  readonly claim: Claim
  readonly view: AssessmentView | undefined
  readonly onEdit: (label: string, recipe: (claim: Claim) => void) => void
}

/** A published figure: what it is of, where it stands, and how its inputs were come by. */
export function ClaimForm({ claim, view, onEdit }: Props) {
  const at = `claims/${claim.id}`
  const unit = view ? units[numberNamed(view, claim.what).unit].symbol : ''
  return (
    <div className={classes.fields}>
      <div className={classes.wide}>
        <Choice
          label={claimFields.what.title}
          field={`${at}/what`}
          value={claim.what}
          options={optionsOf(view, claim.what)}
          onChange={(what) =>
            onEdit(claimFields.what.title, (draft) => {
              draft.what = what
            })
          }
        />
      </div>
      {claim.what === factPath && (
        <TextInput
          className={classes.wide as string}
          label={claimFields.figure.title}
          description={claimFields.figure.description}
          maxLength={300}
          data-field={`${at}/figure`}
          value={claim.figure ?? ''}
          onChange={(event) =>
            onEdit(claimFields.figure.title, optional('figure', event.currentTarget.value))
          }
        />
      )}
      <NumberInput
        name="published"
        field={`${at}/published`}
        unit={unit}
        value={claim.published}
        onChange={(value) =>
          onEdit(claimFields.published.title, (draft) => {
            if (value === undefined) delete draft.published
            else draft.published = value
          })
        }
      />
      <NumberInput
        name="tolerancePercent"
        field={`${at}/tolerancePercent`}
        unit="%"
        value={claim.tolerancePercent}
        onChange={(value) =>
          onEdit(claimFields.tolerancePercent.title, (draft) => {
            draft.tolerancePercent = value ?? 1
          })
        }
      />
      <Choice
        label={claimFields.basis.title}
        field={`${at}/basis`}
        value={claim.basis}
        options={Object.keys(claimBases).map((basis) => ({ value: basis, label: basis }))}
        onChange={(basis) =>
          onEdit(claimFields.basis.title, (draft) => {
            draft.basis = basis as ClaimBasis
          })
        }
      />
      <p className={`${classes.quiet} ${classes.wide}`} style={{ margin: 0 }}>
        {claimBases[claim.basis]}
      </p>
      <TextInput
        label={claimFields.source.title}
        description={claimFields.source.description}
        maxLength={300}
        data-field={`${at}/source`}
        value={claim.source}
        onChange={(event) => {
          const { value } = event.currentTarget
          onEdit(claimFields.source.title, (draft) => {
            draft.source = value
          })
        }}
      />
      <TextInput
        label={claimFields.locator.title}
        description={claimFields.locator.description}
        maxLength={300}
        data-field={`${at}/locator`}
        value={claim.locator ?? ''}
        onChange={(event) =>
          onEdit(claimFields.locator.title, optional('locator', event.currentTarget.value))
        }
      />
      <Textarea
        className={classes.wide as string}
        autosize
        minRows={1}
        maxRows={8}
        label={claimFields.note.title}
        description={claimFields.note.description}
        maxLength={20_000}
        data-field={`${at}/note`}
        value={claim.note ?? ''}
        onChange={(event) => onEdit(claimFields.note.title, optional('note', event.currentTarget.value))}
      />
    </div>
  )
}

const optional = (key: 'figure' | 'locator' | 'note', value: string) => (draft: Claim) => {
  if (value === '') delete draft[key]
  else draft[key] = value
}

/** Every number that the project has now, sums first; and the one chosen, also where it is gone. */
function optionsOf(view: AssessmentView | undefined, chosen: string) {
  const paths = view ? numberPaths(view).filter((path) => numberNamed(view, path).value !== null) : []
  const ordered = [...paths.toReversed(), factPath]
  return [...new Set(ordered.includes(chosen) ? ordered : [chosen, ...ordered])].map((path) => ({
    value: path,
    label: view ? numberNamed(view, path).label : path,
  }))
}

interface NumberProps {
  readonly name: keyof typeof claimNumbers
  readonly field: string
  readonly unit: string
  readonly value: number | undefined
  readonly onChange: (value: number | undefined) => void
}

function NumberInput({ name, field, unit, value, onChange }: NumberProps) {
  const { text, setText, begin, error } = useNumberText(claimNumbers[name], value, (next) =>
    onChange(typeof next === 'object' ? undefined : next),
  )
  return (
    <TextInput
      label={claimNumbers[name].label}
      description={claimNumbers[name].help}
      data-field={field}
      value={text}
      onFocus={begin}
      onChange={(event) => setText(event.currentTarget.value)}
      inputMode="decimal"
      autoComplete="off"
      spellCheck={false}
      error={error}
      rightSection={
        <span className={classes.quiet}>
          <UnitText unit={unit} />
        </span>
      }
      rightSectionWidth={`calc(${unit.length}ch + 18px)`}
      rightSectionPointerEvents="none"
    />
  )
}

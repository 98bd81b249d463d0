import { TextInput } from '@mantine/core'
import type { HardwareView } from '../../../core/assess/hardware'
import type { Factor } from '../../../core/factors/factor'
import { rowOfSubject } from '../../../core/factors/subject-rows'
import { subjects } from '../../../core/factors/subjects'
import type { Asset } from '../../../core/project/asset'
import { assetFields, sharedFields } from '../../../core/project/asset-fields'
import type { FieldSpec } from '../../../core/project/field'
import {
  type AssetChoice,
  type AssetField,
  assetChoices,
  type FootprintWay,
  footprintWays,
} from '../../../core/project/footprint-ways'
import type { ChoiceSpec } from '../../../core/stages/method'
import { AmountField } from '../../ui/AmountField'
import { Choice } from '../../ui/Choice'
import { Footprints } from './Footprints'
import classes from './notebook.module.css'

interface Props {
  readonly asset: Asset
  readonly view: HardwareView | undefined
  readonly factors: readonly Factor[]
  readonly onEdit: (label: string, recipe: (asset: Asset) => void) => void
  readonly onExplain: (path: string) => void
}

const shared = Object.keys(sharedFields) as (keyof typeof sharedFields)[]
const needed: ReadonlySet<AssetChoice> = new Set(['caseType'])

/** Hardware of the inventory: what making one unit emits, how that is known, and over what life it is shared out. */
export function AssetForm({ asset, view, factors, onEdit, onExplain }: Props) {
  const by = asset.footprintBy ?? 'published'
  const { required, optional, choices }: FootprintWay = footprintWays[by]
  const set = (label: string, key: AssetChoice | AssetField, value: unknown) =>
    onEdit(label, (draft) => {
      const record = draft as Record<string, unknown>
      if (value === undefined) delete record[key]
      else record[key] = value
    })
  const amount = (key: AssetField, missing: boolean) => {
    const field: FieldSpec = assetFields[key]
    const placeholder = by === 'published' ? undefined : ofDevice(field, asset.device, factors)
    return (
      <AmountField
        key={key}
        {...{ field, factors, missing }}
        {...(placeholder !== undefined && { placeholder })}
        path={`assets/${asset.id}/${key}`}
        value={asset[key]}
        onChange={(value) => set(field.label, key, value)}
      />
    )
  }
  const choice = (key: AssetChoice) => {
    const { label, options }: ChoiceSpec = assetChoices[key]
    return (
      <Choice
        key={key}
        label={label}
        field={`assets/${asset.id}/${key}`}
        value={asset[key]}
        options={'subjectsOf' in options ? subjects(factors, options.subjectsOf) : options}
        placeholder={needed.has(key) ? 'needed' : 'not stated'}
        {...(!needed.has(key) && { onClear: () => set(label, key, undefined) })}
        onChange={(value) => set(label, key, value)}
      />
    )
  }
  return (
    <div className={classes.fields}>
      <TextInput
        label="Name"
        maxLength={300}
        data-field={`assets/${asset.id}/name`}
        value={asset.name}
        onChange={(event) => {
          const { value } = event.currentTarget
          onEdit('Hardware name', (draft) => {
            draft.name = value
          })
        }}
      />
      <Choice
        label={assetChoices.footprintBy.label}
        field={`assets/${asset.id}/footprintBy`}
        value={by}
        options={assetChoices.footprintBy.options}
        onChange={(value) => set(assetChoices.footprintBy.label, 'footprintBy', value)}
      />
      {choices.map(choice)}
      {view && <Footprints {...{ view, onExplain }} />}
      {required.map((key) => amount(key, true))}
      {shared.map((key) => amount(key, true))}
      {optional.map((key) => amount(key, false))}
      <TextInput
        label="Note"
        maxLength={20_000}
        value={asset.note ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget
          onEdit('Hardware note', (draft) => {
            if (value === '') delete draft.note
            else draft.note = value
          })
        }}
      />
    </div>
  )
}

/** `8.14, of the device`: what the catalog answers while the field is empty. */
function ofDevice(
  { family }: FieldSpec,
  device: string | undefined,
  factors: readonly Factor[],
): string | undefined {
  const row = family && device ? rowOfSubject(factors, family, device) : undefined
  return row && `${row.value.toLocaleString('en', { maximumSignificantDigits: 6 })}, of the device`
}

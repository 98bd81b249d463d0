import { TextInput } from '@mantine/core'
import type { Factor } from '../../../core/factors/factor'
import type { Asset } from '../../../core/project/asset'
import { assetFields } from '../../../core/project/asset-fields'
import { AmountField } from '../../ui/AmountField'
import classes from './notebook.module.css'

interface Props {
  readonly asset: Asset
  readonly factors: readonly Factor[]
  readonly onEdit: (label: string, recipe: (asset: Asset) => void) => void
}

const keys = Object.keys(assetFields) as (keyof typeof assetFields)[]

/** Hardware of the inventory: what making one unit emits, and over what life that is shared out. */
export function AssetForm({ asset, factors, onEdit }: Props) {
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
      {keys.map((key) => (
        <AmountField
          key={key}
          field={assetFields[key]}
          path={`assets/${asset.id}/${key}`}
          value={asset[key]}
          factors={factors}
          missing
          onChange={(value) =>
            onEdit(assetFields[key].label, (draft) => {
              if (value === undefined) delete draft[key]
              else draft[key] = value
            })
          }
        />
      ))}
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

import { Button, TextInput } from '@mantine/core'
import type { Factor } from '../../../core/factors/factor'
import type { Amount } from '../../../core/project/field'
import { amountColumns, rowName, type TableSpec } from '../../../core/stages/table'
import { upperFirst } from '../../../core/words'
import { AmountField } from '../AmountField'
import type { Row, RowsActions } from './row'
import classes from './rows.module.css'

interface Props {
  readonly path: string
  readonly spec: TableSpec
  readonly index: number
  readonly row: Row
  readonly factors: readonly Factor[]
  readonly actions: RowsActions
  readonly onClose: () => void
}

/** A row's numbers at full length: factors, spreads, sources and notes. */
export function RowDetails({ path, spec, index, row, factors, actions, onClose }: Props) {
  const name = upperFirst(rowName(index))
  const note = row.note as string | undefined
  return (
    <section className={classes.details} aria-label={`${name}: where its numbers come from`}>
      <div className={classes.bar}>
        <h4 className={classes.title}>{row.label ? `${name}: ${String(row.label)}` : name}</h4>
        <span className={classes.space} />
        <Button onClick={onClose}>Close</Button>
      </div>
      <div className={classes.fields}>
        {amountColumns(spec).map(({ key, field, label }) => (
          <AmountField
            key={`${index} ${key}`}
            field={field}
            path={`${path}/${index}/${key}`}
            value={row[key] as Amount | undefined}
            factors={factors}
            onChange={(value) => actions.setCell(index, key, label, value)}
          />
        ))}
      </div>
      <TextInput
        label="Note"
        value={note ?? ''}
        maxLength={20_000}
        onChange={(event) => actions.setCell(index, 'note', 'Note', event.currentTarget.value)}
      />
    </section>
  )
}

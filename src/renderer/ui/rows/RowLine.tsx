import { ActionIcon } from '@mantine/core'
import { IconQuote, IconTrash } from '@tabler/icons-react'
import { memo } from 'react'
import type { Factor } from '../../../core/factors/factor'
import type { Amount } from '../../../core/project/field'
import { type Column, columnHeading, rowName } from '../../../core/stages/table'
import { upperFirst } from '../../../core/words'
import { NumberCell } from './NumberCell'
import { PlaceCell } from './PlaceCell'
import type { Row, RowsActions } from './row'
import classes from './rows.module.css'

interface Props {
  readonly path: string
  readonly index: number
  /** Nothing in the row after the last one. */
  readonly row: Row | undefined
  readonly columns: readonly Column[]
  readonly factors: readonly Factor[]
  readonly actions: RowsActions
  readonly start: number
  readonly template: string
  readonly fault: string | undefined
  readonly isOpen: boolean
  readonly onOpen: (index: number | undefined) => void
}

/** One row; a keystroke in another draws it not again. */
export const RowLine = memo((props: Props) => {
  const { path, index, row, columns, factors, actions, start, template, fault, isOpen, onOpen } = props
  const isNext = row === undefined
  const name = rowName(index)
  return (
    <tr
      aria-rowindex={index + 2}
      className={`${classes.row} ${isNext ? classes.next : ''}`}
      style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
    >
      <th
        scope="row"
        className={`${classes.number} ${fault ? classes.wrong : ''}`}
        title={fault && upperFirst(fault)}
      >
        {isNext ? '+' : index + 1}
        {fault && <span className={classes.hidden}>, incomplete</span>}
      </th>
      {columns.map((column) => {
        const { key } = column
        const cell = {
          'data-cell': `${index} ${key}`,
          'data-field': `${path}/${index}/${key}`,
          'aria-label': `${columnHeading(column)}, ${name}`,
        }
        const set = (value: Amount | string | undefined) => actions.setCell(index, key, column.label, value)
        switch (column.type) {
          case 'text':
            if (column.places) {
              return (
                <td key={key}>
                  <PlaceCell
                    cell={cell}
                    most={column.most}
                    value={(row?.[key] as string | undefined) ?? ''}
                    onChange={set}
                  />
                </td>
              )
            }
            return (
              <td key={key}>
                <input
                  {...cell}
                  className={classes.cell}
                  maxLength={column.most}
                  value={(row?.[key] as string | undefined) ?? ''}
                  onChange={(event) => set(event.currentTarget.value)}
                />
              </td>
            )
          case 'word':
            return (
              <td key={key}>
                <select
                  {...cell}
                  className={classes.cell}
                  value={(row?.[key] as string | undefined) ?? ''}
                  onChange={(event) => set(event.currentTarget.value)}
                >
                  <option value="" />
                  {column.options.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              </td>
            )
          case 'amount':
            return (
              <td key={key}>
                <NumberCell
                  {...{ cell, factors }}
                  field={column.field}
                  value={row?.[key] as Amount | undefined}
                  onChange={set}
                  onOpen={() => onOpen(index)}
                />
              </td>
            )
        }
        return null
      })}
      <td className={classes.act}>
        {!isNext && (
          <>
            <ActionIcon
              size="xs"
              title="Factors, how sure, source and note"
              aria-label={`${upperFirst(name)}: factors, how sure, source and note`}
              aria-expanded={isOpen}
              tabIndex={-1}
              onClick={() => onOpen(isOpen ? undefined : index)}
            >
              <IconQuote size={13} />
            </ActionIcon>
            <ActionIcon
              size="xs"
              title="Remove"
              aria-label={`Remove ${name}`}
              tabIndex={-1}
              onClick={() => actions.remove(index)}
            >
              <IconTrash size={13} />
            </ActionIcon>
          </>
        )}
      </td>
    </tr>
  )
})

import { ActionIcon, Tooltip } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { type ReactNode, useCallback, useState } from 'react'
import classes from './notebook.module.css'

interface RecordRow {
  readonly id: string
  readonly name: string
  /** What the closed row says of itself. */
  readonly summary: string
}

interface Props {
  readonly rows: readonly RecordRow[]
  readonly form: (id: string) => ReactNode
  readonly onRemove: (id: string) => void
  /** Why a record cannot be taken out, or nothing when it can. */
  readonly heldBy: (id: string) => string | undefined
  readonly opened: string | undefined
  readonly onOpen: (id: string | undefined) => void
}

/** Records as rows; one at a time opens into its form. */
export function RecordList({ rows, form, onRemove, heldBy, opened, onOpen }: Props) {
  return (
    <ul className={classes.list}>
      {rows.map(({ id, name, summary }) => {
        const held = heldBy(id)
        return (
          <li key={id} className={classes.item}>
            <div className={classes.row}>
              <button
                type="button"
                className={classes.rowButton}
                aria-expanded={opened === id}
                onClick={() => onOpen(opened === id ? undefined : id)}
              >
                <span className={classes.mark}>{opened === id ? '▾' : '▸'}</span>
                <span className={classes.name}>{name || 'Unnamed'}</span>
                <span className={classes.quiet}>{summary}</span>
              </button>
              <Tooltip label={held ?? 'Take out of this project'}>
                <ActionIcon
                  aria-label={`Take ${name || 'this'} out of the project`}
                  aria-disabled={held !== undefined}
                  style={{ opacity: held === undefined ? 1 : 0.35 }}
                  onClick={() => held === undefined && onRemove(id)}
                >
                  <IconTrash size={14} />
                </ActionIcon>
              </Tooltip>
            </div>
            {opened === id && <div className={classes.form}>{form(id)}</div>}
          </li>
        )
      })}
    </ul>
  )
}

/** Which record of a list is open; a link to one of its fields opens it too. */
export function useOpened(wanted: string | undefined) {
  const [state, setState] = useState<{ opened: string | undefined; wanted: string | undefined }>({
    opened: wanted,
    wanted,
  })
  if (state.wanted !== wanted) setState({ opened: wanted ?? state.opened, wanted })
  const open = useCallback((id: string | undefined) => setState((now) => ({ ...now, opened: id })), [])
  return { opened: state.opened, open }
}

import { ActionIcon, Button, Menu, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp, IconFileExport, IconFileText } from '@tabler/icons-react'
import { memo, useState } from 'react'
import { shownClimate } from '../../core/units/format'
import type { Saving } from '../features/notebook/useNotebook'
import { CatalogVersion } from './CatalogVersion'
import classes from './layout.module.css'
import type { ProjectCommands } from './useProjectCommands'

interface Props {
  readonly name: string
  readonly catalog: string
  /** Absent until it is known. */
  readonly newestCatalog: string | undefined
  readonly onCatalog: () => void
  readonly revision: number
  readonly saving: Saving
  readonly totalKg: number | null
  readonly commands: ProjectCommands
  readonly onName: (name: string) => void
  readonly asideOpen: boolean
  readonly onAside: () => void
  readonly onRetry: () => void
}

/** Name, revision, whether everything is kept, and what can be done with the whole project. */
export const ProjectHeader = memo((props: Props) => {
  const { revision, saving, totalKg, commands, onName, asideOpen, onAside, onRetry } = props
  const [name, setName] = useState({ typed: props.name, of: props.name })
  const shown = name.of === props.name ? name.typed : props.name
  const total = totalKg === null ? undefined : shownClimate(totalKg)
  return (
    <header className={classes.header}>
      <h1 className="visually-hidden">{props.name}</h1>
      <div className={classes.headline}>
        <input
          className={classes.name}
          aria-label="Project name"
          data-field="project/name"
          maxLength={300}
          value={shown}
          onChange={(event) => {
            const { value } = event.currentTarget
            setName({ typed: value, of: value.trim() === '' ? props.name : value })
            if (value.trim() !== '') onName(value)
          }}
          onBlur={() => setName({ typed: props.name, of: props.name })}
        />
        <Tooltip label="Undo (Ctrl+Z)">
          <ActionIcon aria-label="Undo" onClick={commands.undo}>
            <IconArrowBackUp size={16} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="Redo (Ctrl+Shift+Z)">
          <ActionIcon aria-label="Redo" onClick={commands.redo}>
            <IconArrowForwardUp size={16} />
          </ActionIcon>
        </Tooltip>
        <Button leftSection={<IconFileExport size={14} />} onClick={commands.exportFile}>
          Export…
        </Button>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="filled" leftSection={<IconFileText size={14} />} loading={commands.printing}>
              Export report
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => commands.report('A4')}>PDF, A4…</Menu.Item>
            <Menu.Item onClick={() => commands.report('Letter')}>PDF, US Letter…</Menu.Item>
          </Menu.Dropdown>
        </Menu>
        <Button className={classes.asideToggle as string} aria-expanded={asideOpen} onClick={onAside}>
          {total ? `${total.number} ${total.unit}` : 'Results'}
        </Button>
      </div>
      <div className={classes.state}>
        revision {revision} · <span data-testid="saving">{savingWords(saving)}</span> ·{' '}
        <CatalogVersion pinned={props.catalog} newest={props.newestCatalog} onShow={props.onCatalog} />
      </div>
      {saving.state === 'failed' && (
        <div className={classes.alarm} role="alert">
          {saving.failure.message}{' '}
          <button type="button" onClick={onRetry}>
            Try again
          </button>
        </div>
      )}
    </header>
  )
})

function savingWords({ state }: Saving): string {
  if (state === 'saved') return 'saved'
  return state === 'saving' ? 'saving…' : 'not saved'
}

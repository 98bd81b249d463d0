import { ActionIcon, Button, Group, Menu, TextInput } from '@mantine/core'
import { IconDots, IconFileImport, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import type { ProjectSummary } from '../../../preload/contract'
import classes from './projects.module.css'
import type { Projects } from './useProjects'

interface Props {
  readonly projects: Projects
  readonly onOpen: (id: string) => void
  /** Compares a project with another one. */
  readonly onCompare: (id: string) => void
}

/** The notebooks of this workspace. */
export function ProjectsPage({ projects, onOpen, onCompare }: Props) {
  const { list, deleted, create, importFile, remove, restore, duplicate, exportFile, rename } = projects
  const [renaming, setRenaming] = useState<string>()
  return (
    <main className={classes.page}>
      <div className={classes.head}>
        <h1 className={classes.title}>Projects</h1>
        <Group gap="xs">
          <Button leftSection={<IconFileImport size={14} />} onClick={importFile}>
            Import…
          </Button>
          <Button variant="filled" leftSection={<IconPlus size={14} />} onClick={create}>
            New project
          </Button>
        </Group>
      </div>
      {list?.length === 0 && (
        <p className={classes.empty}>No project yet. Start a new one, or import a *.cradle.json file.</p>
      )}
      {list && list.length > 0 && (
        <table className={classes.table}>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col" className={classes.right}>
                Revision
              </th>
              <th scope="col">Changed</th>
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {list.map((project) => (
              <tr key={project.id}>
                <td className={classes.name}>
                  {renaming === project.id ? (
                    <Rename
                      project={project}
                      onDone={(name) => {
                        setRenaming(undefined)
                        if (name !== undefined && name !== project.name) rename(project.id, name)
                      }}
                    />
                  ) : (
                    <button type="button" className={classes.open} onClick={() => onOpen(project.id)}>
                      {project.name}
                    </button>
                  )}
                </td>
                <td className={classes.right}>{project.revision}</td>
                <td className={classes.quiet}>{when(project.changedAt)}</td>
                <td className={classes.right}>
                  <Menu position="bottom-end" returnFocus={false}>
                    <Menu.Target>
                      <ActionIcon aria-label={`Actions for ${project.name}`}>
                        <IconDots size={16} />
                      </ActionIcon>
                    </Menu.Target>
                    <Menu.Dropdown>
                      <Menu.Item onClick={() => onOpen(project.id)}>Open</Menu.Item>
                      <Menu.Item onClick={() => setRenaming(project.id)}>Rename</Menu.Item>
                      {list.length > 1 && (
                        <Menu.Item onClick={() => onCompare(project.id)}>Compare…</Menu.Item>
                      )}
                      <Menu.Item onClick={() => duplicate(project)}>Duplicate</Menu.Item>
                      <Menu.Item onClick={() => exportFile(project.id)}>Export…</Menu.Item>
                      <Menu.Divider />
                      <Menu.Item onClick={() => remove(project)}>Delete</Menu.Item>
                    </Menu.Dropdown>
                  </Menu>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {deleted && deleted.length > 0 && (
        <section aria-label="Deleted projects">
          <h2 className={classes.subtitle}>Deleted</h2>
          <ul className={classes.deleted}>
            {deleted.map((project) => (
              <li key={project.id}>
                <span>{project.name}</span>
                <Button size="compact-xs" onClick={() => restore(project)}>
                  Restore
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </main>
  )
}

interface RenameProps {
  readonly project: ProjectSummary
  readonly onDone: (name: string | undefined) => void
}

function Rename({ project, onDone }: RenameProps) {
  const [name, setName] = useState(project.name)
  const done = () => onDone(name.trim() === '' ? undefined : name.trim())
  return (
    <TextInput
      aria-label="Project name"
      autoFocus
      maxLength={300}
      value={name}
      onFocus={(event) => event.currentTarget.select()}
      onChange={(event) => setName(event.currentTarget.value)}
      onBlur={done}
      onKeyDown={(event) => {
        if (event.key === 'Enter') done()
        if (event.key === 'Escape') onDone(undefined)
      }}
    />
  )
}

const when = (iso: string): string =>
  new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso))

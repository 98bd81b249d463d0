import { ActionIcon, Tooltip, useComputedColorScheme, useMantineColorScheme } from '@mantine/core'
import { IconContrast } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { ProjectsPage } from '../features/projects/ProjectsPage'
import { useProjects } from '../features/projects/useProjects'
import { onCommand } from '../ui/desktop'
import classes from './layout.module.css'
import { ProjectPage } from './ProjectPage'
import { useDrop } from './useDrop'
import { useKeys } from './useKeys'

/** The window: places at the left, the open place beside them. */
export function App() {
  const [openId, setOpenId] = useState<string>()
  const projects = useProjects(setOpenId)
  const { reload, importDropped, create, importFile, deleted, restore } = projects
  const dropping = useDrop(importDropped)
  const close = () => {
    setOpenId(undefined)
    reload()
  }

  useEffect(
    () =>
      onCommand((command) => {
        if (command === 'new-project') create()
        if (command === 'import') importFile()
        if (command === 'projects') {
          setOpenId(undefined)
          reload()
        }
      }),
    [create, importFile, reload],
  )
  const [lastDeleted] = deleted ?? []
  useKeys(openId === undefined && lastDeleted ? { 'mod+z': () => restore(lastDeleted) } : {})

  return (
    <div className={classes.window}>
      <nav className={classes.places} aria-label="Places">
        <div className={classes.brand}>Cradlebook</div>
        <button
          type="button"
          className={classes.place}
          aria-current={openId === undefined || undefined}
          onClick={close}
        >
          Projects
        </button>
        {projects.list && projects.list.length > 0 && (
          <>
            <div className={classes.group}>Recent</div>
            {projects.list.slice(0, 8).map(({ id, name }) => (
              <button
                type="button"
                key={id}
                className={classes.place}
                aria-current={openId === id || undefined}
                onClick={() => setOpenId(id)}
              >
                {name}
              </button>
            ))}
          </>
        )}
        <div className={classes.foot}>
          <SchemeToggle />
        </div>
      </nav>
      {openId === undefined ? (
        <div className={classes.scroll}>
          <ProjectsPage projects={projects} onOpen={setOpenId} />
        </div>
      ) : (
        <ProjectPage key={openId} id={openId} onClose={close} onRenamed={reload} />
      )}
      {dropping && <div className={classes.drop}>Drop a *.cradle.json file to import it</div>}
    </div>
  )
}

function SchemeToggle() {
  const { setColorScheme } = useMantineColorScheme()
  const scheme = useComputedColorScheme('light')
  const other = scheme === 'dark' ? 'light' : 'dark'
  return (
    <Tooltip label={`Use the ${other} colours`} position="right">
      <ActionIcon aria-label={`Use the ${other} colours`} onClick={() => setColorScheme(other)}>
        <IconContrast size={16} />
      </ActionIcon>
    </Tooltip>
  )
}

import { lazy, Suspense, useCallback, useEffect, useState } from 'react'
import type { Pair } from '../features/compare/pair'
import { emptyDraft } from '../features/conference/draft'
import { type Asked, everything } from '../features/factors/asked'
import { ProjectsPage } from '../features/projects/ProjectsPage'
import { useProjects } from '../features/projects/useProjects'
import { onCommand } from '../ui/desktop'
import classes from './layout.module.css'
import { Places } from './Places'
import { ProjectPage } from './ProjectPage'
import { type Place, projectsPlace } from './place'
import { useDroppedFiles } from './useDroppedFiles'
import { useKeys } from './useKeys'

/** Read when somebody goes there: the window is shown sooner without it. */
const FactorsPage = lazy(async () => ({
  default: (await import('../features/factors/FactorsPage')).FactorsPage,
}))

const ComparePage = lazy(async () => ({
  default: (await import('../features/compare/ComparePage')).ComparePage,
}))

const GalleryPage = lazy(async () => ({
  default: (await import('../features/gallery/GalleryPage')).GalleryPage,
}))

const ConferencePage = lazy(async () => ({
  default: (await import('../features/conference/ConferencePage')).ConferencePage,
}))

const none = [] as const

/** The window: places at the left, the open place beside them. */
export function App() {
  const [place, setPlace] = useState<Place>(projectsPlace)
  const [asked, setAsked] = useState<Asked>(everything)
  const [pair, setPair] = useState<Pair>({})
  const [conference, setConference] = useState(emptyDraft)
  const [packs, setPacks] = useState(0)
  const open = useCallback(
    (id: string, path?: string) => setPlace({ at: 'project', id, ...(path !== undefined && { path }) }),
    [],
  )
  const projects = useProjects(open, (id) => open(id, 'project/name'))
  const { reload, importDropped, create, importFile, deleted, restore } = projects
  const dropping = useDroppedFiles(
    importDropped,
    useCallback(() => setPacks((count) => count + 1), []),
  )
  const go = useCallback(
    (to: Place) => {
      setPlace(to)
      if (to.at !== 'project') reload()
    },
    [reload],
  )

  useEffect(
    () =>
      onCommand((command) => {
        if (command === 'new-project') create()
        if (command === 'import') importFile()
        if (command === 'projects') go(projectsPlace)
      }),
    [create, importFile, go],
  )
  const [lastDeleted] = deleted ?? []
  useKeys(place.at === 'projects' && lastDeleted ? { 'mod+z': () => restore(lastDeleted) } : {})

  return (
    <div className={classes.window}>
      <Places place={place} recent={projects.list ?? none} onGo={go} />
      {place.at === 'projects' && (
        <div className={classes.scroll}>
          <ProjectsPage
            projects={projects}
            onOpen={open}
            onCompare={(id) => {
              setPair({ a: id })
              go({ at: 'compare' })
            }}
          />
        </div>
      )}
      {place.at === 'project' && (
        <ProjectPage
          key={place.id}
          id={place.id}
          start={place.path}
          onClose={() => go(projectsPlace)}
          onRenamed={reload}
        />
      )}
      <Suspense fallback={<main />}>
        {place.at === 'compare' && (
          <div className={classes.scroll}>
            <ComparePage
              list={projects.list}
              pair={pair}
              onPair={setPair}
              onOpenProject={open}
              onProjects={() => go(projectsPlace)}
            />
          </div>
        )}
        {place.at === 'conference' && (
          <div className={classes.scroll}>
            <ConferencePage
              draft={conference}
              onDraft={setConference}
              projects={projects.list ?? none}
              onOpenProject={(id, path) => {
                reload()
                open(id, path)
              }}
            />
          </div>
        )}
        {place.at === 'factors' && (
          <FactorsPage asked={asked} onAsked={setAsked} changed={packs} onOpenProject={open} />
        )}
        {place.at === 'gallery' && (
          <div className={classes.scroll}>
            <GalleryPage
              onOpen={(id) => {
                reload()
                open(id)
              }}
            />
          </div>
        )}
      </Suspense>
      {dropping && (
        <div className={classes.drop}>
          Drop a project (*.cradle.json) or a factor pack (*.cradle-factors.json) to import it
        </div>
      )}
    </div>
  )
}

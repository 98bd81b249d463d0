import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { OwnFactor } from '../../core/factors/own-factor'
import { setInput } from '../../core/project/what-if'
import { ActivitiesSection } from '../features/notebook/ActivitiesSection'
import { AssetsSection } from '../features/notebook/AssetsSection'
import { ClaimsSection } from '../features/notebook/ClaimsSection'
import { GoalForm } from '../features/notebook/GoalForm'
import { SitesSection } from '../features/notebook/SitesSection'
import { useNotebook } from '../features/notebook/useNotebook'
import { ResultsPanel } from '../features/results/ResultsPanel'
import { useAssessment } from '../features/results/useAssessment'
import { useUncertainty } from '../features/results/useUncertainty'
import { PinnedCatalog } from '../ui/pinned-catalog'
import { sayFailure } from '../ui/say'
import classes from './layout.module.css'
import { ProjectHeader } from './ProjectHeader'
import { ProjectTabs, type Tab, tabOf, tabsId } from './ProjectTabs'
import { useFieldLink } from './useFieldLink'
import { useKeys } from './useKeys'
import { useProjectCommands } from './useProjectCommands'
import { useSurroundings } from './useSurroundings'

/** Read when somebody asks for them: the first total is shown sooner without them. */
const CatalogUpdate = lazy(async () => ({
  default: (await import('../features/catalog-update/CatalogUpdate')).CatalogUpdate,
}))
const ExplainPanel = lazy(async () => ({
  default: (await import('../features/explain/ExplainPanel')).ExplainPanel,
}))

interface Props {
  readonly id: string
  /** The field to go to once it is open. */
  readonly start: string | undefined
  readonly onClose: () => void
  readonly onRenamed: () => void
}

const namePath = 'project/name'

/** A project: the notebook in the middle, the answer at its right. */
export function ProjectPage({ id, start, onClose, onRenamed }: Props) {
  const ownRows = useRef<readonly OwnFactor[]>([])
  const notebook = useNotebook(id, ownRows)
  const { project, edit, saving } = notebook
  const view = useAssessment(project)
  const uncertain = useUncertainty(project, view)
  const inUse = [...(project?.sites ?? []), ...(project?.assets ?? [])].map((record) => record.id).join()
  const surroundings = useSurroundings(view !== undefined, inUse, notebook.flush)
  useEffect(() => {
    ownRows.current = surroundings.ownFactors
  }, [surroundings.ownFactors])
  const [explained, setExplained] = useState<string>()
  const [asideOpen, setAsideOpen] = useState(false)
  const [tab, setTab] = useState<Tab>('activities')
  const [updating, setUpdating] = useState(false)
  const link = useFieldLink()

  const explain = useCallback((path: string) => {
    setExplained(path)
    setAsideOpen(true)
  }, [])
  const { go } = link
  const toField = useCallback(
    (path: string) => {
      setAsideOpen(false)
      setUpdating(false)
      if (path !== namePath) setTab(tabOf(path))
      go(path)
    },
    [go],
  )
  const isOpen = project !== undefined
  useEffect(() => {
    if (isOpen && start !== undefined) toField(start)
  }, [isOpen, start, toField])
  const showUpdate = useCallback(() => setUpdating(true), [])
  const toggleAside = useCallback(() => setAsideOpen((open) => !open), [])
  const rename = useCallback(
    (name: string) => {
      edit('Name', (draft) => {
        draft.name = name
      })
    },
    [edit],
  )
  const apply = useCallback(
    (label: string, path: string, value: number) => edit(label, (draft) => setInput(draft, path, value)),
    [edit],
  )
  const name = project?.name
  const isSaved = saving.state === 'saved'
  const listedName = useRef<string>(undefined)
  // The list of projects follows a new name once it is kept.
  useEffect(() => {
    if (!isSaved || name === undefined) return
    if (listedName.current !== undefined && listedName.current !== name) onRenamed()
    listedName.current = name
  }, [name, isSaved, onRenamed])
  const commands = useProjectCommands(id, notebook)
  useKeys(
    useMemo(
      () => ({
        'mod+z': commands.undo,
        'mod+shift+z': commands.redo,
        'mod+y': commands.redo,
        escape: () => (explained === undefined ? setAsideOpen(false) : setExplained(undefined)),
      }),
      [commands, explained],
    ),
  )
  const failure = saving.state === 'failed' ? saving.failure : undefined
  useEffect(() => {
    if (failure?.kind === 'refused') sayFailure('A change was refused', failure.message)
  }, [failure])

  if (project === undefined) {
    return (
      <main className={classes.project}>
        {failure && (
          <div className={classes.alarm} role="alert">
            {failure.message}{' '}
            <button type="button" onClick={onClose}>
              Back to the projects
            </button>
          </div>
        )}
      </main>
    )
  }
  const { factors, regions, sites, assets, users, info } = surroundings
  const newestYear = info?.newestGridYear ?? new Date().getFullYear()
  const own = new Set([...project.sites, ...project.assets].map((record) => record.id))
  const others = <T extends { readonly id: string }>(records: readonly T[]) =>
    records.filter((record) => !own.has(record.id))

  return (
    <div
      className={classes.project}
      data-aside={asideOpen || undefined}
      data-intervals={uncertain.isOld ? 'old' : undefined}
    >
      <ProjectHeader
        name={project.name}
        catalog={project.catalog}
        newestCatalog={surroundings.info?.catalog}
        onCatalog={showUpdate}
        revision={notebook.revision}
        saving={saving}
        totalKg={view?.totals.climateKg ?? null}
        commands={commands}
        onName={rename}
        asideOpen={asideOpen}
        onAside={toggleAside}
        onRetry={notebook.flush}
      />
      <main className={classes.notebook}>
        {updating && (
          <Suspense fallback={null}>
            <CatalogUpdate
              project={project}
              onField={toField}
              onKeep={() => setUpdating(false)}
              onTake={(version) => {
                setUpdating(false)
                edit(`Catalog ${version}`, (draft) => {
                  draft.catalog = version
                })
              }}
            />
          </Suspense>
        )}
        <div hidden={updating}>
          <ProjectTabs value={tab} onChange={setTab} />
          <div role="tabpanel" id={`${tabsId}-panel-${tab}`} aria-labelledby={`${tabsId}-tab-${tab}`}>
            <PinnedCatalog value={project.catalog}>
              {tab === 'goal' && (
                <>
                  <GoalForm project={project} edit={edit} />
                  <ClaimsSection {...{ project, view, edit }} wanted={link.wanted('claims')} />
                </>
              )}
              {tab === 'places' && (
                <>
                  <SitesSection
                    {...{ project, edit, factors, regions, newestYear, users }}
                    others={others(sites)}
                    wanted={link.wanted('sites')}
                  />
                  <AssetsSection
                    {...{ project, edit, factors, users, view }}
                    onExplain={explain}
                    others={others(assets)}
                    wanted={link.wanted('assets')}
                  />
                </>
              )}
              {tab === 'activities' && (
                <ActivitiesSection
                  {...{ project, view, edit, factors, newestYear }}
                  intervals={uncertain.view?.intervals}
                  wanted={link.wanted('activities')}
                  onExplain={explain}
                />
              )}
            </PinnedCatalog>
          </div>
        </div>
      </main>
      <aside className={classes.aside} aria-label="Results">
        {explained === undefined ? (
          <ResultsPanel
            view={view}
            uncertain={uncertain}
            project={project}
            onExplain={explain}
            onField={toField}
          />
        ) : (
          <Suspense fallback={null}>
            <ExplainPanel
              project={project}
              path={explained}
              interval={uncertain.view?.intervals[explained]}
              isCurrent={!uncertain.isOld}
              onApply={apply}
              onExplain={explain}
              onField={toField}
              onClose={() => setExplained(undefined)}
            />
          </Suspense>
        )}
      </aside>
    </div>
  )
}

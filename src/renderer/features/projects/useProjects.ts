import { useCallback, useEffect, useState } from 'react'
import type { Result } from '../../../core/result'
import type {
  Imported,
  ImportFailure,
  ProjectSummary,
  Replies,
  Request,
  StoreFailure,
} from '../../../preload/contract'
import { ask } from '../../ui/desktop'
import { exportProject } from '../../ui/export-project'
import { say, sayFailure, sayWithUndo } from '../../ui/say'
import { sayRefused } from '../../ui/say-refused'

export interface Projects {
  /** Absent while it is being read. */
  readonly list: readonly ProjectSummary[] | undefined
  readonly deleted: readonly ProjectSummary[] | undefined
  readonly create: () => void
  readonly importFile: () => void
  readonly importDropped: (file: Request<'projects:import-text'>) => void
  readonly exportFile: (id: string) => void
  readonly rename: (id: string, name: string) => void
  readonly duplicate: (project: ProjectSummary) => void
  readonly remove: (project: ProjectSummary) => void
  readonly restore: (project: ProjectSummary) => void
  readonly reload: () => void
}

/** The list of projects and what can be done with one. `onMade` and `onOpen`: with one that is new, or came in. */
export function useProjects(onOpen: (id: string) => void, onMade: (id: string) => void): Projects {
  const [lists, setLists] = useState<Replies['projects:list']>()
  const reload = useCallback(() => {
    ask['projects:list']({}).then(setLists, (error: unknown) =>
      sayFailure('The projects could not be read', error),
    )
  }, [])
  useEffect(reload, [reload])

  const imported = (reply: Result<Imported, ImportFailure>) => {
    if (reply.ok) {
      const { id, name, notes } = reply.value
      say(`Imported ${name}`, notes.join(' '))
      reload()
      onOpen(id)
      return
    }
    const failure = reply.error
    if (failure.kind === 'refused') sayRefused(failure.fileName, failure.problems)
    else if (failure.kind === 'store') sayFailure('The project was not imported', failure.failure.message)
  }
  const told = (what: string, reply: Result<unknown, StoreFailure>): boolean => {
    if (!reply.ok) sayFailure(what, reply.error.message)
    reload()
    return reply.ok
  }
  const restore = async (project: ProjectSummary) => {
    told(`${project.name} was not restored`, await ask['projects:restore']({ id: project.id }))
  }

  return {
    list: lists?.projects,
    deleted: lists?.deleted,
    reload,
    create: async () => {
      const reply = await ask['projects:create']({ name: 'New project' })
      if (told('The project was not made', reply) && reply.ok) onMade(reply.value.id)
    },
    importFile: async () => imported(await ask['projects:import']({})),
    importDropped: async (file) => imported(await ask['projects:import-text'](file)),
    exportFile: exportProject,
    rename: async (id, name) => {
      const patches = [{ op: 'replace' as const, path: ['name'], value: name }]
      told('The project was not renamed', await ask['project:change']({ id, label: 'Name', patches }))
    },
    duplicate: async ({ id, name }) => {
      told(`${name} was not duplicated`, await ask['projects:duplicate']({ id }))
    },
    remove: async (project) => {
      const reply = await ask['projects:delete']({ id: project.id })
      if (told(`${project.name} was not deleted`, reply)) {
        sayWithUndo(`Deleted ${project.name}`, () => void restore(project))
      }
    },
    restore,
  }
}

import type { Result } from '../core/result'
import type { ShownFactor, StoreFailure } from '../preload/contract'
import { estimate } from './estimation'
import { askStore } from './store-host'

type Paths = Readonly<Record<string, readonly string[]>>

/** What each project rests on, by its id: read again only after it has changed. */
const known = new Map<string, { readonly revision: number; readonly paths: Paths }>()

/** The projects of the workspace that rest on a row; deleted ones, and those that cannot be read, do not count. */
export async function usersOfFactor(factorId: string): Promise<Result<ShownFactor['usedBy'], StoreFailure>> {
  const list = await askStore('list', {})
  if (!list.ok) return list
  const users: { id: string; name: string; paths: readonly string[] }[] = []
  for (const { id, name, revision } of list.value.projects) {
    const paths = (await pathsOf(id, revision))[factorId]
    if (paths) users.push({ id, name, paths })
  }
  return { ok: true, value: users }
}

async function pathsOf(id: string, revision: number): Promise<Paths> {
  const before = known.get(id)
  if (before?.revision === revision) return before.paths
  const project = await askStore('open', { id })
  const paths = project.ok ? await estimate('factor-paths', { project: project.value }) : {}
  known.set(id, { revision, paths })
  return paths
}

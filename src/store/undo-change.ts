import canonicalize from 'canonicalize'
import { patchedFile } from '../core/project/change-file'
import { foundAt } from '../core/project/found'
import type { LogEntry } from '../core/project/history'
import type { ProjectFile } from '../core/project/project'
import { pointerOf } from '../core/project/schema-problems'
import { redoStep, undoStep } from '../core/project/undo'
import type { Database } from './database'
import { notFound, refused } from './failure'
import { keepMark, keepNext } from './keep'
import { projectRow, storedFile } from './workspace'

export interface TakenBack {
  readonly project: ProjectFile
  readonly label: string
}

/** Takes the last step of a project back; of a deleted project, its deletion. Inside a transaction. */
export async function undo(database: Database, id: string, at: string): Promise<TakenBack> {
  const row = await projectRow(database, id)
  if (row.deletedAt !== undefined) {
    await keepMark(database, row, { kind: 'restore', label: 'Restore', at })
    return { project: await storedFile(database, await projectRow(database, id)), label: 'Delete' }
  }
  const step = undoStep(await entriesOf(database, id))
  return takeBack(database, id, at, 'undo', step)
}

/** Does the last undone step again. Inside a transaction. */
export async function redo(database: Database, id: string, at: string): Promise<TakenBack> {
  const undone = redoStep(await entriesOf(database, id))
  return takeBack(database, id, at, 'redo', undone === undefined ? [] : [undone])
}

export const entriesOf = (database: Database, id: string): Promise<LogEntry[]> =>
  database.log.where('[projectId+revision]').between([id, -1], [id, Number.POSITIVE_INFINITY]).toArray()

async function takeBack(
  database: Database,
  id: string,
  at: string,
  kind: 'undo' | 'redo',
  step: readonly LogEntry[],
): Promise<TakenBack> {
  const row = await projectRow(database, id)
  const [newest] = step
  if (newest === undefined) throw notFound(`There is nothing to ${kind}.`)

  const { label } = newest
  const before = await storedFile(database, row)
  const moved = movedSince(before, newest)
  if (moved !== undefined) {
    throw refused(`“${label}” cannot be taken back: ${moved} was changed in another project since.`)
  }
  const after = patchedFile(
    before,
    step.flatMap(({ inverse }) => inverse),
  )
  if (!after.ok) {
    const { pointer, message } = after.error
    throw refused(
      `“${label}” cannot be taken back, since what it changed was changed elsewhere: ${pointer}: ${message}.`,
    )
  }
  const undoes = step.map(({ revision }) => revision)
  const wanted = await withTodaysShared(database, before, after.value as ProjectFile)
  const project = await keepNext(database, row, before, wanted, { kind, label, at, undoes })
  return { project, label }
}

/** The first place in a shared site, asset or own factor that no longer holds what the entry put there. */
function movedSince(file: ProjectFile, { patches }: LogEntry): string | undefined {
  const shared = patches.filter(({ op, path }) => op !== 'remove' && path.length > 2 && isShared(path[0]))
  const moved = shared.find(({ path, value }) => canonicalize(foundAt(file, path)) !== canonicalize(value))
  return moved && pointerOf(moved.path)
}

const isShared = (list: string | number | undefined): boolean =>
  list === 'sites' || list === 'assets' || list === 'factors'

/** A site, asset or own factor that comes back into the project comes as the workspace has it today. */
async function withTodaysShared(
  database: Database,
  before: ProjectFile,
  after: ProjectFile,
): Promise<ProjectFile> {
  const known = new Set([...before.sites, ...before.assets, ...(before.factors ?? [])].map(({ id }) => id))
  const sites = await Promise.all(
    after.sites.map(async (site) =>
      known.has(site.id) ? site : ((await database.sites.get(site.id)) ?? site),
    ),
  )
  const assets = await Promise.all(
    after.assets.map(async (asset) =>
      known.has(asset.id) ? asset : ((await database.assets.get(asset.id)) ?? asset),
    ),
  )
  const factors = await Promise.all(
    (after.factors ?? []).map(async (factor) =>
      known.has(factor.id) ? factor : ((await database.factors.get(factor.id))?.factor ?? factor),
    ),
  )
  return { ...after, sites, assets, ...(after.factors && { factors }) }
}

import canonicalize from 'canonicalize'
import { difference } from '../core/project/change-file'
import { decomposeFile } from '../core/project/compose'
import { type ChangeKind, sealed } from '../core/project/history'
import type { Patch } from '../core/project/patch'
import type { Project, ProjectFile } from '../core/project/project'
import { readProject } from '../core/project/read-project'
import type { Database, ProjectRow } from './database'
import { refused } from './failure'
import { storedFile } from './workspace'

/** What happened to a project, for its log. */
export interface Event {
  readonly kind: ChangeKind
  readonly label: string
  readonly at: string
  readonly undoes?: readonly number[]
  readonly via?: string
}

/** Keeps a new project; its log begins. Inside a transaction. */
export async function keepNew(database: Database, given: unknown, event: Event): Promise<ProjectFile> {
  const file = checked(given)
  await keepShared(database, undefined, file, event)
  await database.projects.add({ id: file.id, record: decomposeFile(file).project, changedAt: event.at })
  await append(database, file, event, { patches: [{ op: 'replace', path: [], value: file }], inverse: [] })
  return file
}

/**
 * Keeps the next state of a project, or nothing when it is the same. Inside a transaction.
 * @param given what the project should become; refused with the place and the reason when it is not valid
 */
export async function keepNext(
  database: Database,
  row: ProjectRow,
  before: ProjectFile,
  given: unknown,
  event: Event,
): Promise<ProjectFile> {
  const file = { ...checked(given), revision: before.revision + 1 }
  const patches = difference(before, file)
  if (patches.patches.length === 0) return before
  await keepShared(database, before, file, event)
  await put(database, { ...row, record: decomposeFile(file).project, changedAt: event.at })
  await append(database, file, event, patches)
  return file
}

/** Marks a project as deleted or not; its content stays. Inside a transaction. */
export async function keepMark(database: Database, row: ProjectRow, event: Event): Promise<void> {
  const { deletedAt: _deletedAt, ...kept } = row
  const record: Project = { ...row.record, revision: row.record.revision + 1 }
  const changed = { ...kept, record, changedAt: event.at }
  await put(database, event.kind === 'delete' ? { ...changed, deletedAt: event.at } : changed)
  await append(database, record, event, { patches: [], inverse: [] })
}

/** Keeps a project in a newer format: all of it is new, and what was logged before cannot be undone. */
export async function keepMigrated(
  database: Database,
  row: ProjectRow,
  migrated: ProjectFile,
  event: Event,
): Promise<void> {
  const file = { ...migrated, revision: row.record.revision + 1 }
  const { project, sites, assets } = decomposeFile(file)
  await database.sites.bulkPut([...sites])
  await database.assets.bulkPut([...assets])
  await put(database, { ...row, record: project })
  await append(database, file, event, { patches: [{ op: 'replace', path: [], value: file }], inverse: [] })
}

function checked(given: unknown): ProjectFile {
  const read = readProject(JSON.stringify(given))
  if (read.ok) return read.value
  const [problem] = read.error
  throw refused(`The change was refused: ${problem?.pointer}: ${problem?.message}.`)
}

/** Writes the sites and assets that changed, and tells the other projects that use them. */
async function keepShared(
  database: Database,
  before: ProjectFile | undefined,
  after: ProjectFile,
  event: Event,
) {
  const sites = await changedRows(database.sites, after.sites)
  const assets = await changedRows(database.assets, after.assets)
  if (sites.length === 0 && assets.length === 0) return

  const others = await usersOf(
    database,
    [...sites.map(({ id }) => id), ...assets.map(({ id }) => id)],
    (before ?? after).id,
  )
  const filesBefore = await Promise.all(
    others.map(async (row) => ({ row, file: await storedFile(database, row) })),
  )
  await database.sites.bulkPut(sites)
  await database.assets.bulkPut(assets)
  for (const { row, file } of filesBefore) {
    const record = { ...row.record, revision: row.record.revision + 1 }
    const next = { ...row, record, changedAt: event.at }
    await put(database, next)
    const changed = await storedFile(database, next)
    const { kind: _kind, undoes: _undoes, ...what } = event
    await append(database, changed, { ...what, kind: 'edit', via: after.id }, difference(file, changed))
  }
}

interface Rows<T> {
  readonly bulkGet: (ids: string[]) => PromiseLike<(T | undefined)[]>
}

/** Those rows that the workspace does not have, or has otherwise. */
async function changedRows<T extends { readonly id: string }>(
  table: Rows<T>,
  rows: readonly T[],
): Promise<T[]> {
  if (rows.length === 0) return []
  const stored = await table.bulkGet(rows.map(({ id }) => id))
  return rows.filter((row, index) => canonicalize(row) !== canonicalize(stored[index]))
}

/** Every other project, deleted ones too, that uses one of these sites or assets. */
async function usersOf(
  database: Database,
  ids: readonly string[],
  except: string,
): Promise<readonly ProjectRow[]> {
  const rows = [
    ...(await database.projects.where('record.siteIds').anyOf(ids).toArray()),
    ...(await database.projects.where('record.assetIds').anyOf(ids).toArray()),
  ]
  const users = new Map(rows.map((row) => [row.id, row]))
  users.delete(except)
  return [...users.values()]
}

const put = (database: Database, row: ProjectRow) => database.projects.put(row)

async function append(
  database: Database,
  { id: projectId, revision }: Pick<ProjectFile, 'id' | 'revision'>,
  event: Event,
  change: { readonly patches: readonly Patch[]; readonly inverse: readonly Patch[] },
): Promise<void> {
  const before = await database.log.get([projectId, revision - 1])
  await database.log.add(sealed({ projectId, revision, ...event, ...change, previous: before?.hash ?? '' }))
}

import { difference } from '../core/project/change-file'
import { decomposeFile } from '../core/project/compose'
import { type Project, ProjectFile } from '../core/project/project'
import { readProject } from '../core/project/read-project'
import type { Database, ProjectRow } from './database'
import { refused } from './failure'
import { completed, keepShared } from './keep-shared'
import { append, type Event } from './log'

/** Keeps a new project; its log begins. Inside a transaction. */
export async function keepNew(database: Database, given: ProjectFile, event: Event): Promise<ProjectFile> {
  const file = checked(given)
  const { project, ...shared } = decomposeFile(file)
  await keepShared(database, shared, file.id, event)
  await database.projects.add({ id: file.id, record: project, changedAt: event.at })
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
  const file = { ...checked(await withOwnFactors(database, given)), revision: before.revision + 1 }
  const patches = difference(before, file)
  if (patches.patches.length === 0) return before
  const { project, ...shared } = decomposeFile(file)
  await keepShared(database, shared, file.id, event)
  await put(database, { ...row, record: project, changedAt: event.at })
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
  const { project, sites, assets, factors } = decomposeFile(file)
  await database.sites.bulkPut([...sites])
  await database.assets.bulkPut([...assets])
  await database.factors.bulkPut(factors.map((factor) => ({ id: factor.id, factor })))
  await put(database, { ...row, record: project })
  await append(database, file, event, { patches: [{ op: 'replace', path: [], value: file }], inverse: [] })
}

function checked(given: unknown): ProjectFile {
  const read = readProject(JSON.stringify(given))
  if (read.ok) return read.value
  const [problem] = read.error
  throw refused(`The change was refused: ${problem?.pointer}: ${problem?.message}.`)
}

/** An edit may name an own factor of the workspace: the project takes it in. */
async function withOwnFactors(database: Database, given: unknown): Promise<unknown> {
  if (!JSON.stringify(given).includes('"factor":"own.')) return given
  const file = ProjectFile.safeParse(given)
  return file.success ? completed(database, file.data) : given
}

const put = (database: Database, row: ProjectRow) => database.projects.put(row)

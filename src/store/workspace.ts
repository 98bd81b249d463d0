import type { Asset } from '../core/project/asset'
import { composeFile } from '../core/project/compose'
import type { ProjectFile } from '../core/project/project'
import { readProject } from '../core/project/read-project'
import type { Site } from '../core/project/site'
import type { Database, ProjectRow } from './database'
import { notFound, Refusal } from './failure'

/** Finds a project's row. */
export async function projectRow(database: Database, id: string): Promise<ProjectRow> {
  const row = await database.projects.get(id)
  if (row === undefined)
    throw notFound(`There is no project ${id} in this workspace; it may have been removed.`)
  return row
}

/** Composes a project with its sites and assets, and checks what the disk gave. */
export async function storedFile(database: Database, row: ProjectRow): Promise<ProjectFile> {
  const read = readProject(JSON.stringify(await rawFile(database, row)))
  if (read.ok) return read.value
  const [problem] = read.error
  throw new Refusal({
    kind: 'unavailable',
    message: `The stored project “${row.record.name}” (${row.id}) cannot be read: ${problem?.pointer} ${problem?.message}. It was left as it is.`,
  })
}

/** The same, unchecked. */
export async function rawFile(database: Database, { record }: ProjectRow): Promise<ProjectFile> {
  const sites = await byId<Site>(database.sites, record.siteIds)
  const assets = await byId<Asset>(database.assets, record.assetIds)
  return composeFile(record, sites, assets)
}

interface Found<T> {
  readonly bulkGet: (ids: string[]) => PromiseLike<(T | undefined)[]>
}

async function byId<T extends { readonly id: string }>(table: Found<T>, ids: readonly string[]) {
  const rows = ids.length === 0 ? [] : await table.bulkGet([...ids])
  return new Map(rows.flatMap((row) => (row === undefined ? [] : [[row.id, row] as const])))
}

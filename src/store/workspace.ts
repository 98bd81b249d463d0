import type { OwnFactor } from '../core/factors/own-factor'
import type { Asset } from '../core/project/asset'
import { composeFile } from '../core/project/compose'
import type { Project, ProjectFile } from '../core/project/project'
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

/** Composes a project with its sites, assets and own factors, and checks what the disk gave. */
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
export async function rawFile(
  database: Database,
  { record }: { readonly record: Project },
): Promise<ProjectFile> {
  return composeFile(record, {
    sites: byId(await found<Site>(database.sites, record.siteIds)),
    assets: byId(await found<Asset>(database.assets, record.assetIds)),
    factors: byId(await ownFactors(database, record.factorIds ?? [])),
  })
}

/** Those of the own factors that there are, removed ones too: a project that holds one keeps it. */
export async function ownFactors(database: Database, ids: readonly string[]): Promise<readonly OwnFactor[]> {
  return (await found(database.factors, ids)).map(({ factor }) => factor)
}

interface Found<T> {
  readonly bulkGet: (ids: string[]) => PromiseLike<(T | undefined)[]>
}

async function found<T>(table: Found<T>, ids: readonly string[]): Promise<readonly T[]> {
  const rows = ids.length === 0 ? [] : await table.bulkGet([...ids])
  return rows.flatMap((row) => (row === undefined ? [] : [row]))
}

const byId = <T extends { readonly id: string }>(rows: readonly T[]): ReadonlyMap<string, T> =>
  new Map(rows.map((row) => [row.id, row]))

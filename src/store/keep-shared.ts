import canonicalize from 'canonicalize'
import type { OwnFactor } from '../core/factors/own-factor'
import type { Asset } from '../core/project/asset'
import { difference } from '../core/project/change-file'
import { ownRowsNamed } from '../core/project/named-factors'
import type { Project, ProjectFile } from '../core/project/project'
import type { Site } from '../core/project/site'
import type { Database, ProjectRow } from './database'
import { append, type Event } from './log'
import { ownFactors, rawFile, storedFile } from './workspace'

/** What belongs to the workspace. */
export interface SharedRecords {
  readonly sites: readonly Site[]
  readonly assets: readonly Asset[]
  readonly factors: readonly OwnFactor[]
}

/**
 * Writes the sites, assets and own factors that changed, and tells the other projects that use them. Inside a
 * transaction.
 * @param origin the project in which they were changed, which is told by its own entry
 */
export async function keepShared(
  database: Database,
  records: SharedRecords,
  origin: string,
  event: Event,
): Promise<void> {
  const sites = await changedRows(database.sites, records.sites)
  const assets = await changedRows(database.assets, records.assets)
  const factors = await changedFactors(database, records.factors)
  if (sites.length === 0 && assets.length === 0 && factors.length === 0) return

  const users = await usersOf(database, { sites, assets, factors }, origin)
  const before = await Promise.all(users.map(async (row) => ({ row, file: await storedFile(database, row) })))
  await database.sites.bulkPut(sites)
  await database.assets.bulkPut(assets)
  await database.factors.bulkPut(factors.map((factor) => ({ id: factor.id, factor })))
  for (const { row, file } of before) {
    const record = await withNamedFactors(database, { ...row.record, revision: row.record.revision + 1 })
    const next = { ...row, record, changedAt: event.at }
    await database.projects.put(next)
    const changed = await storedFile(database, next)
    const { kind: _kind, undoes: _undoes, ...what } = event
    await append(database, changed, { ...what, kind: 'edit', via: origin }, difference(file, changed))
  }
}

/** A project whose site came to name an own factor in another project holds the factor too. */
async function withNamedFactors(database: Database, record: Project): Promise<Project> {
  const file = await rawFile(database, { record })
  const { factors } = await completed(database, file)
  return factors === undefined ? record : { ...record, factorIds: factors.map(({ id }) => id) }
}

/** A file with those own factors of the workspace that it names and does not hold. Inside a transaction. */
export async function completed(database: Database, file: ProjectFile): Promise<ProjectFile> {
  const held = new Set((file.factors ?? []).map(({ id }) => id))
  const missing = [...ownRowsNamed(file)].filter((id) => !held.has(id))
  const there = await ownFactors(database, missing)
  return there.length === 0 ? file : { ...file, factors: [...(file.factors ?? []), ...there] }
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

/** The same of own factors. */
export async function changedFactors(
  database: Database,
  factors: readonly OwnFactor[],
): Promise<readonly OwnFactor[]> {
  const bulkGet = async (ids: string[]) =>
    (await database.factors.bulkGet(ids)).map((record) => record?.factor)
  return changedRows({ bulkGet }, factors)
}

const idsOf = (records: readonly { readonly id: string }[]) => records.map(({ id }) => id)

/** Every other project, deleted ones too, that uses one of these. */
async function usersOf(
  { projects }: Database,
  { sites, assets, factors }: SharedRecords,
  except: string,
): Promise<readonly ProjectRow[]> {
  const rows = [
    ...(await projects.where('record.siteIds').anyOf(idsOf(sites)).toArray()),
    ...(await projects.where('record.assetIds').anyOf(idsOf(assets)).toArray()),
    ...(await projects.where('record.factorIds').anyOf(idsOf(factors)).toArray()),
  ]
  const users = new Map(rows.map((row) => [row.id, row]))
  users.delete(except)
  return [...users.values()]
}

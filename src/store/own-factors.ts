import type { OwnFactor } from '../core/factors/own-factor'
import { ownRowsNamed } from '../core/project/named-factors'
import type { StoreReplies } from '../preload/store-contract'
import type { Database, ProjectRow } from './database'
import { notFound, refused } from './failure'
import { changedFactors, keepShared } from './keep-shared'
import type { Event } from './log'
import { rawFile } from './workspace'

/** No project's id: an id has no space. */
const ownFactorsPage = 'own factors'

/** The own factors of the workspace: those that were not removed, or came back with a project that names them. */
export async function listOwnFactors(database: Database): Promise<readonly OwnFactor[]> {
  const records = await database.factors.toArray()
  const removed = records.filter(({ removedAt }) => removedAt !== undefined)
  const users = await Promise.all(removed.map(({ id }) => liveUsers(database, id)))
  const gone = new Set(removed.filter((_, index) => users[index]?.length === 0).map(({ id }) => id))
  return records.filter(({ id }) => !gone.has(id)).map(({ factor }) => factor)
}

/** Adds rows or writes over them; every project that holds one is told in its log. Inside a transaction. */
export async function keepOwnFactors(
  database: Database,
  factors: readonly OwnFactor[],
  event: Event,
): Promise<StoreReplies['keep-factors']> {
  const listed = new Set((await listOwnFactors(database)).map(({ id }) => id))
  const changed = await changedFactors(database, factors)
  const replaced = changed.filter(({ id }) => listed.has(id)).length
  const added = factors.filter(({ id }) => !listed.has(id)).length
  await keepShared(database, { sites: [], assets: [], factors }, ownFactorsPage, event)
  await database.factors.bulkPut(factors.map((factor) => ({ id: factor.id, factor })))
  return { added, replaced, unchanged: factors.length - added - replaced }
}

/** Takes a row out of the workspace, unless a project rests on it. Inside a transaction. */
export async function removeOwnFactor(database: Database, id: string, at: string): Promise<null> {
  const record = await database.factors.get(id)
  if (record === undefined) throw notFound(`There is no own factor ${id} in this workspace.`)
  const users = await liveUsers(database, id)
  if (users.length > 0) {
    const names = users.map((row) => `“${row.record.name}”`).join(', ')
    throw refused(`${record.factor.name} is used by ${names}. Choose another factor there first.`)
  }
  if ((await holders(database, id)).length > 0) await database.factors.put({ ...record, removedAt: at })
  else await database.factors.delete(id)
  return null
}

/** Projects that hold a row, whether or not a number of theirs still names it. */
const holders = (database: Database, id: string): Promise<ProjectRow[]> =>
  database.projects.where('record.factorIds').equals(id).toArray()

/** Projects that are not deleted, of which some number names the row. */
async function liveUsers(database: Database, id: string): Promise<readonly ProjectRow[]> {
  const rows = (await holders(database, id)).filter(({ deletedAt }) => deletedAt === undefined)
  const named = await Promise.all(rows.map(async (row) => ownRowsNamed(await rawFile(database, row)).has(id)))
  return rows.filter((_, index) => named[index])
}

import { patchedFile } from '../core/project/change-file'
import { formatVersion, type ProjectFile } from '../core/project/project'
import type { StoreQuestion, StoreReading, StoreReplies, StoreRequests } from '../preload/store-contract'
import { bringIn } from './bring-in'
import type { Database } from './database'
import { refused } from './failure'
import { keepMark, keepNew, keepNext } from './keep'
import { keepOwnFactors, listOwnFactors, removeOwnFactor } from './own-factors'
import { listProjects } from './project-list'
import { entriesOf, redo, undo } from './undo-change'
import { projectRow, storedFile } from './workspace'

/** Time and chance, passed in. */
export interface Notebook {
  readonly database: Database
  readonly now: () => Date
  readonly newId: () => string
}

type Carry<Q extends StoreQuestion> = (
  notebook: Notebook,
  request: StoreRequests[Q],
) => Promise<StoreReplies[Q]>

/** What only reads. */
export const readings: { readonly [Q in StoreReading]: Carry<Q> } = {
  list: ({ database }) => listProjects(database),
  open: async ({ database }, { id }) => storedFile(database, await projectRow(database, id)),
  inventory: async ({ database }) => ({
    sites: await database.sites.toArray(),
    assets: await database.assets.toArray(),
    ownFactors: await listOwnFactors(database),
    users: await usersById(database),
  }),
  history: async ({ database }, { id }) => {
    await projectRow(database, id)
    return entriesOf(database, id)
  },
  'own-factors': ({ database }) => listOwnFactors(database),
}

/** What writes: each runs inside one transaction, by way of the door. */
export const changes: { readonly [Q in Exclude<StoreQuestion, StoreReading>]: Carry<Q> } = {
  create: async ({ database, now, newId }, { name, catalog }) => {
    const file = await keepNew(database, emptyProject(newId(), name, catalog), {
      kind: 'create',
      label: 'New project',
      at: now().toISOString(),
    })
    return { id: file.id }
  },
  duplicate: async ({ database, now, newId }, { id }) => {
    const original = await storedFile(database, await projectRow(database, id))
    const copy = { ...original, id: newId(), name: nameOfCopy(original.name), revision: 0 }
    await keepNew(database, copy, {
      kind: 'create',
      label: `Copy of ${original.name}`,
      at: now().toISOString(),
    })
    return { id: copy.id }
  },
  delete: async ({ database, now }, { id }) => {
    const row = await projectRow(database, id)
    if (row.deletedAt === undefined) {
      await keepMark(database, row, { kind: 'delete', label: 'Delete', at: now().toISOString() })
    }
    return null
  },
  restore: async ({ database, now }, { id }) => {
    const row = await projectRow(database, id)
    if (row.deletedAt !== undefined) {
      await keepMark(database, row, { kind: 'restore', label: 'Restore', at: now().toISOString() })
    }
    return null
  },
  import: async ({ database, now, newId }, { file }) => {
    const brought = await bringIn(database, file, newId)
    const { id, name } = await keepNew(database, brought.file, {
      kind: 'import',
      label: 'Import',
      at: now().toISOString(),
    })
    return { id, name, notes: brought.notes }
  },
  change: async ({ database, now }, { id, label, patches }) => {
    const row = await projectRow(database, id)
    if (row.deletedAt !== undefined)
      throw refused(`“${row.record.name}” was deleted; restore it to change it.`)
    const before = await storedFile(database, row)
    const after = patchedFile(before, patches)
    if (!after.ok) throw refused(`The change was refused: ${after.error.pointer}: ${after.error.message}.`)
    const at = now().toISOString()
    const { revision } = await keepNext(database, row, before, after.value, { kind: 'edit', label, at })
    return { revision }
  },
  undo: ({ database, now }, { id }) => undo(database, id, now().toISOString()),
  redo: ({ database, now }, { id }) => redo(database, id, now().toISOString()),
  'keep-factors': ({ database, now }, { factors, label }) =>
    keepOwnFactors(database, factors, { kind: 'edit', label, at: now().toISOString() }),
  'remove-factor': ({ database, now }, { id }) => removeOwnFactor(database, id, now().toISOString()),
}

/** The projects that use each site and asset; deleted ones do not count. */
async function usersById(database: Database) {
  const users: Record<string, { id: string; name: string }[]> = {}
  for (const { id, record, deletedAt } of await database.projects.toArray()) {
    if (deletedAt !== undefined) continue
    for (const used of [...record.siteIds, ...record.assetIds]) {
      users[used] = [...(users[used] ?? []), { id, name: record.name }]
    }
  }
  return users
}

const longestName = 300

function nameOfCopy(name: string): string {
  const suffix = ' (copy)'
  return `${name.slice(0, longestName - suffix.length)}${suffix}`
}

function emptyProject(id: string, name: string, catalog: string): ProjectFile {
  return {
    format: 'cradlebook-project',
    formatVersion,
    id,
    name,
    revision: 0,
    catalog,
    goal: { functionalUnit: '', intendedUse: '', boundary: '', exclusions: [] },
    sites: [],
    assets: [],
    activities: [],
  }
}

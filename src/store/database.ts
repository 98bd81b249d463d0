import { Dexie, type EntityTable, type Table } from 'dexie'
import type { Asset } from '../core/project/asset'
import type { LogEntry } from '../core/project/history'
import type { Project } from '../core/project/project'
import type { Site } from '../core/project/site'
import type { StoreAnswer } from '../preload/store-contract'

/** A project as it is kept. What is read from disk is `unknown` to us until `read-stored` has parsed it. */
export interface ProjectRow {
  readonly id: string
  readonly record: Project
  readonly changedAt: string
  readonly deletedAt?: string
}

/** One of the last answers, kept for a request that is sent again because its answer was lost. */
export interface AnswerRow {
  readonly slot?: number
  readonly request: string
  readonly result: StoreAnswer['result']
}

export interface MetaRow {
  readonly key: 'seeded' | 'format-version'
  readonly value: number
}

/** The tables of the workspace. Sites and assets belong to it, not to a project. */
export type Database = Dexie & {
  readonly projects: EntityTable<ProjectRow, 'id'>
  readonly sites: EntityTable<Site, 'id'>
  readonly assets: EntityTable<Asset, 'id'>
  readonly log: Table<LogEntry, [string, number]>
  readonly answers: Table<AnswerRow, number>
  readonly meta: EntityTable<MetaRow, 'key'>
}

/** Strict: a transaction is complete only when the disk has it. */
export function openDatabase(
  name: string,
  indexed?: Pick<typeof globalThis, 'indexedDB' | 'IDBKeyRange'>,
): Database {
  const database = new Dexie(name, {
    chromeTransactionDurability: 'strict',
    ...(indexed && { indexedDB: indexed.indexedDB, IDBKeyRange: indexed.IDBKeyRange }),
  }) as Database
  database.version(1).stores({
    projects: 'id, *record.siteIds, *record.assetIds',
    sites: 'id',
    assets: 'id',
    log: '[projectId+revision]',
    answers: '++slot, request',
    meta: 'key',
  })
  return database
}

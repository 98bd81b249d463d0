import { Dexie, type EntityTable, type Table } from 'dexie'
import type { OwnFactor } from '../core/factors/own-factor'
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

/** An own factor as it is kept. A removed one stays for the projects that hold it, deleted ones too. */
export interface FactorRecord {
  readonly id: string
  readonly factor: OwnFactor
  readonly removedAt?: string
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

/** The tables of the workspace. Sites, assets and own factors belong to it, not to a project. */
export type Database = Dexie & {
  readonly projects: EntityTable<ProjectRow, 'id'>
  readonly sites: EntityTable<Site, 'id'>
  readonly assets: EntityTable<Asset, 'id'>
  readonly factors: EntityTable<FactorRecord, 'id'>
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
  // Own factors. Projects of version 1 name none, so their records are right as they are.
  database.version(2).stores({
    projects: 'id, *record.siteIds, *record.assetIds, *record.factorIds',
    factors: 'id',
  })
  return database
}

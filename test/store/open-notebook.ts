import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import type { Patch } from '../../src/core/project/patch'
import type { ProjectFile } from '../../src/core/project/project'
import type { Result } from '../../src/core/result'
import type { StoreFailure } from '../../src/preload/contract'
import type {
  StoreMessage,
  StoreQuestion,
  StoreReplies,
  StoreRequests,
} from '../../src/preload/store-contract'
import { answer } from '../../src/store/answer'
import { type Database, openDatabase } from '../../src/store/database'
import type { Notebook } from '../../src/store/notebook'

type Outcome<Q extends StoreQuestion> = Result<StoreReplies[Q], StoreFailure>

/** A notebook over an IndexedDB in memory, with a clock that the test moves. */
export interface TestNotebook extends Notebook {
  readonly database: Database
  readonly passSeconds: (seconds: number) => void
  /** Carries out a request as main sends it. */
  readonly ask: <Q extends StoreQuestion>(question: Q, request: StoreRequests[Q]) => Promise<Outcome<Q>>
  /** The same, and fails the test when it is refused. */
  readonly must: <Q extends StoreQuestion>(question: Q, request: StoreRequests[Q]) => Promise<StoreReplies[Q]>
  readonly send: (message: StoreMessage) => Promise<Result<unknown, StoreFailure>>
  readonly edit: (id: string, label: string, ...patches: Patch[]) => Promise<Outcome<'change'>>
  /** The notebook as the next start of the app finds it. */
  readonly reopened: () => TestNotebook
}

export function openNotebook(indexedDB = new IDBFactory(), seconds = { now: 0 }): TestNotebook {
  const database = openDatabase('test', { indexedDB, IDBKeyRange })
  let ids = 0
  const notebook: Notebook = {
    database,
    now: () => new Date(Date.UTC(2026, 0, 1) + seconds.now * 1000),
    newId: () => {
      ids += 1
      return `new-${ids}`
    },
  }
  let requests = 0
  const send = async (message: StoreMessage) => (await answer(notebook, message)).result
  const ask: TestNotebook['ask'] = async (question, request) => {
    requests += 1
    const message = { request: `${seconds.now}-${requests}`, question, with: request, again: false }
    return (await send(message as unknown as StoreMessage)) as never
  }
  return {
    ...notebook,
    passSeconds: (passed) => {
      seconds.now += passed
    },
    ask,
    must: async (question, request) => {
      const result = await ask(question, request)
      if (!result.ok) throw new Error(result.error.message)
      return result.value
    },
    send,
    edit: (id, label, ...patches) => ask('change', { id, label, patches }),
    reopened: () => {
      database.close()
      return openNotebook(indexedDB, seconds)
    },
  }
}

export const replace = (path: Patch['path'], value: unknown): Patch => ({ op: 'replace', path, value })
export const add = (path: Patch['path'], value: unknown): Patch => ({ op: 'add', path, value })
export const remove = (path: Patch['path']): Patch => ({ op: 'remove', path })

/** One site, one asset, and an activity of each. */
export function projectFile(change: Partial<ProjectFile> = {}): ProjectFile {
  return {
    format: 'cradlebook-project',
    formatVersion: 1,
    id: 'p1',
    name: 'Project one',
    revision: 7,
    catalog: '2026.1',
    goal: { functionalUnit: 'one model', intendedUse: '', boundary: '', exclusions: [] },
    sites: [{ id: 's1', name: 'Hall', region: 'FR', pue: 1.2 }],
    assets: [{ id: 'd1', name: 'GPU', footprintKg: 150 }],
    activities: [
      {
        id: 'a1',
        title: 'Run',
        boundary: 'inside',
        stage: 'training',
        method: 'metered',
        siteId: 's1',
        itEnergyKWh: 100,
      },
      { id: 'a2', title: 'Cards', boundary: 'inside', stage: 'hardware', method: 'published', assetId: 'd1' },
    ],
    ...change,
  }
}

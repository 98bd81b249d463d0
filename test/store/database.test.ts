import { Dexie } from 'dexie'
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb'
import { expect, test } from 'vitest'
import { decomposeFile } from '../../src/core/project/compose'
import { ownFactor } from '../core/own-factor'
import { add, openNotebook, projectFile } from './open-notebook'

test('a workspace of before own factors opens as it was, and takes some in', async () => {
  const indexedDB = new IDBFactory()
  const older = new Dexie('test', { indexedDB, IDBKeyRange })
  older.version(1).stores({
    projects: 'id, *record.siteIds, *record.assetIds',
    sites: 'id',
    assets: 'id',
    log: '[projectId+revision]',
    answers: '++slot, request',
    meta: 'key',
  })
  const { project, sites, assets } = decomposeFile(projectFile())
  await older.table('sites').bulkPut([...sites])
  await older.table('assets').bulkPut([...assets])
  await older.table('projects').put({ id: 'p1', record: project, changedAt: '2026-01-01T00:00:00.000Z' })
  older.close()

  const notebook = openNotebook(indexedDB)
  expect(await notebook.must('open', { id: 'p1' })).toEqual(projectFile())
  expect((await notebook.must('inventory', {})).ownFactors).toEqual([])
  await notebook.must('keep-factors', { factors: [ownFactor()], label: 'Own factor' })
  await notebook.edit('p1', 'Grid', add(['sites', 0, 'gridGPerKWh'], { factor: 'own.roof' }))
  expect((await notebook.must('open', { id: 'p1' })).factors).toEqual([ownFactor()])
  expect(notebook.database.verno).toBe(2)
})

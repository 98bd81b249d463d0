import { beforeEach, expect, test } from 'vitest'
import { verifyChain } from '../../src/core/project/history'
import { add, openNotebook, projectFile, remove, replace, type TestNotebook } from './open-notebook'

let notebook: TestNotebook
beforeEach(async () => {
  notebook = openNotebook()
  await notebook.must('import', { file: projectFile() })
  await notebook.must('import', { file: projectFile({ id: 'p2', name: 'Project two', revision: 0 }) })
  await notebook.must('import', { file: projectFile({ id: 'p3', sites: [], assets: [], activities: [] }) })
})

const opened = (id: string) => notebook.must('open', { id })

test('a site belongs to the workspace: a change of it reaches every project that uses it', async () => {
  await notebook.edit('p1', 'PUE', replace(['sites', 0, 'pue'], 1.5))
  expect((await opened('p2')).sites[0]?.pue).toBe(1.5)
  expect([
    (await opened('p1')).revision,
    (await opened('p2')).revision,
    (await opened('p3')).revision,
  ]).toEqual([8, 1, 7])
  const entries = await notebook.must('history', { id: 'p2' })
  expect(entries.at(-1)).toMatchObject({
    kind: 'edit',
    label: 'PUE',
    via: 'p1',
    patches: [{ op: 'replace', path: ['sites', 0, 'pue'], value: 1.5 }],
  })
  expect(verifyChain(entries).ok).toBe(true)
})

test('so does a change of an asset, also to a deleted project', async () => {
  await notebook.must('delete', { id: 'p2' })
  await notebook.edit('p1', 'Footprint', replace(['assets', 0, 'footprintKg'], 200))
  expect((await notebook.must('undo', { id: 'p2' })).project.assets[0]?.footprintKg).toBe(200)
})

test('a change made elsewhere is not undone here', async () => {
  await notebook.edit('p1', 'PUE', replace(['sites', 0, 'pue'], 1.5))
  expect(await notebook.ask('undo', { id: 'p2' })).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  await notebook.must('undo', { id: 'p1' })
  expect((await opened('p2')).sites[0]?.pue).toBe(1.2)
})

test('a removed site stays in the workspace and comes back as it is today', async () => {
  await notebook.edit('p1', 'Remove site', remove(['activities', 0, 'siteId']), remove(['sites', 0]))
  expect((await notebook.must('inventory', {})).sites).toHaveLength(1)
  await notebook.edit('p2', 'PUE', replace(['sites', 0, 'pue'], 1.5))
  expect((await opened('p1')).sites).toEqual([])
  expect((await notebook.must('undo', { id: 'p1' })).project.sites[0]?.pue).toBe(1.5)
  expect((await opened('p2')).sites[0]?.pue).toBe(1.5)
})

test('a site of the workspace can be taken into another project', async () => {
  const { sites } = await notebook.must('inventory', {})
  await notebook.edit('p3', 'Add site', add(['sites', 0], sites[0]))
  expect((await opened('p1')).revision).toBe(7)
  await notebook.edit('p3', 'PUE', replace(['sites', 0, 'pue'], 2))
  expect((await opened('p1')).sites[0]?.pue).toBe(2)
})

test('a refused change of a site reaches nobody', async () => {
  await notebook.edit('p1', 'PUE', replace(['sites', 0, 'pue'], 0))
  expect((await opened('p2')).revision).toBe(0)
  expect((await notebook.must('inventory', {})).sites[0]?.pue).toBe(1.2)
})

test('an undo does not take back what another project made of the site since', async () => {
  await notebook.edit('p1', 'PUE', replace(['sites', 0, 'pue'], 1.3))
  await notebook.edit('p2', 'PUE', replace(['sites', 0, 'pue'], 1.4))
  const undone = await notebook.ask('undo', { id: 'p1' })
  expect(undone).toMatchObject({ ok: false, error: { kind: 'refused' } })
  expect(undone.ok || undone.error.message).toContain('/sites/0/pue was changed in another project since')
  expect((await opened('p1')).sites[0]?.pue).toBe(1.4)
})

test('the inventory says who uses a site, deleted projects apart', async () => {
  await notebook.must('delete', { id: 'p2' })
  const { sites, users } = await notebook.must('inventory', {})
  expect(users[sites[0]?.id ?? '']?.map(({ id }) => id)).toEqual(['p1'])
})

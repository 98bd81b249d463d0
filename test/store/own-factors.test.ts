import { beforeEach, expect, test } from 'vitest'
import { verifyChain } from '../../src/core/project/history'
import type { ProjectFile } from '../../src/core/project/project'
import { ownFactor } from '../core/own-factor'
import { add, openNotebook, projectFile, remove, replace, type TestNotebook } from './open-notebook'

const onRoof = { factor: 'own.roof' }
const bare = (change: Partial<ProjectFile> = {}) =>
  projectFile({ sites: [], assets: [], activities: [], ...change })
/** A project whose site has its electricity from the roof. */
const roofed = (change: Partial<ProjectFile> = {}) =>
  projectFile({
    sites: [{ id: 's1', name: 'Hall', region: 'FR', gridGPerKWh: onRoof }],
    factors: [ownFactor()],
    ...change,
  })

let notebook: TestNotebook
beforeEach(() => {
  notebook = openNotebook()
})
const opened = (id: string) => notebook.must('open', { id })
const listed = async () => (await notebook.must('own-factors', {})).map(({ id }) => id)
const keep = (...factors: ReturnType<typeof ownFactor>[]) =>
  notebook.must('keep-factors', { factors, label: 'Own factor' })

test('rows are added, replaced or found unchanged', async () => {
  expect(await keep(ownFactor(), ownFactor({ id: 'own.wind' }))).toEqual({
    added: 2,
    replaced: 0,
    unchanged: 0,
  })
  const again = await keep(ownFactor(), ownFactor({ id: 'own.wind', value: 9 }), ownFactor({ id: 'own.sea' }))
  expect(again).toEqual({ added: 1, replaced: 1, unchanged: 1 })
  expect(await listed()).toEqual(['own.roof', 'own.sea', 'own.wind'])
  expect((await notebook.must('inventory', {})).ownFactors).toHaveLength(3)
})

test('a project brings its own rows and keeps them', async () => {
  await notebook.must('import', { file: roofed() })
  expect(await listed()).toEqual(['own.roof'])
  expect((await opened('p1')).factors).toEqual([ownFactor()])
  expect((await notebook.reopened().must('open', { id: 'p1' })).factors).toEqual([ownFactor()])
})

test('another value of a row reaches every project that uses it, with an entry in its log', async () => {
  await notebook.must('import', { file: roofed() })
  await notebook.must('import', { file: bare({ id: 'p2', revision: 0 }) })
  await keep(ownFactor({ value: 45 }))
  expect((await opened('p1')).factors?.[0]?.value).toBe(45)
  expect([(await opened('p1')).revision, (await opened('p2')).revision]).toEqual([8, 0])
  const entries = await notebook.must('history', { id: 'p1' })
  expect(entries.at(-1)).toMatchObject({
    kind: 'edit',
    label: 'Own factor',
    via: 'own factors',
    patches: [{ op: 'replace', path: ['factors', 0, 'value'], value: 45 }],
  })
  expect(verifyChain(entries).ok).toBe(true)
  expect(await notebook.ask('undo', { id: 'p1' })).toMatchObject({ ok: false, error: { kind: 'not-found' } })
})

test('an edit that names a row of the workspace takes it in; undo and redo follow', async () => {
  await keep(ownFactor())
  await notebook.must('import', { file: projectFile() })
  expect((await notebook.edit('p1', 'Grid', add(['sites', 0, 'gridGPerKWh'], onRoof))).ok).toBe(true)
  expect((await opened('p1')).factors).toEqual([ownFactor()])
  expect((await notebook.must('undo', { id: 'p1' })).project.factors).toBeUndefined()
  expect((await notebook.must('redo', { id: 'p1' })).project.factors).toEqual([ownFactor()])
})

test('a row that comes back by redo comes as it is today', async () => {
  await keep(ownFactor())
  await notebook.must('import', { file: projectFile() })
  await notebook.edit('p1', 'Grid', add(['sites', 0, 'gridGPerKWh'], onRoof))
  await notebook.must('undo', { id: 'p1' })
  await keep(ownFactor({ value: 45 }))
  expect((await notebook.must('redo', { id: 'p1' })).project.factors?.[0]?.value).toBe(45)
})

test('an edit that names a row that is nowhere is refused with its place', async () => {
  await notebook.must('import', { file: projectFile() })
  const edited = await notebook.edit('p1', 'Grid', add(['sites', 0, 'gridGPerKWh'], onRoof))
  expect(edited).toMatchObject({ ok: false, error: { kind: 'refused' } })
  expect(edited.ok || edited.error.message).toContain('/sites/0/gridGPerKWh/factor')
})

test('a shared site that comes to name a row brings it to the other projects of the site', async () => {
  await keep(ownFactor())
  await notebook.must('import', { file: projectFile() })
  await notebook.must('import', { file: projectFile({ id: 'p2' }) })
  await notebook.edit('p1', 'Grid', add(['sites', 0, 'gridGPerKWh'], onRoof))
  expect((await opened('p2')).factors).toEqual([ownFactor()])
  const entries = await notebook.must('history', { id: 'p2' })
  expect(entries.at(-1)).toMatchObject({ via: 'p1' })
  expect(verifyChain(entries).ok).toBe(true)
})

test('undo does not take a row away that another project’s edit needs here', async () => {
  await keep(ownFactor(), ownFactor({ id: 'own.pdu', family: 'pue', unit: 'pue', value: 1.1 }))
  await notebook.must('import', { file: projectFile() })
  await notebook.must('import', { file: projectFile({ id: 'p2' }) })
  await notebook.edit('p1', 'Grid', add(['sites', 0, 'gridGPerKWh'], onRoof))
  await notebook.edit('p2', 'PUE', replace(['sites', 0, 'pue'], { factor: 'own.pdu' }))
  const { project } = await notebook.must('undo', { id: 'p1' })
  expect(project.sites[0]).toMatchObject({ pue: { factor: 'own.pdu' } })
  expect(project.sites[0]?.gridGPerKWh).toBeUndefined()
  expect(project.factors?.map(({ id }) => id)).toEqual(['own.pdu'])
})

test('a row in use is not removed; the answer names the project', async () => {
  await notebook.must('import', { file: roofed() })
  const refused = await notebook.ask('remove-factor', { id: 'own.roof' })
  expect(refused).toMatchObject({ ok: false, error: { kind: 'refused' } })
  expect(refused.ok || refused.error.message).toBe(
    'Solar roof is used by “Project one”. Choose another factor there first.',
  )
  expect(await listed()).toEqual(['own.roof'])
})

test('a row that no number names any more can be removed, and kept again', async () => {
  await notebook.must('import', { file: roofed() })
  await notebook.edit('p1', 'Grid', remove(['sites', 0, 'gridGPerKWh']))
  await notebook.must('remove-factor', { id: 'own.roof' })
  expect(await listed()).toEqual([])
  expect((await opened('p1')).factors).toEqual([ownFactor()])
  expect(await keep(ownFactor())).toEqual({ added: 1, replaced: 0, unchanged: 0 })
  expect(await listed()).toEqual(['own.roof'])
})

test('a removed row comes back with an undo that names it', async () => {
  await notebook.must('import', { file: roofed() })
  await notebook.edit('p1', 'Grid', remove(['sites', 0, 'gridGPerKWh']))
  await notebook.must('remove-factor', { id: 'own.roof' })
  await notebook.must('undo', { id: 'p1' })
  expect(await listed()).toEqual(['own.roof'])
})

test('a deleted project does not hold a row back, and still has it when it is restored', async () => {
  await notebook.must('import', { file: roofed() })
  await notebook.must('delete', { id: 'p1' })
  await notebook.must('remove-factor', { id: 'own.roof' })
  expect(await listed()).toEqual([])
  await notebook.must('restore', { id: 'p1' })
  expect((await opened('p1')).factors).toEqual([ownFactor()])
  expect(await listed()).toEqual(['own.roof'])
})

test('what is not there cannot be removed', async () => {
  expect(await notebook.ask('remove-factor', { id: 'own.none' })).toMatchObject({
    ok: false,
    error: { kind: 'not-found' },
  })
})

test('an import keeps its own row where the workspace has another of that name', async () => {
  await keep(ownFactor({ value: 99 }))
  const { notes } = await notebook.must('import', { file: roofed() })
  const file = await opened('p1')
  expect(file.factors?.map(({ id, value }) => [id, value])).toEqual([['own.roof.2', 30]])
  expect(file.sites[0]).toMatchObject({ gridGPerKWh: { factor: 'own.roof.2' } })
  expect(notes).toEqual([
    'The workspace has another own factor “Solar roof” with other values; this project keeps its own.',
  ])
  expect(await listed()).toEqual(['own.roof', 'own.roof.2'])
})

test('brought in again, it shares what came the first time', async () => {
  await keep(ownFactor({ value: 99 }))
  await notebook.must('import', { file: roofed() })
  await notebook.must('import', { file: roofed({ id: 'p2' }) })
  expect((await opened('p2')).factors?.map(({ id }) => id)).toEqual(['own.roof.2'])
  expect(await listed()).toEqual(['own.roof', 'own.roof.2'])
})

test('a copy of a project rests on the same rows', async () => {
  await notebook.must('import', { file: roofed() })
  const { id } = await notebook.must('duplicate', { id: 'p1' })
  await keep(ownFactor({ value: 45 }))
  expect((await opened(id)).factors?.[0]?.value).toBe(45)
})

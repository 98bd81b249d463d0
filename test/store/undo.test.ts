import { beforeEach, expect, test } from 'vitest'
import { verifyChain } from '../../src/core/project/history'
import { add, openNotebook, projectFile, remove, replace, type TestNotebook } from './open-notebook'

let notebook: TestNotebook
beforeEach(async () => {
  notebook = openNotebook()
  await notebook.must('import', { file: projectFile() })
})

const rename = async (name: string, pauseSeconds = 10) => {
  notebook.passSeconds(pauseSeconds)
  await notebook.edit('p1', 'Name', replace(['name'], name))
}
const name = async () => (await notebook.must('open', { id: 'p1' })).name
const undo = () => notebook.ask('undo', { id: 'p1' })
const redo = () => notebook.ask('redo', { id: 'p1' })

test('undo goes back step by step, redo forward, and each is a change of its own', async () => {
  await rename('B')
  await rename('C')
  expect(await undo()).toMatchObject({
    ok: true,
    value: { label: 'Name', project: { name: 'B', revision: 10 } },
  })
  expect(await undo()).toMatchObject({ ok: true, value: { project: { name: 'Project one', revision: 11 } } })
  expect(await undo()).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  expect(await redo()).toMatchObject({ ok: true, value: { project: { name: 'B' } } })
  expect(await redo()).toMatchObject({ ok: true, value: { project: { name: 'C', revision: 13 } } })
  expect(await redo()).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  expect(await undo()).toMatchObject({ ok: true, value: { project: { name: 'B' } } })
  expect(verifyChain(await notebook.must('history', { id: 'p1' })).ok).toBe(true)
})

test('a new edit forgets what could be redone', async () => {
  await rename('B')
  await undo()
  await rename('C')
  expect(await redo()).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  await undo()
  expect(await name()).toBe('Project one')
})

test('a run of edits of one field within two seconds is one step', async () => {
  await rename('B')
  await rename('BO', 1)
  await rename('BOO', 2)
  await rename('BOOK', 2.5)
  await undo()
  expect(await name()).toBe('BOO')
  expect(await undo()).toMatchObject({ ok: true, value: { project: { name: 'Project one' } } })
  await redo()
  expect(await name()).toBe('BOO')
})

test('edits of two fields at the same moment are two steps', async () => {
  await rename('B')
  await notebook.edit('p1', 'Functional unit', replace(['goal', 'functionalUnit'], 'x'))
  await undo()
  expect(await notebook.must('open', { id: 'p1' })).toMatchObject({
    name: 'B',
    goal: { functionalUnit: 'one model' },
  })
})

test('an activity that was removed comes back to its place', async () => {
  const before = await notebook.must('open', { id: 'p1' })
  await notebook.edit('p1', 'Remove activity', remove(['activities', 0]))
  await undo()
  expect(await notebook.must('open', { id: 'p1' })).toEqual({ ...before, revision: 9 })
})

test('a list that was emptied and one that was filled come back', async () => {
  await notebook.edit('p1', 'a', add(['goal', 'exclusions', 0], 'x'), add(['goal', 'exclusions', 1], 'y'))
  await notebook.edit('p1', 'b', replace(['goal', 'exclusions', 'length'], 0))
  await undo()
  expect((await notebook.must('open', { id: 'p1' })).goal.exclusions).toEqual(['x', 'y'])
  await undo()
  expect((await notebook.must('open', { id: 'p1' })).goal.exclusions).toEqual([])
})

test('undo works after a restart', async () => {
  await rename('B')
  notebook = notebook.reopened()
  await undo()
  expect(await name()).toBe('Project one')
  notebook = notebook.reopened()
  await redo()
  expect(await name()).toBe('B')
})

test('undo of a deletion restores the project', async () => {
  await rename('B')
  await notebook.must('delete', { id: 'p1' })
  expect(await undo()).toMatchObject({ ok: true, value: { label: 'Delete', project: { name: 'B' } } })
  expect(await notebook.must('list', {})).toMatchObject({ projects: [{ id: 'p1' }], deleted: [] })
  await undo()
  expect(await name()).toBe('Project one')
})

test('what another project made impossible is refused, and says what', async () => {
  await notebook.must('import', { file: projectFile({ id: 'p2', activities: [], assets: [] }) })
  await notebook.edit('p1', 'PUE', replace(['sites', 0, 'pue'], { value: 1.4 }))
  notebook.passSeconds(10)
  await notebook.edit('p1', 'PUE', replace(['sites', 0, 'pue', 'value'], 1.5))
  await notebook.edit('p2', 'PUE', replace(['sites', 0, 'pue'], 1.1))
  const reply = await undo()
  expect(reply).toMatchObject({ ok: false, error: { kind: 'refused' } })
  expect(!reply.ok && reply.error.message).toContain('/sites/0/pue')
})

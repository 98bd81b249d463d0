import { readFileSync } from 'node:fs'
import { beforeEach, expect, test } from 'vitest'
import { ProjectFile } from '../../src/core/project/project'
import { change } from '../../src/store/door'
import { prepare } from '../../src/store/prepare'
import { openNotebook, projectFile, replace, type TestNotebook } from './open-notebook'

let notebook: TestNotebook
beforeEach(() => {
  notebook = openNotebook()
})

const example = readFileSync(
  new URL('../../resources/examples/bloom-176b.cradle.json', import.meta.url),
  'utf8',
)
const names = async () => (await notebook.must('list', {})).projects.map(({ name }) => name)
const prepared = () =>
  change(notebook.database, { request: 'prepare', again: false }, () => prepare(notebook, example))

test('a new project is empty and valid', async () => {
  const { id } = await notebook.must('create', { name: 'New', catalog: '2026.1' })
  const file = await notebook.must('open', { id })
  expect(ProjectFile.safeParse(file).success).toBe(true)
  expect(file).toMatchObject({ name: 'New', revision: 0, catalog: '2026.1', activities: [] })
  expect(await notebook.must('history', { id })).toMatchObject([
    { kind: 'create', revision: 0, previous: '' },
  ])
})

test('the list has the last changed project first', async () => {
  await notebook.must('create', { name: 'A', catalog: '1' })
  notebook.passSeconds(1)
  const { id } = await notebook.must('create', { name: 'B', catalog: '1' })
  notebook.passSeconds(1)
  await notebook.must('create', { name: 'C', catalog: '1' })
  notebook.passSeconds(1)
  await notebook.edit(id, 'Name', replace(['name'], 'B2'))
  expect(await names()).toEqual(['B2', 'C', 'A'])
})

test('a copy has its own id, name and log, and shares sites and assets', async () => {
  await notebook.must('import', { file: projectFile() })
  const { id } = await notebook.must('duplicate', { id: 'p1' })
  const copy = await notebook.must('open', { id })
  expect(copy).toMatchObject({ name: 'Project one (copy)', revision: 0 })
  expect(await notebook.must('history', { id })).toHaveLength(1)
  expect((await notebook.must('inventory', {})).sites).toHaveLength(1)
  await notebook.edit(id, 'PUE', replace(['sites', 0, 'pue'], 1.9))
  expect((await notebook.must('open', { id: 'p1' })).sites[0]?.pue).toBe(1.9)
})

test('the copy of a long name is still a name', async () => {
  await notebook.must('import', { file: projectFile({ name: 'x'.repeat(300) }) })
  const { id } = await notebook.must('duplicate', { id: 'p1' })
  expect((await notebook.must('open', { id })).name).toHaveLength(300)
})

test('deleted projects are listed apart and can be restored', async () => {
  await notebook.must('import', { file: projectFile() })
  await notebook.must('delete', { id: 'p1' })
  expect(await notebook.must('list', {})).toMatchObject({ projects: [], deleted: [{ id: 'p1' }] })
  await notebook.must('delete', { id: 'p1' })
  await notebook.must('restore', { id: 'p1' })
  await notebook.must('restore', { id: 'p1' })
  expect(await notebook.must('list', {})).toMatchObject({
    projects: [{ id: 'p1', revision: 9 }],
    deleted: [],
  })
})

test('the example comes once, and stays away when it was deleted', async () => {
  expect((await prepared()).ok).toBe(true)
  expect(await names()).toEqual(['BLOOM-176B'])
  expect(await notebook.must('history', { id: 'bloom-176b' })).toMatchObject([
    { kind: 'create', label: 'Example' },
  ])
  await notebook.must('delete', { id: 'bloom-176b' })
  notebook = notebook.reopened()
  await prepared()
  expect(await names()).toEqual([])
})

test('a stored project that cannot be read is reported and left as it is', async () => {
  await notebook.must('import', { file: projectFile() })
  const row = await notebook.database.projects.get('p1')
  if (row) await notebook.database.projects.put({ ...row, record: { ...row.record, goal: 7 as never } })
  expect(await names()).toEqual(['Project one'])
  expect(await notebook.ask('open', { id: 'p1' })).toMatchObject({
    ok: false,
    error: { kind: 'unavailable' },
  })
  const reply = await notebook.edit('p1', 'Name', replace(['name'], 'X'))
  expect(!reply.ok && reply.error.message).toContain('/goal')
  expect((await notebook.database.projects.get('p1'))?.record.goal).toBe(7)
})

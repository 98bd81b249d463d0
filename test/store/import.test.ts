import { beforeEach, expect, test } from 'vitest'
import { openNotebook, projectFile, type TestNotebook } from './open-notebook'

let notebook: TestNotebook
beforeEach(() => {
  notebook = openNotebook()
})

test('a file comes back as it was, with its revision', async () => {
  const file = projectFile()
  expect(await notebook.must('import', { file })).toEqual({ id: 'p1', name: 'Project one', notes: [] })
  expect(await notebook.must('open', { id: 'p1' })).toEqual(file)
})

test('a project that is there already comes in as a second one', async () => {
  await notebook.must('import', { file: projectFile() })
  const { id, notes } = await notebook.must('import', { file: projectFile({ name: 'Other' }) })
  expect(id).not.toBe('p1')
  expect(notes).toEqual([expect.stringContaining('already has this project')])
  expect((await notebook.must('open', { id: 'p1' })).name).toBe('Project one')
  expect((await notebook.must('inventory', {})).sites).toHaveLength(1)
})

test('a site or asset that means something else here gets an id of its own', async () => {
  await notebook.must('import', { file: projectFile() })
  const file = projectFile({
    id: 'p2',
    sites: [{ id: 's1', name: 'Other hall', region: 'DE', pue: 1.6 }],
    assets: [{ id: 'd1', name: 'Other GPU', footprintKg: 99 }],
  })
  const { notes } = await notebook.must('import', { file })
  expect(notes).toEqual([expect.stringContaining('“Other hall”'), expect.stringContaining('“Other GPU”')])
  const imported = await notebook.must('open', { id: 'p2' })
  const [site] = imported.sites
  const [asset] = imported.assets
  expect(site).toMatchObject({ name: 'Other hall', pue: 1.6 })
  expect(imported.activities).toMatchObject([{ siteId: site?.id }, { assetId: asset?.id }])
  expect((await notebook.must('open', { id: 'p1' })).sites).toEqual(projectFile().sites)
})

test('a run that names its hardware goes on naming it under its new id', async () => {
  await notebook.must('import', { file: projectFile() })
  const given = projectFile({ id: 'p2', assets: [{ id: 'd1', name: 'Other GPU', footprintKg: 99 }] })
  const activities = given.activities.map((activity) =>
    activity.stage === 'training' ? { ...activity, assetId: 'd1' } : activity,
  )
  await notebook.must('import', { file: { ...given, activities } })
  const imported = await notebook.must('open', { id: 'p2' })
  expect(imported.assets[0]?.id).not.toBe('d1')
  expect(imported.activities[0]).toMatchObject({ assetId: imported.assets[0]?.id })
})

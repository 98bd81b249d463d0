import { expect, test } from 'vitest'
import { verifyChain } from '../../src/core/project/history'
import { formatVersion } from '../../src/core/project/project'
import { change } from '../../src/store/door'
import { migrateWorkspace, type Target } from '../../src/store/migrate-workspace'
import { openNotebook, projectFile, replace, type TestNotebook } from './open-notebook'

/** An imagined older format in which a site's PUE was called `overhead`. */
const renamePue: Target = {
  to: formatVersion,
  steps: [
    {
      to: formatVersion,
      why: 'overhead became pue',
      up: (file) => ({
        ...file,
        sites: (file.sites as Record<string, unknown>[]).map(({ overhead, ...site }) => {
          if (overhead === undefined) throw new Error('not the older format')
          return { ...site, pue: overhead }
        }),
      }),
    },
  ],
}

const migrated = (notebook: TestNotebook, target: Target) =>
  change(notebook.database, { request: 'migrate', again: false }, () => migrateWorkspace(notebook, target))

/** Two projects at one site, and a site of no project, all of the older format. */
async function olderWorkspace(): Promise<TestNotebook> {
  const notebook = openNotebook()
  const { database } = notebook
  await notebook.must('import', { file: projectFile() })
  await notebook.must('import', { file: projectFile({ id: 'p2' }) })
  await database.sites.put({ id: 's1', name: 'Hall', region: 'FR', overhead: 1.4 } as never)
  await database.sites.put({ id: 'unused', name: 'Attic', region: 'FR', overhead: 1.8 } as never)
  await database.meta.put({ key: 'format-version', value: formatVersion - 1 })
  return notebook
}

test('an older workspace is brought forward, with an entry in every log', async () => {
  const notebook = await olderWorkspace()
  expect((await migrated(notebook, renamePue)).ok).toBe(true)
  for (const id of ['p1', 'p2']) {
    expect((await notebook.must('open', { id })).sites).toEqual([
      { id: 's1', name: 'Hall', region: 'FR', pue: 1.4 },
    ])
    const entries = await notebook.must('history', { id })
    expect(entries.at(-1)).toMatchObject({ kind: 'migrate', revision: 8 })
    expect(verifyChain(entries).ok).toBe(true)
  }
  expect((await notebook.must('inventory', {})).sites.find(({ id }) => id === 'unused')?.pue).toBe(1.8)
})

test('it is done once, and what was logged before cannot be undone', async () => {
  const notebook = await olderWorkspace()
  await migrated(notebook, renamePue)
  await migrated(notebook, renamePue)
  expect((await notebook.must('open', { id: 'p1' })).revision).toBe(8)
  expect(await notebook.ask('undo', { id: 'p1' })).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  expect((await notebook.edit('p1', 'Name', replace(['name'], 'X'))).ok).toBe(true)
})

test('what no step understands is left as it is and reported', async () => {
  const notebook = await olderWorkspace()
  await notebook.database.sites.put({ id: 's1', name: 'Hall', region: 'FR', strange: 1 } as never)
  expect((await migrated(notebook, renamePue)).ok).toBe(true)
  expect(await notebook.database.sites.get('s1')).toEqual({
    id: 's1',
    name: 'Hall',
    region: 'FR',
    strange: 1,
  })
  expect(await notebook.ask('open', { id: 'p1' })).toMatchObject({
    ok: false,
    error: { kind: 'unavailable' },
  })
})

test('the workspace of a newer app is not touched', async () => {
  const notebook = openNotebook()
  await notebook.database.meta.put({ key: 'format-version', value: formatVersion + 1 })
  const reply = await migrated(notebook, renamePue)
  expect(reply).toMatchObject({ ok: false, error: { kind: 'unavailable' } })
  expect(!reply.ok && reply.error.message).toContain('newer Cradlebook')
})

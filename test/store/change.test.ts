import { beforeEach, expect, test } from 'vitest'
import { verifyChain } from '../../src/core/project/history'
import { add, openNotebook, projectFile, remove, replace, type TestNotebook } from './open-notebook'

let notebook: TestNotebook
beforeEach(async () => {
  notebook = openNotebook()
  await notebook.must('import', { file: projectFile() })
})

const opened = (id = 'p1') => notebook.must('open', { id })
const history = (id = 'p1') => notebook.must('history', { id })

test('a change is kept, counted and logged', async () => {
  const reply = await notebook.edit(
    'p1',
    'Functional unit',
    replace(['goal', 'functionalUnit'], 'two models'),
  )
  expect(reply).toEqual({ ok: true, value: { revision: 8 } })
  expect((await opened()).goal.functionalUnit).toBe('two models')
  expect((await history()).at(-1)).toMatchObject({
    revision: 8,
    kind: 'edit',
    label: 'Functional unit',
    patches: [{ op: 'replace', path: ['goal', 'functionalUnit'], value: 'two models' }],
    inverse: [{ op: 'replace', path: ['goal', 'functionalUnit'], value: 'one model' }],
  })
})

test('the log is a chain that verifies', async () => {
  await notebook.edit('p1', 'PUE', replace(['sites', 0, 'pue'], 1.3))
  await notebook.must('undo', { id: 'p1' })
  await notebook.must('delete', { id: 'p1' })
  await notebook.must('restore', { id: 'p1' })
  const entries = await history()
  expect(entries.map(({ kind, revision }) => `${revision} ${kind}`)).toEqual([
    '7 import',
    '8 edit',
    '9 undo',
    '10 delete',
    '11 restore',
  ])
  expect(verifyChain(entries)).toEqual({ ok: true, value: null })
})

test('a change that changes nothing is no entry', async () => {
  const reply = await notebook.edit('p1', 'PUE', replace(['sites', 0, 'pue'], 1.2))
  expect(reply).toEqual({ ok: true, value: { revision: 7 } })
  expect(await history()).toHaveLength(1)
})

test('several patches are one change, applied in their order', async () => {
  await notebook.edit(
    'p1',
    'Exclusions',
    add(['goal', 'exclusions', 0], 'first'),
    add(['goal', 'exclusions', 1], 'second'),
    remove(['goal', 'exclusions', 0]),
  )
  expect((await opened()).goal.exclusions).toEqual(['second'])
  expect(await history()).toHaveLength(2)
})

test('an optional field that is set to nothing is gone', async () => {
  await notebook.edit('p1', 'PUE', replace(['sites', 0, 'pue'], undefined))
  expect(Object.hasOwn((await opened()).sites[0] ?? {}, 'pue')).toBe(false)
})

test.each([
  ['a value out of range', replace(['sites', 0, 'pue'], 0.2), '/sites/0/pue: expected', 'found 0.2'],
  ['a negative duration', add(['activities', 0, 'hours'], -3), '/activities/0/hours: expected', 'found -3'],
  [
    'a number too large to write',
    add(['activities', 0, 'hours'], Number.POSITIVE_INFINITY),
    '/activities/0/hours',
    'expected',
  ],
  ['an unknown key', add(['goal', 'colour'], 'red'), '/goal/colour: expected no such key', ''],
  [
    'a reference to nothing',
    replace(['activities', 0, 'siteId'], 's9'),
    '/activities/0/siteId',
    'found "s9"',
  ],
  ['removing a site that is used', remove(['sites', 0]), '/activities/0/siteId', 'found "s1"'],
  ['an empty name', replace(['name'], ''), '/name: expected a name', ''],
  ['another id', replace(['id'], 'p2'), '/id: expected no change', ''],
  ['another revision', replace(['revision'], 99), '/revision: expected no change', ''],
  ['another format', replace(['formatVersion'], 2), '/formatVersion: expected no change', ''],
  ['the whole file', replace([], projectFile({ name: 'X' })), 'expected a change to a part', ''],
  ['a place beyond a list', add(['activities', 9], {}), '/activities/9: expected a place in a list of 2', ''],
  ['a giant list', replace(['activities', 'length'], 4e9), '/activities/length: expected a place', ''],
  ['a list made longer', replace(['activities', 'length'], 3), '/activities/length: expected a place', ''],
  [
    'a key of a list that is no place',
    add(['activities', 'map'], 1),
    '/activities/map: expected a place',
    '',
  ],
  ['a path through nothing', add(['nowhere', 'at', 'all'], 1), '/nowhere', 'found nothing'],
  ['a path through a text', add(['name', 'length'], 1), 'expected a part to change at /name', ''],
  ['a prototype', add(['__proto__', 'polluted'], 1), 'expected an ordinary key', ''],
  ['a constructor', add(['goal', 'constructor', 'prototype', 'polluted'], 1), 'expected an ordinary key', ''],
  ['a prototype in a value', add(['goal', 'x'], JSON.parse('{"__proto__":{"polluted":1}}')), '/goal/x', ''],
])('%s is refused and nothing is kept', async (_case, patch, ...expected) => {
  const reply = await notebook.edit('p1', 'Test', replace(['goal', 'intendedUse'], 'half a change'), patch)
  expect(reply).toMatchObject({ ok: false, error: { kind: 'refused' } })
  if (!reply.ok) for (const part of expected) expect(reply.error.message).toContain(part)
  expect(await opened()).toEqual(projectFile())
  expect(await history()).toHaveLength(1)
  expect(({} as { polluted?: number }).polluted).toBeUndefined()
})

test('a value that is no data is refused', async () => {
  const cyclic: Record<string, unknown> = {}
  cyclic.self = cyclic
  for (const value of [cyclic, 10n]) {
    const reply = await notebook.edit('p1', 'Test', replace(['goal', 'intendedUse'], value))
    expect(reply).toMatchObject({ ok: false, error: { kind: 'refused' } })
  }
  expect(await opened()).toEqual(projectFile())
})

test('a project that is not there, and one that was deleted, cannot be changed', async () => {
  expect(await notebook.edit('p9', 'Name', replace(['name'], 'X'))).toMatchObject({
    ok: false,
    error: { kind: 'not-found' },
  })
  await notebook.must('delete', { id: 'p1' })
  expect(await notebook.edit('p1', 'Name', replace(['name'], 'X'))).toMatchObject({
    ok: false,
    error: { kind: 'refused' },
  })
})

test('a change that is sent again after its answer was lost is made once', async () => {
  const message = {
    request: 'r1',
    question: 'change',
    with: { id: 'p1', label: 'Exclusions', patches: [add(['goal', 'exclusions', 0], 'once')] },
  } as const
  const first = await notebook.send({ ...message, again: false })
  const second = await notebook.send({ ...message, again: true })
  expect(second).toEqual(first)
  expect((await opened()).goal.exclusions).toEqual(['once'])
})

test('everything is there after a restart', async () => {
  await notebook.edit('p1', 'Name', replace(['name'], 'Renamed'))
  const before = await opened()
  const next = notebook.reopened()
  expect(await next.must('open', { id: 'p1' })).toEqual(before)
  expect(await next.must('undo', { id: 'p1' })).toMatchObject({ project: { name: 'Project one' } })
})

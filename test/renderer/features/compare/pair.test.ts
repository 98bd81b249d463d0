import { describe, expect, test } from 'vitest'
import { pairOf, projectOptions, withChoice } from '../../../../src/renderer/features/compare/pair'

const project = (id: string, name = `Project ${id}`) => ({
  ...{ id, name, revision: 3 },
  changedAt: '2026-11-26T10:00:00.000Z',
})
const list = [project('new'), project('older'), project('oldest')]

describe('who is compared', () => {
  test.each([
    ['nothing chosen: the two that were changed last', {}, { a: 'new', b: 'older' }],
    ['one chosen: beside it the last changed of the others', { a: 'new' }, { a: 'new', b: 'older' }],
    ['another one chosen', { a: 'oldest' }, { a: 'oldest', b: 'new' }],
    ['B alone chosen', { b: 'new' }, { a: 'older', b: 'new' }],
    ['both chosen', { a: 'oldest', b: 'older' }, { a: 'oldest', b: 'older' }],
    ['the same twice is what the user asked for', { a: 'older', b: 'older' }, { a: 'older', b: 'older' }],
    ['a project that is gone counts as not chosen', { a: 'gone', b: 'older' }, { a: 'new', b: 'older' }],
  ])('%s', (_case, chosen, expected) => {
    expect(pairOf(list, chosen)).toStrictEqual(expected)
  })

  test('with one project there is no B, with none nothing', () => {
    expect(pairOf([project('one')], {})).toStrictEqual({ a: 'one', b: undefined })
    expect(pairOf([], { a: 'gone' })).toStrictEqual({ a: undefined, b: undefined })
  })
})

describe('choosing one side', () => {
  const shown = { a: 'new', b: 'older' }

  test('the other one stays', () => {
    expect(withChoice('a', 'oldest', shown, {})).toStrictEqual({ a: 'oldest', b: 'older' })
    expect(withChoice('b', 'oldest', shown, {})).toStrictEqual({ a: 'new', b: 'oldest' })
  })

  test('the same project: the other one gives way only where nobody chose it', () => {
    expect(withChoice('a', 'older', shown, {})).toStrictEqual({ a: 'older' })
    expect(withChoice('a', 'older', shown, shown)).toStrictEqual({ a: 'older', b: 'older' })
  })
})

test('names that are alike are told apart', () => {
  const [first, second] = projectOptions([project('a', 'BLOOM'), project('b', 'BLOOM')])
  expect(first?.label).toMatch(/^BLOOM \(revision 3, 26 Nov 2026, /)
  expect(second?.value).toBe('b')
  expect(projectOptions(list).map(({ label }) => label)).toStrictEqual([
    'Project new',
    'Project older',
    'Project oldest',
  ])
})

import { expect, test } from 'vitest'
import type { Row, Section, Table } from '../../../src/core/report/document'
import { keptTogether } from '../../../src/core/report/keep'

const row = (words = 'x'): Row => ({ kind: 'plain', cells: [words] })
const kept = (...parts: readonly (readonly Row[])[]): Table => {
  const table: Table = {
    block: 'table',
    id: 't',
    caption: '',
    columns: [{ title: 'A', align: 'left' }],
    parts: parts.map((rows) => ({ ruled: false, rows })),
  }
  const section: Section = { id: 's', heading: 'S', blocks: [table] }
  return keptTogether(section).blocks[0] as Table
}
const rows = (count: number) => Array.from({ length: count }, () => row())

test('a short table stays on one page', () => {
  expect(kept(rows(5)).keep).toBe(true)
})

test('a long one is split between its parts, and stays below its head', () => {
  const table = kept(rows(10), rows(10), rows(40))
  expect(table.keep).toBeUndefined()
  expect(table.parts.map(({ keep }) => keep)).toEqual([false, true, false])
})

test('few rows with very long words are not kept: they may be taller than a page', () => {
  expect(kept([row('W'.repeat(5000))]).keep).toBeUndefined()
})

import { expect, test } from 'vitest'
import { type LogEntry, sealed, verifyChain } from '../../../src/core/project/history'

function chain(length: number): LogEntry[] {
  const entries: LogEntry[] = []
  for (let revision = 3; revision < 3 + length; revision += 1) {
    entries.push(
      sealed({
        projectId: 'p1',
        revision,
        at: '2026-01-01T00:00:00.000Z',
        kind: 'edit',
        label: `edit ${revision}`,
        patches: [{ op: 'replace', path: ['name'], value: 'x' }],
        inverse: [],
        previous: entries.at(-1)?.hash ?? '',
      }),
    )
  }
  return entries
}

const changed = (index: number, change: Partial<LogEntry>) =>
  chain(4).map((entry, at) => (at === index ? { ...entry, ...change } : entry))

test('a whole chain verifies, and so does an empty one', () => {
  expect(verifyChain(chain(4))).toEqual({ ok: true, value: null })
  expect(verifyChain([])).toEqual({ ok: true, value: null })
})

test('the hash does not depend on the order of keys', () => {
  const [entry] = chain(1) as [LogEntry]
  const { hash, ...rest } = Object.fromEntries(Object.entries(entry).toReversed()) as unknown as LogEntry
  expect(sealed(rest).hash).toBe(hash)
  expect(hash).toMatch(/^[0-9a-f]{64}$/)
})

test.each([
  ['a changed label', changed(1, { label: 'y' }), 4, 'hash'],
  ['a changed patch', changed(2, { patches: [] }), 5, 'hash'],
  ['a changed time', changed(0, { at: '2027-01-01T00:00:00.000Z' }), 3, 'hash'],
  ['an entry of another project', changed(3, { projectId: 'p2' }), 6, 'another project'],
  ['a missing entry', chain(4).toSpliced(1, 1), 5, 'does not follow'],
  ['a missing beginning', chain(4).slice(1), 4, 'does not follow'],
  ['two entries swapped', [chain(4)[0], chain(4)[2], chain(4)[1]] as LogEntry[], 5, 'does not follow'],
])('%s is found', (_case, entries, revision, reason) => {
  const verdict = verifyChain(entries)
  expect(verdict).toMatchObject({ ok: false, error: { revision } })
  expect(!verdict.ok && verdict.error.reason).toContain(reason)
})

test('an entry that was forged with its hash breaks the next', () => {
  const entries = chain(3)
  const [first, , third] = entries as [LogEntry, LogEntry, LogEntry]
  const { hash: _hash, ...second } = entries[1] as LogEntry
  expect(verifyChain([first, sealed({ ...second, label: 'forged' }), third])).toMatchObject({
    ok: false,
    error: { revision: 5 },
  })
})

test('a gap in the revisions is found even if the hashes fit', () => {
  const [first] = chain(1) as [LogEntry]
  const { hash: _hash, ...rest } = first
  const later = sealed({ ...rest, revision: 9, previous: first.hash })
  expect(verifyChain([first, later])).toMatchObject({ ok: false, error: { revision: 9 } })
})

import { expect, test } from 'vitest'
import { rowFrom } from '../../../../src/renderer/features/factors/check-draft'
import { emptyDraft, idFrom, type OwnDraft } from '../../../../src/renderer/features/factors/own-draft'

const pdu: OwnDraft = {
  ...emptyDraft(2026),
  id: 'own.pdu-row-3',
  family: 'pue',
  name: 'PDU, row 3',
  value: '1.31',
  low: '1.2',
  high: '1.4',
  region: 'DE',
  basis: 'measured at the PDU',
  title: 'Readings of row 3',
  authors: 'Weber, Anna\nLab for Machines',
  locator: 'sheet 2',
}

test('a complete draft becomes a row with its work', () => {
  expect(rowFrom(pdu, {})).toStrictEqual({
    ok: true,
    value: {
      id: 'own.pdu-row-3',
      family: 'pue',
      name: 'PDU, row 3',
      value: 1.31,
      unit: 'pue',
      low: 1.2,
      high: 1.4,
      region: 'DE',
      year: 2026,
      basis: 'measured at the PDU',
      locator: 'sheet 2',
      licence: 'own data',
      checked: 'checked',
      citation: {
        id: 'own-weber-2026-readings-of-row-3',
        type: 'report',
        title: 'Readings of row 3',
        author: [{ family: 'Weber', given: 'Anna' }, { literal: 'Lab for Machines' }],
        issued: { 'date-parts': [[2026]] },
      },
    },
  })
})

test.each<[string, Partial<OwnDraft>, object]>([
  ['a GSD is a spread', { spread: 'gsd', gsd: '1.1' }, { gsd: 1.1 }],
  ['exact is a range without width', { spread: 'exact' }, { low: 1.31, high: 1.31 }],
  ['numbers are read as people type them', { value: '1,31', low: '1,2' }, { value: 1.31, low: 1.2 }],
  ['a note is kept', { note: ' by hand ' }, { note: 'by hand' }],
])('%s', (_case, part, expected) => {
  const row = rowFrom({ ...pdu, ...part }, {})
  expect(row.ok && row.value).toMatchObject(expected)
})

test.each<[string, Partial<OwnDraft>, object]>([
  ['low above the value', { low: '1.32' }, { low: 'Expected at most the value.' }],
  ['high below the value', { high: '1.3' }, { high: 'Expected at least the value.' }],
  ['no range', { low: '', high: '' }, { low: expect.any(String), high: expect.any(String) }],
  ['a GSD of 1', { spread: 'gsd', gsd: '1' }, { gsd: 'Expected a number above 1, at most 100.' }],
  [
    'a value that no field takes',
    { value: '0.9', low: '0.8' },
    { value: 'Expected PUE to be a number from 1 to 5.' },
  ],
  ['a value that is no number', { value: 'many' }, { value: 'Expected a number that is not negative.' }],
  ['an id of the catalog', { id: 'pue.lab' }, { id: expect.stringContaining('found pue.lab') }],
  ['no title', { title: ' ' }, { title: expect.stringContaining('Needed') }],
  ['a year of another age', { year: '26' }, { year: 'Expected a year from 1990 to 2100.' }],
  ['a link that is none', { link: 'see shelf' }, { link: expect.stringContaining('DOI') }],
])('refuses %s, beside its field', (_case, part, errors) => {
  expect(rowFrom({ ...pdu, ...part }, {})).toEqual({ ok: false, error: errors })
})

test('an id is made of the name, without accents', () => {
  expect(idFrom('Énergie du rack n° 3')).toBe('own.energie-du-rack-n-3')
  expect(idFrom('测量')).toBe('')
})

import { describe, expect, test } from 'vitest'
import { openColumns, withColumns } from '../../../src/core/stages/column-map'
import { readTable } from '../../../src/core/stages/read-table'
import { tripTable } from '../../../src/core/stages/travel/trip-fields'

const odd = [
  ['Abflug', 'Ankunft', 'Datum', 'Klasse'],
  ['ZRH', 'SFO', '4.7.2026', 'Business'],
  ['LHR', 'JFK', '14.07.2026', ''],
]

describe('columns of a file', () => {
  test('whose headings mean nothing are asked for', () => {
    expect(openColumns(odd, tripTable)).toMatchObject({
      titles: ['Abflug', 'Ankunft', 'Datum', 'Klasse'],
      missing: [{ key: 'from' }, { key: 'to' }, { key: 'mode' }],
      hasNames: false,
    })
  })

  test('once said are read as if they had been called so, dates and all, with a word for all rows', () => {
    const cells = withColumns(odd, tripTable, {
      columns: { Abflug: 'from', Ankunft: 'to', Datum: 'date', Klasse: 'seat' },
      words: { mode: 'plane' },
    })
    expect(readTable(cells, tripTable)).toMatchObject({
      ok: true,
      value: {
        rows: [
          { from: 'ZRH', to: 'SFO', date: '2026-07-04', seat: 'business', mode: 'plane' },
          { from: 'LHR', to: 'JFK', date: '2026-07-14', mode: 'plane' },
        ],
      },
    })
  })

  test('that are left in the note stay there', () => {
    const cells = withColumns(odd, tripTable, {
      columns: { Abflug: 'from', Ankunft: 'to', Klasse: '' },
      words: { mode: 'plane' },
    })
    const read = readTable(cells, tripTable)
    expect(read.ok && read.value.rows[0]?.note).toBe('Datum: 4.7.2026; Klasse: Business')
  })

  test('are not asked for where all that counts is named, or the first line is a row', () => {
    expect(
      openColumns(
        [
          ['From', 'To', 'By', 'Booking'],
          ['ZRH', 'SFO', 'plane', 'x'],
        ],
        tripTable,
      ),
    ).toBeUndefined()
    expect(openColumns([['ZRH', 'SFO', 'plane', '2']], tripTable)).toBeUndefined()
    expect(openColumns([], tripTable)).toBeUndefined()
  })
})

import { describe, expect, test } from 'vitest'
import { csvTable } from '../../src/csv/cells'

test.each<[string, string, readonly (readonly string[])[]]>([
  [
    'commas',
    'run,energy\na,5',
    [
      ['run', 'energy'],
      ['a', '5'],
    ],
  ],
  [
    'semicolons, with commas in the numbers',
    'run;energy\na;1,5',
    [
      ['run', 'energy'],
      ['a', '1,5'],
    ],
  ],
  [
    'tabs before commas',
    'run\tenergy\na\t1,500',
    [
      ['run', 'energy'],
      ['a', '1,500'],
    ],
  ],
  [
    'quotes around a comma and a line break',
    'run,energy\n"a, b\nc",5',
    [
      ['run', 'energy'],
      ['a, b\nc', '5'],
    ],
  ],
])('%s', (_case, text, cells) => {
  expect(csvTable(text)).toMatchObject({ ok: true, value: { cells } })
})

test.each([
  ['a tab wherever there is one', 'Zürich, ZH, CH\tParis, FR\tplane', '\t'],
  ['semicolons before as many commas', 'Zürich, CH;Paris, FR;plane', ';'],
  ['bars', 'run|energy', '|'],
  ['commas outside quotes', '"a;b;c",5', ','],
  ['one column', 'city', ','],
])('parted by %s', (_, text, delimiter) => {
  expect(csvTable(text)).toMatchObject({ ok: true, value: { delimiter } })
})

describe('quotation marks that do not pair', () => {
  test.each([
    [
      'one that nothing closes, after a cell of two lines',
      'run,energy\r\n"m\r\nn",3\r\nk,"a,5\r\nb,6',
      'line 4: expected a quotation mark that closes the cell, found none to the end of the table: “"a,5”. Close it or leave the first one out',
    ],
    [
      'one that only the next cell’s closes',
      'run,energy\n"a,5\nb,"6"',
      'line 2: expected a cell that ends at its closing quotation mark, found more behind it: “"a,5”. Write a mark inside a cell twice',
    ],
  ])('%s', (_, text, error) => {
    expect(csvTable(text)).toStrictEqual({ ok: false, error })
  })

  test('inside a cell without them they are letters', () => {
    expect(csvTable('disk\n5" disk\nsay "hi"')).toMatchObject({
      value: { cells: [['disk'], ['5" disk'], ['say "hi"']] },
    })
  })
})

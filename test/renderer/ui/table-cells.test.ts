import { expect, test } from 'vitest'
import { tableCells } from '../../../src/renderer/ui/rows/table-cells'

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
  expect(tableCells(text)).toStrictEqual({ ok: true, value: cells })
})

test('a quotation mark that nothing closes would swallow the rows after it', () => {
  expect(tableCells('run,energy\n"a,5\nb,6')).toStrictEqual({
    ok: false,
    error: ['Row 2: a quotation mark opens a cell that no other closes. Close it or leave it out.'],
  })
})

import { describe, expect, test } from 'vitest'
import { withDates } from '../../../../src/core/stages/travel/date-columns'

const dates = (...texts: readonly string[]) =>
  withDates([['From', 'Departure date'], ...texts.map((text) => ['ZRH', text])])
    .slice(1)
    .map((line) => line[1])

describe('dates of a file', () => {
  test.each([
    ['2026-07-04', '2026-07-04'],
    ['2026-07-04 10:30', '2026-07-04'],
    ['2026-07-04T10:30:00Z', '2026-07-04'],
    ['4.7.2026', '2026-07-04'],
    ['04.07.2026', '2026-07-04'],
    ['2026/7/4', '2026-07-04'],
    ['4 July 2026', '2026-07-04'],
    ['4-Jul-2026', '2026-07-04'],
    ['July 4, 2026', '2026-07-04'],
    ['7/7/2026', '2026-07-07'],
    // No date, or one of two: as it was.
    ['7/4/2026', '7/4/2026'],
    ['31.02.2026', '31.02.2026'],
    ['04.07.26', '04.07.26'],
    ['next week', 'next week'],
    ['46207', '46207'],
    ['', ''],
  ])('%s is %s', (text, expected) => {
    expect(dates(text)).toEqual([expected])
  })

  test('another date of the file says whether days or months come first', () => {
    expect(dates('7/4/2026', '25/12/2026')).toEqual(['2026-04-07', '2026-12-25'])
    expect(dates('7/4/2026', '12/25/2026')).toEqual(['2026-07-04', '2026-12-25'])
  })

  test('two that contradict each other say nothing', () => {
    expect(dates('7/4/2026', '25/12/2026', '12/25/2026')).toEqual(['7/4/2026', '25/12/2026', '12/25/2026'])
  })

  test('only columns of dates are touched', () => {
    const cells = [
      ['From', 'Note'],
      ['ZRH', '4.7.2026'],
    ]
    expect(withDates(cells)).toEqual(cells)
  })
})

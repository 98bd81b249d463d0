import { describe, expect, test } from 'vitest'
import { buildCatalog } from '../../src/core/factors/catalog'
import { catalogAt } from '../../src/core/factors/catalog-versions'
import { smallCatalog } from '../core/small-catalog'
import { cradlebook, withBundledCatalog } from './command-line'

describe('factors search', () => {
  const found = async (...args: readonly string[]) => {
    const { exitCode, output, messages } = await cradlebook(['factors', 'search', ...args])
    expect(exitCode).toBe(0)
    return { ...JSON.parse(output), messages } as {
      readonly catalog: string
      readonly total: number
      readonly rows: readonly { readonly id: string }[]
      readonly messages: readonly string[]
    }
  }
  const ids = ({ rows }: { readonly rows: readonly { readonly id: string }[] }) => rows.map(({ id }) => id)

  test('tells of every row what a list shows; null where it does not say', async () => {
    expect(await found('embodied.card')).toStrictEqual({
      catalog: 'test-1',
      total: 1,
      rows: [
        {
          id: 'embodied.card',
          name: 'Row embodied.card',
          family: 'device-embodied',
          value: 150,
          unit: 'kgCO2e/device',
          low: null,
          high: null,
          gsd: 1.3,
          region: 'world',
          year: 2024,
          checked: 'unverified',
        },
      ],
      messages: [],
    })
  })

  test('several words need no quotes, and a typo is forgiven', async () => {
    expect(ids(await found('mean', 'servey'))).toStrictEqual(['pue.uptime-2024'])
  })

  test('options narrow the rows; a region in any case', async () => {
    expect(ids(await found('grid', '--region', 'fr'))).toStrictEqual(['grid.em.FR.2020', 'grid.em.FR.2022'])
    expect(ids(await found('grid', '--region', 'FR', '--year=2022'))).toStrictEqual(['grid.em.FR.2022'])
    expect(ids(await found('row', '--family', 'device-power'))).toStrictEqual(['power.card'])
  })

  test('a limit cuts the rows, not their number', async () => {
    const few = await found('row', '--limit', '2')
    expect([few.total, few.rows.length]).toStrictEqual([5, 2])
  })

  test('nothing found is an answer, and is said', async () => {
    const nothing = await found('qqqzzz')
    expect(nothing).toMatchObject({ total: 0, rows: [], messages: ['no row matches "qqqzzz"'] })
    expect(await found('survey', '--family', 'grid')).toMatchObject({
      total: 0,
      messages: ['no row matches "survey" with these options; without them 1 does'],
    })
  })

  test('where no row has all words, those with some are found, and that is said', async () => {
    const some = await found('survey', 'qqqzzz')
    expect(ids(some)).toStrictEqual(['pue.uptime-2024'])
    expect(some.messages).toStrictEqual(['no row has all of "survey qqqzzz": these have some of it'])
  })

  test('the catalog that the app ships has the H100', async () => {
    const { output } = await cradlebook(['factors', 'search', 'nvdia', 'H100'], withBundledCatalog)
    const { total, rows } = JSON.parse(output)
    expect(total).toBeGreaterThan(5)
    expect(rows[0].name).toMatch(/NVIDIA H100/)
  })

  test.each([
    [['--family', 'gridd'], /^--family: expected one of grid, .*; found "gridd" \(did you mean grid\?\)$/],
    [['--region', 'Atlantis'], /^--region: expected a region of the catalog, .* found "Atlantis"$/],
    [['--year', '1850'], /^--year: expected a year from 2020 to 2024, found "1850"$/],
    [['--year', '2022.5'], /^--year: expected a year from 2020 to 2024, found "2022.5"$/],
    [['--limit', '0'], /^--limit: expected a number of rows from 1 to 10,000, found "0"$/],
    [['--limit', '-3'], /^--limit: expected a number of rows from 1 to 10,000, found "-3"$/],
    [['--limit='], /^--limit: expected a number of rows from 1 to 10,000, found an empty text$/],
  ])('%j is refused', async (options, message) => {
    const answer = await cradlebook(['factors', 'search', 'row', ...options])
    expect(answer).toMatchObject({ exitCode: 2, output: '' })
    expect(answer.messages).toStrictEqual([expect.stringMatching(message)])
  })

  test('every option that is wrong is told at once', async () => {
    const { messages } = await cradlebook(['factors', 'search', 'row', '--family', 'x', '--year', 'y'])
    expect(messages.map((line) => line.split(':')[0])).toStrictEqual(['--family', '--year'])
  })
})

describe('factors show', () => {
  const shown = async (id: string) => {
    const { exitCode, output, messages } = await cradlebook(['factors', 'show', id])
    expect({ exitCode, messages }).toStrictEqual({ exitCode: 0, messages: [] })
    return JSON.parse(output)
  }

  test('a row with its source, its range and how far it was checked', async () => {
    const card = await shown('embodied.card')
    expect(card).toMatchObject({
      catalog: 'test-1',
      row: {
        id: 'embodied.card',
        value: 150,
        licence: 'CC0-1.0',
        locator: 'Table 1',
        note: 'remembered by a tester',
      },
      inCatalog: true,
      checked: 'remembered: not checked',
      cited: 'Tester 2024',
      reference: 'Tester, T. (2024). Round numbers.',
      citation: { id: 'tester-2024', title: 'Round numbers' },
      related: [],
    })
    // 150 ÷ 1.3^1.96 and 150 × 1.3^1.96
    expect(card.range.low).toBeCloseTo(89.69, 2)
    expect(card.range.high).toBeCloseTo(250.85, 2)
    expect(card.range.means).toBe('95 % of a lognormal about the value')
  })

  test('relatives: the same grid in another year; no range where none is stated', async () => {
    const grid = await shown('grid.em.FR.2022')
    expect(grid.range).toBeNull()
    expect(grid.related.map(({ id }: { id: string }) => id)).toStrictEqual(['grid.em.FR.2020'])
  })

  test('a row that left the catalog is shown as such', async () => {
    const [row] = smallCatalog.rows
    if (row === undefined) throw new Error('the small catalog is empty')
    const catalog = catalogAt(
      {
        versions: ['1', '2'],
        rows: [{ ...row, until: '2' }],
        citations: [...smallCatalog.citations.values()],
      },
      '2',
    )
    const { output } = await cradlebook(['factors', 'show', row.id], { catalog: () => catalog })
    expect(JSON.parse(output)).toMatchObject({ catalog: '2', inCatalog: false, row: { until: '2' } })
  })

  test('an unknown id: the nearest are offered', async () => {
    expect(await cradlebook(['factors', 'show', 'grid.em.FR.2021'])).toStrictEqual({
      exitCode: 2,
      output: '',
      messages: [
        expect.stringMatching(
          /^factors show: expected the id of a factor, found "grid.em.FR.2021"; the closest are grid.em.FR.202[02], grid.em.FR.202[02], /,
        ),
      ],
    })
  })

  test('a row of every family that the app ships can be shown', async () => {
    const { rows } = withBundledCatalog.catalog()
    for (const family of new Set(rows.map((row) => row.family))) {
      const row = rows.find((one) => one.family === family)
      const small = buildCatalog('x', row ? [row] : [], [...withBundledCatalog.catalog().citations.values()])
      const { exitCode } = await cradlebook(['factors', 'show', row?.id ?? ''], { catalog: () => small })
      expect(exitCode).toBe(0)
    }
  })
})

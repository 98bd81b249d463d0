import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../../src/catalog/bundled'
import { leftOpen, refusedAs, waterBasisOf } from '../../../src/core/factors/water-basis'

const { rows } = loadCatalog('2026.12')
const ofFamily = (family: string) => rows.filter((row) => row.family === family)

test.each([
  ['water consumed on site for each kWh at the server', 'consumption'],
  ['consumption at the power plants of the national mix', 'consumption'],
  ['consumption, which is withdrawal less discharge', 'consumption'],
  ['Withdrawal of the site over its IT energy', 'withdrawal'],
  ['water withdrawn on site; withdrawal or consumption is not stated for the region', 'withdrawal'],
  ['water for each kWh; withdrawal or consumption is not stated', 'not-stated'],
  [
    'water for each kWh; withdrawal or consumption is not stated, used as consumption elsewhere',
    'not-stated',
  ],
  ['made up for tests', 'not-stated'],
])('%s: %s', (basis, expected) => {
  expect(waterBasisOf({ basis })).toBe(expected)
})

describe('in the catalog', () => {
  const count = (family: string) =>
    ['consumption', 'withdrawal', 'not-stated'].map(
      (basis) => ofFamily(family).filter((row) => waterBasisOf(row) === basis).length,
    )

  test('of 88 WUE, 21 count consumption, 37 withdrawal, and 30 do not say', () => {
    expect(count('wue')).toEqual([21, 37, 30])
  })

  test('water of electricity counts consumption everywhere', () => {
    expect(count('electricity-water')).toEqual([60, 0, 0])
  })

  test.each([
    ['wue.aws-fleet-2022', 'counts water withdrawn, not water consumed', undefined],
    ['wue.aws.ap-southeast-3.2024', 'counts water withdrawn, not water consumed', undefined],
    ['wue.meta-fleet-2024', 'counts water withdrawn, not water consumed', undefined],
    ['wue.google-fleet-2024', undefined, undefined],
    ['wue.microsoft.washington.li2025', undefined, undefined],
    ['wue.azure-fleet-2025', undefined, expect.stringContaining('taken as consumed')],
  ])('%s', (id, refused, open) => {
    const [row] = rows.filter((one) => one.id === id)
    if (row === undefined) throw new Error(`no ${id}`)
    expect(refusedAs(row)).toBe(refused)
    expect(leftOpen(row)).toEqual(open)
  })
})

test('a row of anything else is neither refused nor open, whatever its basis says', () => {
  const row = { family: 'pue', basis: 'energy withdrawn' } as const
  expect([refusedAs(row), leftOpen(row)]).toEqual([undefined, undefined])
})

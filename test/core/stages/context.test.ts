import { describe, expect, test } from 'vitest'
import type { FieldSpec } from '../../../src/core/project/field'
import { siteFields } from '../../../src/core/project/site-fields'
import { numberOf } from '../../../src/core/quantity/evaluate'
import { given } from '../../../src/core/stages/context'
import { contextOf } from './stage-context'

const hours: FieldSpec<'duration'> = {
  kind: 'duration',
  symbol: 't',
  label: 'Hours',
  help: '',
  min: 0,
  max: 1e6,
}
const footprint: FieldSpec<'device-footprint'> = {
  kind: 'device-footprint',
  symbol: 'C_emb',
  label: 'Embodied carbon',
  help: '',
  min: 0,
  max: 1e8,
  family: 'device-embodied',
}
const path = 'activities/a/hours'

test('a number that is odd, though allowed, is warned about at its field', () => {
  const context = contextOf()
  const grid = given(context, siteFields.gridGPerKWh, 'sites/s/gridGPerKWh', { value: 0.4 })
  expect(grid.ok && numberOf(grid.value)).toBe(0.4)
  expect(context.warnings.map((warning) => [warning.code, warning.path])).toStrictEqual([
    ['implausible', 'sites/s/gridGPerKWh'],
  ])
})

describe('an amount in each of its forms', () => {
  test('a plain number', () => {
    const result = given(contextOf(), hours, path, 0)
    expect(result.ok && numberOf(result.value)).toBe(0)
  })

  test('a number with its spread, note and source', () => {
    const amount = { value: 5, spread: { kind: 'normal', sd: 1 }, note: 'n', source: 's' } as const
    const result = given(contextOf(), hours, path, amount)
    expect(result.ok && result.value.node).toMatchObject({
      type: 'input',
      path,
      entered: 5,
      spread: amount.spread,
      note: 'n',
      source: 's',
    })
  })

  test('a row of the catalog, and a warning where nobody checked it', () => {
    const context = contextOf()
    const result = given(context, footprint, 'assets/a/footprintKg', { factor: 'embodied.card' })
    expect(result.ok && numberOf(result.value)).toBe(150)
    expect(context.warnings).toStrictEqual([
      {
        code: 'factor-unverified',
        path: 'assets/a/footprintKg',
        message: 'Row embodied.card: remembered, not checked at its source',
      },
    ])
  })
})

test.each([
  ['nothing', hours, undefined, 'expected hours to be a number of h from 0 to 1,000,000, found nothing'],
  ['an unknown row', footprint, { factor: 'nope' }, 'expected a factor of the catalog, found "nope"'],
  [
    'a row of another family',
    footprint,
    { factor: 'power.card' },
    'expected a factor of the family device-embodied, found power.card (device-power)',
  ],
])('%s is a problem and never 0', (_case, field, amount, message) => {
  expect(given(contextOf(), field, path, amount)).toStrictEqual({ ok: false, error: [{ path, message }] })
})

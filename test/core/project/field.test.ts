import { describe, expect, test } from 'vitest'
import { amount } from '../../../src/core/project/amount'
import { assetFields } from '../../../src/core/project/asset-fields'
import { expected, type FieldSpec, oddityOf, unitOf } from '../../../src/core/project/field'
import { siteFields } from '../../../src/core/project/site-fields'
import { stages } from '../../../src/core/stages/stages'
import { trainingFields } from '../../../src/core/stages/training/fields'
import { units } from '../../../src/core/units/unit'

test.each<[FieldSpec, string]>([
  [trainingFields.hours, 'expected hours to be a number of h from 0 to 1,000,000'],
  [siteFields.pue, 'expected PUE to be a number from 1 to 5'],
  [assetFields.lifetimeYears, 'expected lifetime to be a number of years from 0.01 to 50'],
  [
    trainingFields.itEnergyKWh,
    'expected energy at the server, before PUE to be a number of kWh from 0 to 1,000,000,000,000',
  ],
])('what a field expects', (field, sentence) => {
  expect(expected(field)).toBe(sentence)
})

test.each<[string, FieldSpec, number, string | undefined]>([
  [
    'a share for a percentage',
    trainingFields.loadPercent,
    0.8,
    'load of 0.8 % is hardly possible: a share of 0.8 is entered as 80',
  ],
  [
    'kilograms for grams',
    siteFields.gridGPerKWh,
    0.413,
    'grid carbon intensity of 0.413 gCO2e/kWh is hardly possible: 0.413 kgCO2e/kWh is entered as 413',
  ],
  ['no carbon at all', siteFields.gridGPerKWh, 0, undefined],
  ['a low grid', siteFields.gridGPerKWh, 1, undefined],
  ['no devices', trainingFields.devices, 0, 'devices of 0: nothing is counted'],
  ['no load is an answer', trainingFields.loadPercent, 0, undefined],
  ['a usual number', trainingFields.hours, 12, undefined],
])('odd, though allowed: %s', (_case, field, value, words) => {
  expect(oddityOf(field, value)).toBe(words)
})

const accepts = (field: FieldSpec, value: unknown) => amount(field).safeParse(value).success

describe('the bounds of a field', () => {
  test.each<[string, FieldSpec, unknown, boolean]>([
    ['its lowest', trainingFields.hours, 0, true],
    ['its highest', trainingFields.hours, 1e6, true],
    ['below', trainingFields.hours, -1e-9, false],
    ['above', trainingFields.hours, 1_000_001, false],
    ['0 where it divides', assetFields.lifetimeYears, 0, false],
    ['too little where it divides', assetFields.lifetimeYears, 5e-324, false],
    ['the least where it divides', assetFields.lifetimeYears, 0.01, true],
    ['infinity', trainingFields.hours, Number.POSITIVE_INFINITY, false],
    ['not a number', trainingFields.hours, Number.NaN, false],
    ['nothing: a notebook may be incomplete', trainingFields.hours, undefined, true],
    ['null', trainingFields.hours, null, false],
    ['a text', trainingFields.hours, '5', false],
    ['a detailed number', trainingFields.hours, { value: 5, note: 'n', source: 's' }, true],
    ['a detailed number below', trainingFields.hours, { value: -5 }, false],
    ['a factor, where the field takes one', siteFields.pue, { factor: 'pue.uptime-2024' }, true],
    ['a factor, where it takes none', trainingFields.hours, { factor: 'x' }, false],
    ['a number and a factor', siteFields.pue, { value: 1.1, factor: 'x' }, false],
    ['an unknown key', trainingFields.hours, { value: 5, unit: 'h' }, false],
  ])('%s', (_case, field, value, isAccepted) => {
    expect(accepts(field, value)).toBe(isAccepted)
  })
})

describe('the spread of a number', () => {
  test.each([
    ['lognormal', { kind: 'lognormal', gsd: 1.2 }, true],
    ['lognormal without spread', { kind: 'lognormal', gsd: 1 }, false],
    ['normal', { kind: 'normal', sd: 3 }, true],
    ['normal without spread', { kind: 'normal', sd: 0 }, false],
    ['uniform', { kind: 'uniform', low: 1, high: 2 }, true],
    ['uniform, turned round', { kind: 'uniform', low: 2, high: 1 }, false],
    ['triangular', { kind: 'triangular', low: 1, high: 6 }, true],
    ['triangular without spread', { kind: 'triangular', low: 1, high: 1 }, false],
    ['triangular, turned round', { kind: 'triangular', low: 2, high: 1 }, false],
    ['fixed', { kind: 'fixed' }, true],
    ['of an unknown kind', { kind: 'beta', a: 1 }, false],
    ['with the numbers of another kind', { kind: 'normal', gsd: 1.2 }, false],
  ])('%s', (_case, spread, isAccepted) => {
    expect(accepts(trainingFields.hours, { value: 5, spread })).toBe(isAccepted)
  })
})

const allFields = Object.values(stages)
  .flatMap(({ fields }): [string, FieldSpec][] => Object.entries(fields))
  .concat(Object.entries(siteFields), Object.entries(assetFields))

test.each(allFields)('%s has a label, a help, a symbol and sane bounds', (name, field) => {
  expect(field.label).toMatch(/^[A-Z]/)
  expect(field.help).toMatch(/[.?]$/)
  expect(field.symbol).toMatch(/^[A-Za-z]+(_\w+)?$/)
  expect(field.min).toBeLessThan(field.max)
  expect(Object.keys(units)).toContain(unitOf(field))
  // A key that carries a unit carries the field's own.
  const inKey = /(LPerKWh|KWh|KgPerW|MassKg|KgSb|MJ|GB|Cm2|Kg|Years|Percent|Hours|W)$/.exec(name)?.[1]
  const symbols: Record<string, string> = {
    LPerKWh: 'L/kWh',
    KWh: 'kWh',
    KgPerW: 'kgCO2e/W',
    MassKg: 'kg',
    KgSb: 'kgSbeq',
    MJ: 'MJ',
    Kg: 'kgCO2e',
    Years: 'years',
    Percent: '%',
    Hours: 'h',
    W: 'W',
  }
  const ofKey = inKey === undefined ? undefined : symbols[inKey]
  if (ofKey && name !== 'gridGPerKWh') expect(units[unitOf(field)].symbol).toBe(ofKey)
})

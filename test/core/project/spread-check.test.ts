import { expect, test } from 'vitest'
import { assetFields } from '../../../src/core/project/asset-fields'
import type { FieldSpec } from '../../../src/core/project/field'
import { siteFields } from '../../../src/core/project/site-fields'
import { spreadFault } from '../../../src/core/project/spread-check'
import type { Spread } from '../../../src/core/quantity/spread'
import { trainingFields } from '../../../src/core/stages/training/fields'

const best = { reliability: 1, completeness: 1, temporal: 1, geographical: 1, technological: 1 } as const

test.each<[string, FieldSpec, number, Spread]>([
  ['exact', trainingFields.hours, 5, { kind: 'fixed' }],
  ['a factor', trainingFields.hours, 5, { kind: 'lognormal', gsd: 1.2 }],
  ['a factor of 0, which stays 0', trainingFields.hours, 0, { kind: 'lognormal', gsd: 1.2 }],
  ['± 65 %', trainingFields.hours, 5, { kind: 'percent', percent: 65 }],
  ['± 99 % of 0, which stays 0', trainingFields.hours, 0, { kind: 'percent', percent: 99 }],
  ['a third of the value', trainingFields.hours, 9, { kind: 'normal', sd: 3 }],
  ['a value at the low end', trainingFields.hours, 1, { kind: 'triangular', low: 1, high: 9 }],
  ['a value at the high end', trainingFields.hours, 9, { kind: 'uniform', low: 1, high: 9 }],
  ['an interval around the value', trainingFields.hours, 5, { kind: 'interval', low: 1, high: 9 }],
  ['a range from 0', trainingFields.hours, 0, { kind: 'uniform', low: 0, high: 1 }],
  ['scores', trainingFields.hours, 5, { kind: 'pedigree', ...best }],
  ['a PUE whose factor reaches below 1', siteFields.pue, 1.05, { kind: 'lognormal', gsd: 1.2 }],
])('%s is fine', (_case, field, value, spread) => {
  expect(spreadFault(field, value, spread)).toBeUndefined()
})

const { hours } = trainingFields
test.each<[string, FieldSpec, number, Spread, string]>([
  [
    'a factor of 1',
    hours,
    5,
    { kind: 'lognormal', gsd: 1 },
    'gsd 1: expected a geometric standard deviation above 1 and at most 100',
  ],
  ['± 0 %', hours, 5, { kind: 'percent', percent: 0 }, 'percent 0: expected a spread above 0 %'],
  ['no deviation', hours, 5, { kind: 'normal', sd: 0 }, 'sd 0: expected a standard deviation above 0'],
  [
    'not a number',
    hours,
    5,
    { kind: 'normal', sd: Number.NaN },
    'sd NaN: expected a standard deviation above 0',
  ],
  [
    'an interval from 0',
    hours,
    5,
    { kind: 'interval', low: 0, high: 9 },
    'low 0: expected a low end above 0: no lognormal reaches 0',
  ],
  [
    'ends turned round',
    hours,
    5,
    { kind: 'uniform', low: 9, high: 1 },
    'high 1: expected more than the low end; for an exact value take the spread out or state it as fixed',
  ],
  [
    'a mode outside its range',
    hours,
    5,
    { kind: 'triangular', low: 6, high: 9 },
    'value 5: expected the value, the most likely one, to lie from 6 to 9',
  ],
  [
    'a value outside its range',
    hours,
    50,
    { kind: 'uniform', low: 6, high: 9 },
    'value 50: expected the value to lie from 6 to 9',
  ],
  [
    'a value outside its interval',
    hours,
    50,
    { kind: 'interval', low: 6, high: 9 },
    'value 50: expected the value to lie from 6 to 9',
  ],
  [
    'an end that the field refuses',
    siteFields.pue,
    1.1,
    { kind: 'uniform', low: 0.9, high: 1.2 },
    'low 0.9: expected a low end of 1 or more',
  ],
  [
    'an end above 100 %',
    assetFields.utilisationPercent,
    90,
    { kind: 'triangular', low: 80, high: 110 },
    'high 110: expected a high end of 100 or less',
  ],
  [
    'a normal that goes negative',
    hours,
    10,
    { kind: 'normal', sd: 10 },
    'sd 10: expected a standard deviation of at most 3.33, a third of the value, or a factor (geometric standard deviation): as a normal it would be negative in 16 % of draws',
  ],
  [
    'a deviation around 0',
    hours,
    0,
    { kind: 'normal', sd: 1 },
    'sd 1: expected no standard deviation around 0, but a range from 0',
  ],
  [
    'percent that go negative',
    hours,
    10,
    { kind: 'percent', percent: 100 },
    'percent 100: expected at most ± 65 %, or a factor (geometric standard deviation): as a normal it would be negative in 2.5 % of draws',
  ],
])('%s is refused', (_case, field, value, spread, sentence) => {
  const fault = spreadFault(field, value, spread)
  expect(fault && `${fault.at} ${fault.found}: ${fault.expected}`).toBe(sentence)
})

import { expect, test } from 'vitest'
import { readProject } from '../../../src/core/project/read-project'
import { fileOf, training } from '../projects'
import { problems } from './problem-lines'

const good = { id: 'c1', what: 'totals/climateKg', published: 50_500, source: 'A paper', basis: 'as printed' }
const claiming = (...claims: readonly object[]) => ({ ...fileOf([training({ itEnergyKWh: 1 })]), claims })

test('a claim is kept, with a tolerance of 1 % where none is stated', () => {
  const file = readProject(JSON.stringify(claiming(good)))
  expect(file.ok && file.value.claims).toStrictEqual([{ ...good, tolerancePercent: 1 }])
})

test('a file without claims has none', () => {
  const file = readProject(JSON.stringify(fileOf([])))
  expect(file.ok && 'claims' in file.value).toBe(false)
})

test.each<[string, object, string]>([
  [
    'a place that no number can have',
    { ...good, what: 'totals/climate' },
    '/claims/0/what: expected the place of a number, such as totals/climateKg or activities/ID/siteEnergyKWh, or fact/climateKg, found "totals/climate"',
  ],
  [
    'an activity that is not there',
    { ...good, what: 'activities/ruin/climateKg' },
    '/claims/0/what: expected the id of an activity of this file after activities/, found "ruin"',
  ],
  [
    'a figure of 0, of which nothing can deviate',
    { ...good, published: 0 },
    '/claims/0/published: expected published value to be a number of at least 0.000000001, found 0',
  ],
  [
    'a basis of its own',
    { ...good, basis: 'hearsay' },
    '/claims/0/basis: expected "as printed" or "borrowed" or "back-solved" or "recalled" or "cited fact", found "hearsay"',
  ],
  [
    'a tolerance of all',
    { ...good, tolerancePercent: 200 },
    '/claims/0/tolerancePercent: expected tolerance to be a number of % from 0 to 100, found 200',
  ],
  [
    'an unknown key',
    { ...good, unit: 't' },
    '/claims/0/unit: expected no such key (it is unknown, or belongs to another stage), found "t"',
  ],
])('%s is refused', (_case, claim, line) => {
  expect(problems(claiming(claim))).toEqual([line])
})

test('two claims of one id are refused', () => {
  expect(problems(claiming(good, good))).toEqual([
    '/claims/1/id: expected an id of its own, found c1 a second time',
  ])
})

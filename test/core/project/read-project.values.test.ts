import { describe, expect, test } from 'vitest'
import { bloom, fileOf, site, training } from '../projects'
import { lines, problems } from './problem-lines'

describe('a value that a field refuses', () => {
  const withRun = (given: object) => problems(fileOf([{ ...training(), ...given }]))
  const hours = 'expected hours to be a number of h from 0 to 1,000,000, found'

  test.each([
    ['negative hours', { hours: -3 }, `/activities/0/hours: ${hours} -3`],
    ['absurd hours', { hours: 1e7 }, `/activities/0/hours: ${hours} 10000000`],
    ['hours as a text', { hours: '3' }, `/activities/0/hours: ${hours} "3"`],
    ['hours as null', { hours: null }, `/activities/0/hours: ${hours} null`],
    ['hours as a list', { hours: [] }, `/activities/0/hours: ${hours} a list of 0`],
    ['negative hours in detail', { hours: { value: -3 } }, `/activities/0/hours/value: ${hours} -3`],
    ['hours in detail without a value', { hours: {} }, `/activities/0/hours/value: ${hours} nothing`],
    [
      'an unknown key in detail',
      { hours: { value: 3, unit: 'd' } },
      '/activities/0/hours/unit: expected no such key (it is unknown, or belongs to another stage), found "d"',
    ],
    [
      'a note that is a number',
      { hours: { value: 3, note: 7 } },
      '/activities/0/hours/note: expected a value of type string, found 7',
    ],
    [
      'a spread of no known kind',
      { hours: { value: 3, spread: { kind: 'beta' } } },
      '/activities/0/hours/spread/kind: expected "fixed" or "lognormal" or "interval" or "percent" or "normal" or "uniform" or "triangular" or "pedigree", found "beta"',
    ],
    [
      'a spread that spreads nothing',
      { hours: { value: 3, spread: { kind: 'lognormal', gsd: 1 } } },
      '/activities/0/hours/spread/gsd: expected a geometric standard deviation above 1 and at most 100, found 1',
    ],
    [
      'a range turned round',
      { hours: { value: 3, spread: { kind: 'uniform', low: 2, high: 1 } } },
      '/activities/0/hours/spread/high: expected more than the low end; for an exact value take the spread out or state it as fixed, found 1',
    ],
    [
      'a factor that is a number',
      { devicePowerW: { factor: 400 } },
      '/activities/0/devicePowerW/factor: expected a value of type string, found 400',
    ],
    [
      'a title that is too long',
      { title: 'x'.repeat(301) },
      `/activities/0/title: expected at most 300 characters, found "${'x'.repeat(60)}…"`,
    ],
    [
      'a boundary of no known kind',
      { boundary: 'beside' },
      '/activities/0/boundary: expected "inside" or "outside", found "beside"',
    ],
    [
      'a method of no known kind',
      { method: 'guess' },
      '/activities/0/method: expected "metered" or "logged" or "device-hours" or "predicted" or "overhead-metered" or "overhead-share", found "guess"',
    ],
    [
      'a stage of no known kind',
      { stage: 'disposal' },
      '/activities/0/stage: expected "hardware" or "training" or "experimentation" or "storage" or "inference" or "travel", found "disposal"',
    ],
    [
      'a key of another stage',
      { requests: 5 },
      '/activities/0/requests: expected no such key (it is unknown, or belongs to another stage), found 5',
    ],
    [
      'an id that is no id',
      { id: 'a b' },
      '/activities/0/id: expected an id of letters, digits and hyphens, found "a b"',
    ],
  ])('%s', (_case, given, line) => {
    expect(withRun(given)).toStrictEqual([line])
  })

  test('1e309 is a number too large to represent', () => {
    const text = JSON.stringify(fileOf([training({ hours: 123_456 })])).replace('123456', '1e309')
    expect(lines(text)).toStrictEqual([`/activities/0/hours: ${hours} a number too large to represent`])
  })

  test('0 is a number like any other', () => {
    expect(withRun({ hours: 0, itEnergyKWh: 0 })).toStrictEqual([])
  })
})

describe('a value that the project or a site refuses', () => {
  test.each([
    ['an empty name', { name: '' }, '/name: expected a name, found an empty text'],
    ['half a revision', { revision: 1.5 }, '/revision: expected a whole number, found 1.5'],
    ['a negative revision', { revision: -1 }, '/revision: expected at least 0, found -1'],
    ['no goal', { goal: undefined }, '/goal: expected a value of type object, found nothing'],
    ['sites as an object', { sites: {} }, '/sites: expected a value of type array, found an object'],
    [
      'more exclusions than fit',
      { goal: { ...bloom.goal, exclusions: Array(101).fill('x') } },
      '/goal/exclusions: expected at most 100 entries, found a list of 101',
    ],
    [
      'an unknown key',
      { 'a/b~c': true },
      '/a~1b~0c: expected no such key (it is unknown, or belongs to another stage), found true',
    ],
    [
      'an empty region',
      { sites: [site({ region: '' })] },
      '/sites/0/region: expected a country or grid zone, such as FR or US-MIDW-MISO, found an empty text',
    ],
    [
      'a year before records',
      { sites: [site({ year: 1066 })] },
      '/sites/0/year: expected a year from 1990 to 2100, found 1066',
    ],
    [
      'a PUE below 1',
      { sites: [site({ pue: 0.9 })] },
      '/sites/0/pue: expected PUE to be a number from 1 to 5, found 0.9',
    ],
    [
      'a dangling reference',
      { activities: [training({ siteId: 'gone' })] },
      '/activities/0/siteId: expected the id of a site of this file, found "gone"',
    ],
    [
      'an id twice',
      { sites: [site(), site()] },
      '/sites/1/id: expected an id of its own, found hall a second time',
    ],
  ])('%s', (_case, given, line) => {
    expect(problems({ ...fileOf([]), ...given })).toStrictEqual([line])
  })
})

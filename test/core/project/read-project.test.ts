import { describe, expect, test } from 'vitest'
import { type FileProblem, maximumFileBytes, readProject } from '../../../src/core/project/read-project'
import { bloom, fileOf, hardware, site, training } from '../projects'

/** The whole message as one line, as the command line prints it. */
const lines = (text: string): readonly string[] => {
  const read = readProject(text)
  return read.ok ? [] : read.error.map(({ pointer, message }: FileProblem) => `${pointer}: ${message}`)
}
const problems = (file: unknown) => lines(JSON.stringify(file))

describe('a good file', () => {
  test('is read as it is', () => {
    expect(readProject(JSON.stringify(bloom))).toStrictEqual({ ok: true, value: bloom })
  })

  test('may begin with a byte order mark', () => {
    expect(readProject(`\uFEFF${JSON.stringify(bloom)}`)).toStrictEqual({ ok: true, value: bloom })
  })

  test('may leave out what has a default', () => {
    const { boundary: _boundary, ...activity } = training()
    const read = readProject(JSON.stringify({ ...fileOf([]), activities: [activity] }))
    expect(read.ok && read.value.activities[0]).toStrictEqual(training())
  })

  test('may be incomplete: that is for the assessment to say', () => {
    expect(
      problems(fileOf([training({ siteId: undefined }), hardware({ assetId: undefined })])),
    ).toStrictEqual([])
  })
})

describe('what is no project at all', () => {
  test.each([
    ['nothing', '', ': expected a Cradlebook project, found an empty file'],
    ['white space', ' \n\t', ': expected a Cradlebook project, found an empty file'],
    ['a byte order mark alone', '\uFEFF', ': expected a Cradlebook project, found an empty file'],
    [
      'prose',
      'Dear lab,',
      ': expected JSON, found a syntax error in line 1, column 1: a value should be there',
    ],
    [
      'a comma too many, after a byte order mark',
      '\uFEFF{"a": 1,}',
      ': expected JSON, found a syntax error in line 1, column 9: a key in double quotes should be there',
    ],
    [
      'a comma too few',
      '{\n  "a": 1\n  "b": 2\n}',
      ': expected JSON, found a syntax error in line 3, column 3: a comma or the end of the list or object should be there',
    ],
    [
      'half a file',
      '{\n  "a": [',
      ': expected JSON, found a syntax error in line 2, column 9: the text ends too early',
    ],
    ['a list', '[1, 2]', ': expected a Cradlebook project, found a list of 2'],
    ['a number', '1e309', ': expected a Cradlebook project, found a number too large to represent'],
    ['null', 'null', ': expected a Cradlebook project, found null'],
    ['an object of something else', '{"name": "x"}', '/format: expected "cradlebook-project", found nothing'],
    ['another format', '{"format": "zip"}', '/format: expected "cradlebook-project", found "zip"'],
    [
      'no version',
      '{"format": "cradlebook-project"}',
      '/formatVersion: expected a whole number from 1, found nothing',
    ],
    [
      'a version that is a text',
      '{"format": "cradlebook-project", "formatVersion": "1"}',
      '/formatVersion: expected a whole number from 1, found "1"',
    ],
    [
      'half a version',
      '{"format": "cradlebook-project", "formatVersion": 1.5}',
      '/formatVersion: expected a whole number from 1, found 1.5',
    ],
    [
      'a version too large to represent',
      '{"format": "cradlebook-project", "formatVersion": 1e309}',
      '/formatVersion: expected a whole number from 1, found a number too large to represent',
    ],
    [
      'a newer version',
      '{"format": "cradlebook-project", "formatVersion": 2}',
      '/formatVersion: expected at most 1, found 2: the file was made by a newer Cradlebook; update this one',
    ],
  ])('%s', (_case, text, line) => {
    expect(lines(text)).toStrictEqual([line])
  })

  test('more than anybody writes is not even parsed', () => {
    expect(lines(' '.repeat(maximumFileBytes + 1))).toStrictEqual([
      ': expected a project file of at most 20 MB, found 21 MB',
    ])
  })
})

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
      '/activities/0/hours/spread/kind: expected "fixed" or "lognormal" or "normal" or "uniform" or "triangular", found "beta"',
    ],
    [
      'a spread that spreads nothing',
      { hours: { value: 3, spread: { kind: 'lognormal', gsd: 1 } } },
      '/activities/0/hours/spread/gsd: expected more than 1, found 1',
    ],
    [
      'a range turned round',
      { hours: { value: 3, spread: { kind: 'uniform', low: 2, high: 1 } } },
      '/activities/0/hours/spread/high: expected at least the low end, found 1',
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
      '/activities/0/method: expected "metered" or "logged" or "device-hours" or "overhead-metered" or "overhead-share", found "guess"',
    ],
    [
      'a stage of no known kind',
      { stage: 'travel' },
      '/activities/0/stage: expected "hardware" or "training" or "inference", found "travel"',
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

test('keys that mean something to JavaScript are unknown keys', () => {
  const text = JSON.stringify(fileOf([])).replace('{', '{"__proto__":{"name":"x"},"constructor":1,')
  expect(lines(text).map((line) => line.split(':')[0])).toStrictEqual(['/__proto__', '/constructor'])
})

test('every problem of a file is told at once', () => {
  const file = { ...fileOf([training({ hours: -1, devices: -1 })]), name: '', sites: [site({ region: '' })] }
  expect(problems(file).map((line) => line.split(':')[0])).toStrictEqual([
    '/name',
    '/sites/0/region',
    '/activities/0/devices',
    '/activities/0/hours',
  ])
})

test('more problems than anybody mends are counted', () => {
  const unknown = Object.fromEntries(Array.from({ length: 1005 }, (_, index) => [`x${index}`, 1]))
  const told = problems({ ...fileOf([]), ...unknown })
  expect(told).toHaveLength(1001)
  expect(told.at(-1)).toBe(': expected a project, found 5 more problems')
})

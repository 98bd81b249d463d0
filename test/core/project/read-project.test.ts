import { describe, expect, test } from 'vitest'
import { maximumFileBytes } from '../../../src/core/project/json-text'
import { readProject } from '../../../src/core/project/read-project'
import { bloom, fileOf, hardware, site, training } from '../projects'
import { lines, problems } from './problem-lines'

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
      ': expected a Cradlebook project of at most 20 MB, found 21 MB',
    ])
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

import { describe, expect, test } from 'vitest'
import { readProject } from '../../../src/core/project/read-project'
import { experimentation, fileOf, storage, training } from '../projects'

const problemsOf = (activity: object) => {
  const read = readProject(JSON.stringify(fileOf([activity as never])))
  return read.ok ? [] : read.error.map(({ pointer, message }) => `${pointer}: ${message}`)
}

test('a ledger reads and writes with every form of an amount in its rows', () => {
  const trials = experimentation({
    ofActivityId: 'run',
    runPowerW: { factor: 'power.card' },
    rows: [
      { label: 'sweep', group: 'g', kind: 'search', count: 40, deviceHours: 3, loadPercent: 80 },
      {
        itEnergyKWh: { value: 2, spread: { kind: 'lognormal', gsd: 1.1 }, note: 'n', source: 's' },
        note: 'x',
      },
    ],
  })
  const file = fileOf([training(), trials])
  expect(readProject(JSON.stringify(file))).toStrictEqual({ ok: true, value: file })
})

describe('what a row or a field refuses, with its place', () => {
  test.each<[string, object, RegExp]>([
    [
      'a negative duration in a row',
      experimentation({ rows: [{}, { hours: -3 }] }),
      /^\/activities\/0\/rows\/1\/hours: expected hours to be a number of h from 0 to 1,000,000, found -3$/,
    ],
    [
      'text in a column of numbers',
      { ...experimentation(), rows: [{ deviceHours: '12' }] },
      /^\/activities\/0\/rows\/0\/deviceHours: expected device-hours .*found "12"$/,
    ],
    [
      'an unknown kind of run',
      { ...experimentation(), rows: [{ kind: 'sweep' }] },
      /^\/activities\/0\/rows\/0\/kind: expected "search" or .*, found "sweep"$/,
    ],
    [
      'an unknown key in a row',
      { ...experimentation(), rows: [{ watts: 3 }] },
      /^\/activities\/0\/rows\/0\/watts: expected no such key/,
    ],
    [
      'a spread without width in a row',
      { ...experimentation(), rows: [{ hours: { value: 1, spread: { kind: 'percent', percent: 0 } } }] },
      /^\/activities\/0\/rows\/0\/hours\/spread\/percent: expected a spread above 0 %, found 0$/,
    ],
    [
      'a final run that is not there',
      experimentation({ ofActivityId: 'gone' }),
      /^\/activities\/0\/ofActivityId: expected the id of an activity of this file, found "gone"$/,
    ],
    [
      'an own factor that is not there',
      experimentation({ rows: [{ devicePowerW: { factor: 'own.x' } }] }),
      /^\/activities\/0\/rows\/0\/devicePowerW\/factor: expected the id of an own factor of this file, found "own.x"$/,
    ],
    [
      'a negative capacity',
      storage({ capacityTB: -1 }),
      /^\/activities\/0\/capacityTB: expected data stored to be a number of TB from 0 .*, found -1$/,
    ],
    [
      'data that shrink below zero',
      storage({ endCapacityTB: -1 }),
      /^\/activities\/0\/endCapacityTB: expected data stored at the end .* from 0 .*, found -1$/,
    ],
    [
      'growth that leaves less than nothing',
      storage({ growthPercent: -100 }),
      /^\/activities\/0\/growthPercent: expected growth a month .* from -99 to 1,000, found -100$/,
    ],
    [
      'a duration that runs backwards',
      storage({ days: -30 }),
      /^\/activities\/0\/days: expected kept for .* days from 0 .*, found -30$/,
    ],
    [
      'no copy at all',
      storage({ copies: 0 }),
      /^\/activities\/0\/copies: expected copies to be a number from 1 .*, found 0$/,
    ],
    [
      'no data fragment',
      storage({ dataFragments: 0 }),
      /^\/activities\/0\/dataFragments: .* from 1 to 1,000, found 0$/,
    ],
    [
      'no parity fragment',
      storage({ parityFragments: 0 }),
      /^\/activities\/0\/parityFragments: .* from 1 to 1,000, found 0$/,
    ],
    [
      'an unknown medium',
      { ...storage(), medium: 'floppy' },
      /^\/activities\/0\/medium: expected "hdd" or "ssd" or "tape", found "floppy"$/,
    ],
  ])('%s', (_case, activity, message) => {
    const problems = problemsOf(activity)
    expect(problems).toHaveLength(1)
    expect(problems[0]).toMatch(message)
  })
})

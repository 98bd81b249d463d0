import { describe, expect, test } from 'vitest'
import { type Migration, migrate, migrations } from '../../../src/core/project/migrations'
import { formatVersion } from '../../../src/core/project/project'

const missingSteps = (steps: readonly Migration[], to: number): readonly number[] =>
  Array.from({ length: to - 1 }, (_, index) => index + 2).filter(
    (version) => steps.filter((step) => step.to === version).length !== 1,
  )

test('every format version up to the current one has exactly one step', () => {
  expect(missingSteps(migrations, formatVersion)).toStrictEqual([])
  expect(migrations.filter(({ to }) => to > formatVersion)).toStrictEqual([])
})

// Made-up steps: what the real ones will look like.
const pueBecameRequired: Migration = {
  to: 2,
  why: 'PUE became required',
  up: (file) => ('pue' in file ? { ...file } : { ...file, pue: 1.56 }),
}
const gramsBecameKilograms: Migration = {
  to: 3,
  why: 'grams became kilograms',
  up: ({ totalG, ...file }) => ({ ...file, totalKg: Number(totalG) / 1000 }),
}
const steps = [gramsBecameKilograms, pueBecameRequired]

describe('the check itself', () => {
  test.each([
    ['a missing step', [gramsBecameKilograms], 3, [2]],
    ['a missing last step', steps, 4, [4]],
    ['two steps to one version', [...steps, pueBecameRequired], 3, [2]],
    ['nothing missing', steps, 3, []],
  ])('sees %s', (_case, some, to, missing) => {
    expect(missingSteps(some, to)).toStrictEqual(missing)
  })
})

describe('migrating', () => {
  test.each([
    [
      'from the first version',
      { formatVersion: 1, totalG: 2500 },
      1,
      { formatVersion: 3, totalKg: 2.5, pue: 1.56 },
    ],
    [
      'what a step leaves alone',
      { formatVersion: 1, totalG: 0, pue: 1.1 },
      1,
      { formatVersion: 3, totalKg: 0, pue: 1.1 },
    ],
    ['from the version before', { formatVersion: 2, totalG: 5 }, 2, { formatVersion: 3, totalKg: 0.005 }],
    ['from the current version', { formatVersion: 3, totalKg: 5 }, 3, { formatVersion: 3, totalKg: 5 }],
  ])('%s', (_case, before, from, after) => {
    expect(migrate(before, from, steps, 3)).toStrictEqual(after)
  })

  test('leaves the file that was read alone', () => {
    const before = Object.freeze({ formatVersion: 1, totalG: 1 })
    migrate(before, 1, steps, 3)
    expect(before).toStrictEqual({ formatVersion: 1, totalG: 1 })
  })

  test('over a missing step is a bug and stops', () => {
    expect(() => migrate({ formatVersion: 1 }, 1, [gramsBecameKilograms], 3)).toThrow(
      'no migration to format version 2',
    )
  })
})

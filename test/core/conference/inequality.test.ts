import { expect, test } from 'vitest'
import type { Carried } from '../../../src/core/conference/carried'
import { bands, modeParts } from '../../../src/core/conference/distribution'
import { farthest, gini, lorenzCurve } from '../../../src/core/conference/inequality'
import {
  everySecondYear,
  farthestRemote,
  federated,
  remoteBeyond,
} from '../../../src/core/conference/what-ifs'

const row = (people: number, distanceKm: number, kgPerHead: number): Carried => ({
  group: { label: `${distanceKm} km`, people },
  ...{ people, distanceKm, kgPerHead, mode: distanceKm < 400 ? 'ground' : 'plane', kg: people * kgPerHead },
})

/** By hand: 50 people at 10 kg, 30 at 100 kg, 20 at 200 kg: 500 + 3000 + 4000 = 7500 kg. */
const rows = [row(20, 8000, 200), row(50, 100, 10), row(30, 1000, 100)]

test('the Lorenz curve begins with those who carry least', () => {
  expect(lorenzCurve(rows)).toEqual([
    { people: 0, carbon: 0 },
    { people: 0.5, carbon: 500 / 7500 },
    { people: 0.8, carbon: 3500 / 7500 },
    { people: 1, carbon: 1 },
  ])
})

test.each([
  // 1 − (0.5·0.0666… + 0.3·0.5333… + 0.2·1.4666…) = 1 − 0.48666…
  ['three groups', rows, 0.513333333333],
  ['all alike', [row(7, 10, 3), row(9, 20, 3)], 0],
  ['one of a hundred carries all', [row(99, 10, 0), row(1, 9000, 50)], 0.99],
  ['nobody carries anything', [row(5, 10, 0)], 0],
])('Gini, %s', (_case, carried, expected) => {
  expect(gini(lorenzCurve(carried))).toBeCloseTo(expected, 11)
})

test('a group of nobody changes nothing', () => {
  expect(lorenzCurve([...rows, row(0, 20_000, 9999)])).toEqual(lorenzCurve(rows))
})

test.each([
  [0, 0, 0],
  [0.1, 10, 2000],
  [0.2, 20, 4000],
  // The middle group gives only 16 of its 30.
  [0.36, 36, 5600],
  [1, 100, 7500],
])('the farthest %f carry their share', (share, people, kg) => {
  const found = farthest(rows, share)
  expect(found.people).toBeCloseTo(people, 9)
  expect(found.kg).toBeCloseTo(kg, 9)
})

test('the farthest are told by how far they come, not by what they emit', () => {
  const odd = [row(10, 499, 114), row(10, 501, 63)]
  expect(farthest(odd, 0.5)).toEqual({ people: 10, kg: 630, fromKm: 501 })
})

test('what the farthest do not emit, and what they do online', () => {
  expect(farthestRemote(rows, 0.36, 2)).toEqual({ journeysKg: 1900, remotePeople: 36, onlineKg: 72 })
  expect(remoteBeyond(rows, 999, 2)).toEqual({ journeysKg: 500, remotePeople: 50, onlineKg: 100 })
  expect(remoteBeyond(rows, 8000, 2)).toEqual({ journeysKg: 7500, remotePeople: 0, onlineKg: 0 })
  expect(everySecondYear(rows, 2)).toEqual({ journeysKg: 3750, remotePeople: 50, onlineKg: 100 })
  expect(federated(rows, 2)).toEqual({ journeysKg: 7500, remotePeople: 0, onlineKg: 200 })
})

test('by mode and by distance, every person is once in each', () => {
  expect(modeParts(rows)).toEqual([
    { mode: 'ground', people: 50, kg: 500 },
    { mode: 'plane', people: 50, kg: 7000 },
  ])
  expect(bands(rows, [400, 8000])).toEqual([
    { fromKm: 0, toKm: 400, people: 50, kg: 500 },
    { fromKm: 400, toKm: 8000, people: 30, kg: 3000 },
    { fromKm: 8000, people: 20, kg: 4000 },
  ])
})

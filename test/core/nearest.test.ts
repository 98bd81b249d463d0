import fc from 'fast-check'
import { expect, test } from 'vitest'
import { didYouMean, editDistance, nearest } from '../../src/core/nearest'

test.each([
  ['', '', 0],
  ['', 'abc', 3],
  ['abc', 'abc', 0],
  ['asess', 'assess', 1],
  ['kitten', 'sitting', 3],
])('from "%s" to "%s" it is %d letters', (a, b, letters) => {
  expect(editDistance(a, b)).toBe(letters)
})

test('the way back is as long', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a))
      expect(editDistance(a, b) === 0).toBe(a === b)
    }),
  )
})

test.each([
  ['asess', ['schema', 'assess', 'report'], 'assess'],
  ['TOTALS', ['activities', 'totals/climateKg'], 'totals/climateKg'],
  [
    'finaltraining',
    ['totals/climateKg', 'activities/final-training/climateKg'],
    'activities/final-training/climateKg',
  ],
])('nearest to %s', (asked, names, expected) => {
  expect(nearest(asked, names, 1)).toStrictEqual([expected])
})

test('no more are named than asked for, and all when there are fewer', () => {
  expect(nearest('a', ['b', 'c', 'a'], 2)).toStrictEqual(['a', 'b'])
  expect(nearest('a', ['b'], 5)).toStrictEqual(['b'])
})

test.each([
  ['grid.em.FR.2042', ' (did you mean grid.em.FR.2024?)'],
  ['grid.em.fr.2024', ' (did you mean grid.em.FR.2024?)'],
  ['pue.uptme-2024', ' (did you mean pue.uptime-2024?)'],
  ['something-else', ''],
  ['', ''],
])('for %j: “%s”', (asked, words) => {
  expect(didYouMean(asked, ['grid.em.FR.2024', 'pue.uptime-2024'])).toBe(words)
})

test('what begins other names means one of them', () => {
  const devices = ['nvidia-a10', 'nvidia-a100-pcie-40gb', 'nvidia-a100-sxm4-80gb', 'nvidia-h100-sxm5-80gb']
  expect(didYouMean('nvidia-a100', devices)).toBe(
    ' (did you mean nvidia-a100-pcie-40gb or nvidia-a100-sxm4-80gb?)',
  )
})

test('a letter off what begins longer names means them, not a short name two letters off', () => {
  const devices = ['nvidia-b100', 'nvidia-h100-sxm5-80gb', 'nvidia-a100-pcie-80gb']
  expect(didYouMean('nvidia-h1000', devices)).toBe(' (did you mean nvidia-h100-sxm5-80gb?)')
  expect(nearest('nvidia-h1000', devices, 1)).toStrictEqual(['nvidia-h100-sxm5-80gb'])
  expect(didYouMean('nvidia-b10', ['nvidia-b100', 'nvidia-h100-sxm5-80gb'])).toBe(
    ' (did you mean nvidia-b100?)',
  )
})

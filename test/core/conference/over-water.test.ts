import { expect, test } from 'vitest'
import { carriedBy } from '../../../src/core/conference/carried'
import type { Group } from '../../../src/core/conference/group'
import { isOverWater, waterWarning } from '../../../src/core/conference/over-water'
import { railBelow } from '../../../src/core/conference/what-ifs'
import { greatCircleKm } from '../../../src/core/travel/great-circle'

const barcelona = { label: 'Barcelona, ES', country: 'ES', at: { latitude: 41.39, longitude: 2.16 } }
const palma: Group = {
  ...{ label: 'Palma, ES', country: 'ES', people: 9, at: { latitude: 39.57, longitude: 2.65 } },
}
const perpignan: Group = {
  ...{ label: 'Perpignan, FR', country: 'FR', people: 4, at: { latitude: 42.7, longitude: 2.9 } },
}

test('water is seen where both countries are codes', () => {
  expect(isOverWater(palma, barcelona)).toBe(true)
  expect(isOverWater(perpignan, barcelona)).toBe(false)
  // A file with points of its own may write countries as it likes.
  expect(isOverWater({ ...palma, country: 'Spain' }, barcelona)).toBe(false)
  expect(isOverWater(palma, { label: '41.4, 2.2', at: barcelona.at })).toBe(false)
})

test('those whom water parts from the venue are named, and fly where others would take a train', () => {
  const by = (mode: 'ground' | 'plane') => () => ({ mode, kg: mode === 'ground' ? 1 : 10 })
  const rows = (mode: 'ground' | 'plane') =>
    carriedBy([palma, perpignan], { venue: barcelona.at, distance: greatCircleKm, journey: by(mode) })
  expect(waterWarning(rows('ground'), barcelona)).toEqual([
    '9 people are counted on the ground, and water lies between them and the venue (Palma, ES): the rule goes by distance alone',
  ])
  expect(waterWarning(rows('plane'), barcelona)).toEqual([])
  const isCutOff = (group: Group) => isOverWater(group, barcelona)
  expect(railBelow(rows('plane'), by('ground'), isCutOff).journeysKg).toBe(9 * 10 + 4 * 1)
})

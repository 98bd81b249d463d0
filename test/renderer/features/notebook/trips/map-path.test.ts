import { expect, test } from 'vitest'
import rings from '../../../../../resources/places/coastlines.json'
import { at, pathOf, ringPath, widthOf } from '../../../../../src/renderer/features/notebook/trips/map-path'

test('longitude goes right, latitude goes up', () => {
  expect(at({ latitude: 84, longitude: -180 })).toEqual({ cx: '0.0', cy: '0.0' })
  expect(at({ latitude: 0, longitude: 0 })).toEqual({ cx: '180.0', cy: '84.0' })
  expect(
    pathOf([
      { latitude: 0, longitude: 0 },
      { latitude: 10, longitude: 20 },
    ]),
  ).toBe('M180.0 84.0L200.0 74.0')
  expect(ringPath([0, 0, 10, 0, 10, 10])).toBe('M180.0 84.0L190.0 84.0L190.0 74.0Z')
})

test('the heaviest line is the widest, and none is invisible', () => {
  expect([0, 50, 100].map((kg) => widthOf(kg, 100))).toEqual([0.75, 2.875, 5])
  expect(widthOf(0, 0)).toBe(1)
})

test('no coastline jumps over the map', () => {
  expect(rings.length).toBeGreaterThan(100)
  const jumps = rings.flatMap((ring) =>
    ring.flatMap((longitude, index) =>
      index % 2 === 0 && index > 0 && Math.abs(longitude - (ring[index - 2] as number)) > 60 ? [ring] : [],
    ),
  )
  expect(jumps).toEqual([])
})

import { describe, expect, test } from 'vitest'
import rings from '../../../resources/places/coastlines.json'
import { frameOf, landPath, pathOf, projected, world } from '../../../src/core/report/map-frame'
import { mapName, tripMap } from '../../../src/core/report/trip-map'
import type { Route } from '../../../src/core/stages/travel/routes'

const at = (name: string, latitude: number, longitude: number) => ({
  ...{ name, country: 'XX', latitude, longitude },
})
const paris = at('Paris', 48.9, 2.35)
const berlin = at('Berlin', 52.5, 13.4)
const sydney = at('Sydney Kingsford Smith International Airport', -33.9, 151.2)
const route = (from: Route['from'], to: Route['to'], climateKg: number, mode: Route['mode'] = 'plane') => ({
  ...{ from, to, climateKg, mode, km: 1000, times: 2 },
})
const size = { width: 656, tokens: { fontSize: 12 } }

describe('the frame', () => {
  test('is the smallest around near places, never a slit', () => {
    const { west, east, south, north } = frameOf([paris, berlin])
    expect(east - west).toBeCloseTo(24, 9)
    expect((east - west) / (north - south)).toBeCloseTo(2.5, 9)
    for (const { latitude, longitude } of [paris, berlin]) {
      expect(longitude).toBeGreaterThan(west)
      expect(longitude).toBeLessThan(east)
      expect(latitude).toBeGreaterThan(south)
      expect(latitude).toBeLessThan(north)
    }
  })

  test('stays on the map at its edge, and is the world for far places', () => {
    expect(frameOf([at('Suva', -18, 178.4), at('Nadi', -17.8, 177.4)]).east).toBe(180)
    expect(frameOf([at('Honolulu', 21, -158), sydney])).toEqual(world)
    expect(frameOf([])).toEqual(world)
  })

  test('longitude goes right, latitude goes down, and one scale serves both', () => {
    const on = projected(world, 720)
    expect([on.height, on.x(-180), on.y(84), on.x(0), on.y(0)]).toEqual([288, 0, 0, 360, 168])
    expect(pathOf([at('', 0, 0), at('', 10, 20)], on)).toBe('M360 168L400 148')
    expect(landPath([[0, 0, 10, 0, 10, 10]], on)).toBe('M360 168L380 168L380 148Z')
  })
})

describe('the map of trips', () => {
  test('the heaviest line is the widest and drawn last, and none is invisible', () => {
    const { lines } = tripMap(
      [route(paris, sydney, 100), route(paris, berlin, 50), route(berlin, sydney, 0)],
      size,
    )
    expect(lines.map(({ width }) => width)).toEqual([0.75, 2.875, 5])
    expect(lines[2]?.words).toBe(
      'Paris – Sydney Kingsford Smith International Airport, plane, 1,000 km, 2 times: 100 kgCO2e',
    )
  })

  test('what is no flight is told apart', () => {
    expect(tripMap([route(paris, berlin, 1, 'train')], size).lines[0]?.isFlight).toBe(false)
  })

  test('names stand inside the frame, over neither a dot nor each other', () => {
    const near = Array.from({ length: 40 }, (_, index) =>
      at(`Town ${index}`, 48 + (index % 5) / 3, 2 + index / 4),
    )
    const { labels, places, projection } = tripMap(
      near.slice(1).map((to, index) => route(near[0] as Route['from'], to, 40 - index)),
      size,
    )
    const boxes = labels.map(({ x, y, anchor, text }) => {
      const long = text.length * 6
      const left = anchor === 'start' ? x : anchor === 'end' ? x - long : x - long / 2
      return { left, right: left + long, top: y - 6, bottom: y + 6 }
    })
    expect(labels.length).toBeGreaterThanOrEqual(3)
    expect(
      boxes.every(
        ({ left, right, top, bottom }) =>
          left >= 0 && right <= 656 && top >= 0 && bottom <= projection.height,
      ),
    ).toBe(true)
    for (const [index, box] of boxes.entries()) {
      for (const other of boxes.slice(index + 1)) {
        expect(
          box.left < other.right &&
            other.left < box.right &&
            box.top < other.bottom &&
            other.top < box.bottom,
        ).toBe(false)
      }
      expect(places.some(({ x, y }) => x > box.left && x < box.right && y > box.top && y < box.bottom)).toBe(
        false,
      )
    }
  })

  test('an airport goes by its city’s or its own name', () => {
    expect(mapName('San Francisco International Airport')).toBe('San Francisco')
    expect(mapName('Zürich Airport')).toBe('Zürich')
    expect(mapName('Airport Road')).toBe('Airport Road')
  })
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

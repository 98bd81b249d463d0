import { expect, test } from 'vitest'
import { arcOf } from '../../../src/core/travel/arc'
import { greatCircleKm, wayKm } from '../../../src/core/travel/great-circle'
import { airport } from './golden'

test('an arc is as long as its great circle, from end to end', () => {
  const [from, to] = [airport('ZRH'), airport('SFO')]
  const [line, ...more] = arcOf(from, to)
  expect(more).toEqual([])
  expect(line?.[0]).toEqual(from)
  expect(line?.at(-1)).toEqual(to)
  expect(wayKm(line ?? [])).toBeCloseTo(greatCircleKm(from, to), 3)
  // Over Greenland, not along a parallel.
  expect(Math.max(...(line ?? []).map(({ latitude }) => latitude))).toBeGreaterThan(65)
})

test('an arc over the antimeridian is two lines that end at the edges', () => {
  const lines = arcOf(airport('NRT'), airport('SFO'))
  expect(lines).toHaveLength(2)
  const [west, east] = lines
  expect(west?.at(-1)?.longitude).toBe(180)
  expect(east?.[0]?.longitude).toBe(-180)
  expect(west?.at(-1)?.latitude).toBe(east?.[0]?.latitude)
  expect(arcOf(airport('SFO'), airport('NRT')).map((line) => line.length)).toEqual(
    lines.map((line) => line.length).toReversed(),
  )
})

test('no step of any arc jumps over the map', () => {
  for (const [from, to] of [
    ['GRU', 'SIN'],
    ['YVR', 'PEK'],
    ['SYD', 'LAX'],
    ['DEL', 'YVR'],
  ] as const) {
    for (const line of arcOf(airport(from), airport(to))) {
      line.slice(1).forEach((point, index) => {
        expect(Math.abs(point.longitude - (line[index]?.longitude ?? 0))).toBeLessThan(60)
      })
    }
  }
})

test('two like points are one short line', () => {
  expect(arcOf(airport('ZRH'), airport('ZRH'))).toEqual([[airport('ZRH'), airport('ZRH')]])
})

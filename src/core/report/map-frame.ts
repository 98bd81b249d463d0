import type { Point } from '../travel/great-circle'

/** A part of the flat map: longitude is x, latitude y. Degrees. */
export interface MapFrame {
  readonly west: number
  readonly east: number
  readonly south: number
  readonly north: number
}

/** The poles hold no trips: the map ends before them. */
export const world: MapFrame = { west: -180, east: 180, south: -60, north: 84 }

/** Share of the frame left empty around what it shows. */
const margin = 0.1
const narrowest = 24
/** Width over height. */
const flattest = 2.5
const steepest = 1.7

/** The smallest frame around points that is neither a slit nor a keyhole; the world where they lie far apart. */
export function frameOf(points: readonly Point[]): MapFrame {
  if (points.length === 0) return world
  const [west, east] = ends(points.map(({ longitude }) => longitude))
  const [south, north] = ends(points.map(({ latitude }) => latitude))
  const wide = Math.max(narrowest, (east - west) * (1 + 2 * margin))
  const high = (north - south) * (1 + 2 * margin)
  const height = Math.max(high, wide / flattest)
  const width = Math.max(wide, height * steepest)
  if (width > 0.75 * (world.east - world.west) || height > world.north - world.south) return world
  const x = within((west + east - width) / 2, width, world.west, world.east)
  const y = within((south + north - height) / 2, height, world.south, world.north)
  return { west: x, east: x + width, south: y, north: y + height }
}

const within = (start: number, size: number, least: number, most: number): number =>
  Math.min(Math.max(start, least), most - size)

const ends = (values: readonly number[]): readonly [number, number] => [
  values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY),
  values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY),
]

/** A frame on paper or screen, px. */
export interface Projection {
  readonly width: number
  readonly height: number
  readonly x: (longitude: number) => number
  readonly y: (latitude: number) => number
}

export function projected({ west, east, south, north }: MapFrame, width: number): Projection {
  const scale = width / (east - west)
  const round = (value: number) => Math.round(value * 10) / 10
  return {
    ...{ width, height: round((north - south) * scale) },
    x: (longitude) => round((longitude - west) * scale),
    y: (latitude) => round((north - latitude) * scale),
  }
}

/** A line as an SVG path. */
export const pathOf = (line: readonly Point[], { x, y }: Projection): string =>
  line
    .map(({ latitude, longitude }, index) => `${index === 0 ? 'M' : 'L'}${x(longitude)} ${y(latitude)}`)
    .join('')

/** Coastlines, rings of longitudes and latitudes one after the other, as one SVG path. */
export const landPath = (rings: readonly (readonly number[])[], { x, y }: Projection): string =>
  rings
    .map((ring) => {
      const points: string[] = []
      for (let index = 0; index < ring.length; index += 2) {
        points.push(`${index === 0 ? 'M' : 'L'}${x(ring[index] as number)} ${y(ring[index + 1] as number)}`)
      }
      return `${points.join('')}Z`
    })
    .join('')

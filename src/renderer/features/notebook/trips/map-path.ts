import type { Point } from '../../../../core/travel/great-circle'

/** The poles hold no trips: the map ends before them. */
export const map = { west: -180, north: 84, width: 360, height: 144 } as const

const x = (longitude: number): string => (longitude - map.west).toFixed(1)
const y = (latitude: number): string => (map.north - latitude).toFixed(1)

/** A line on the map as an SVG path: longitude is x, latitude y. */
export const pathOf = (line: readonly Point[]): string =>
  line
    .map(({ latitude, longitude }, index) => `${index === 0 ? 'M' : 'L'}${x(longitude)} ${y(latitude)}`)
    .join('')

/** A ring of longitudes and latitudes, one after the other. */
export const ringPath = (ring: readonly number[]): string => {
  const points: string[] = []
  for (let index = 0; index < ring.length; index += 2) {
    points.push(`${index === 0 ? 'M' : 'L'}${x(ring[index] as number)} ${y(ring[index + 1] as number)}`)
  }
  return `${points.join('')}Z`
}

export const at = ({ latitude, longitude }: Point): { readonly cx: string; readonly cy: string } => ({
  cx: x(longitude),
  cy: y(latitude),
})

/** Line widths in pixels: the area that ink covers goes with the carbon. */
export const widthOf = (climateKg: number, mostKg: number): number =>
  mostKg <= 0 ? 1 : 0.75 + 4.25 * Math.max(0, climateKg / mostKg)

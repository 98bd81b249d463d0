import { earthRadiusKm, greatCircleKm, type Point } from './great-circle'

/** Longer steps show as corners on a map of a screen's width. */
const stepKm = 150

/**
 * The great circle between two places as lines of a flat map: where it leaves the map at 180° it goes on at the other
 * side, as another line.
 */
export function arcOf(from: Point, to: Point): readonly (readonly Point[])[] {
  const angle = greatCircleKm(from, to) / earthRadiusKm
  const steps = Math.max(1, Math.ceil((angle * earthRadiusKm) / stepKm))
  const points = Array.from({ length: steps + 1 }, (_, index) => between(from, to, angle, index / steps))
  const lines: Point[][] = [[points[0] as Point]]
  for (const [index, point] of points.slice(1).entries()) {
    const before = points[index] as Point
    const line = lines.at(-1) as Point[]
    const jump = point.longitude - before.longitude
    if (Math.abs(jump) <= 180) {
      line.push(point)
      continue
    }
    const edge = jump > 0 ? -180 : 180
    const whole = point.longitude + (jump > 0 ? -360 : 360) - before.longitude
    const share = whole === 0 ? 0 : (edge - before.longitude) / whole
    const latitude = before.latitude + share * (point.latitude - before.latitude)
    line.push({ latitude, longitude: edge })
    lines.push([{ latitude, longitude: -edge }, point])
  }
  return lines
}

/** A share of the way along a great circle of `angle` radians. */
function between(from: Point, to: Point, angle: number, share: number): Point {
  if (share === 0 || angle === 0) return from
  if (share === 1) return to
  const [a, b] = [Math.sin((1 - share) * angle) / Math.sin(angle), Math.sin(share * angle) / Math.sin(angle)]
  const [start, end] = [vector(from), vector(to)]
  const [x, y, z] = [0, 1, 2].map((axis) => a * (start[axis] as number) + b * (end[axis] as number)) as [
    number,
    number,
    number,
  ]
  return { latitude: degrees(Math.atan2(z, Math.hypot(x, y))), longitude: degrees(Math.atan2(y, x)) }
}

const degrees = (radians: number): number => (radians * 180) / Math.PI

function vector({ latitude, longitude }: Point): readonly number[] {
  const [north, east] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180]
  return [Math.cos(north) * Math.cos(east), Math.cos(north) * Math.sin(east), Math.sin(north)]
}

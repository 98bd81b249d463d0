/** A point on the Earth, degrees north and east. */
export interface Point {
  readonly latitude: number
  readonly longitude: number
}

/** Mean radius of the Earth, IUGG, km. */
export const earthRadiusKm = 6371.0088

const radians = (degrees: number): number => (degrees * Math.PI) / 180

/** Great-circle distance in km on a sphere: the haversine formula. resources/methodology/travel.md, J1 */
export function greatCircleKm(from: Point, to: Point): number {
  const latitude = radians(to.latitude - from.latitude)
  const longitude = radians(to.longitude - from.longitude)
  const half =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(longitude / 2) ** 2
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(half)))
}

/** Length of a way over several points, leg by leg. */
export const wayKm = (points: readonly Point[]): number =>
  points.slice(1).reduce((km, point, index) => km + greatCircleKm(points[index] as Point, point), 0)

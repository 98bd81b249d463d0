/** A point on the globe, degrees: north and east are positive. */
export interface Point {
  readonly latitude: number
  readonly longitude: number
}

/** Attendees who set out from one place. */
export interface Group {
  readonly label: string
  readonly country?: string | undefined
  /** Whom the worst-served region is looked for among: the country where nothing else is given. */
  readonly region?: string | undefined
  readonly people: number
  readonly at?: Point | undefined
  /** One way, km, where it is given instead of a place. */
  readonly distanceKm?: number | undefined
}

/** A group that is somewhere: what a venue can be chosen for. */
export interface PlacedGroup extends Group {
  readonly at: Point
}

/** A place where people could meet. */
export interface Venue {
  readonly label: string
  readonly at: Point
  /** Code, where it is known. */
  readonly country?: string | undefined
}

export const isPlaced = (group: Group): group is PlacedGroup => group.at !== undefined

/** How far two points are apart, km. */
export type Distance = (from: Point, to: Point) => number

/** How somebody travels. `local`: too near to count a journey. */
export const modes = ['local', 'ground', 'plane'] as const
export type Mode = (typeof modes)[number]

/** One person's journey there and back. */
export interface Journey {
  readonly mode: Mode
  readonly kg: number
}

/** The journey to a venue so many km away, one way. */
export type JourneyOf = (distanceKm: number) => Journey
